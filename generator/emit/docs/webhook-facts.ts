import type { Api, Operation } from '../../model/api.ts';
import type { Webhook } from '../../vocabulary/webhook.ts';
import { blocks, code, codeBlock, line, list, nothing, prose, section, table } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { sourceLine, sources } from './sources.ts';

/** What the page of a webhook tells beside the OpenAPI document: how it is delivered, and what its body is made of. */
export function webhookFacts({ data }: Api, { id }: Operation): Markdown {
  const entry = data.webhooks.find(({ value }) => value.operations.includes(id));
  if (entry === undefined) return nothing;
  const { value } = entry;
  const { templates = [], placeholders = [], notes = [] } = value;
  return blocks(
    section(2, value.title, prose(value.description), sourceLine(value.source)),
    delivery(value),
    section(
      2,
      'Templates',
      ...templates.map(({ mediaType, text, source }) =>
        blocks(line`${code(mediaType)} (${sources(source)})`, codeBlock(text, '')),
      ),
    ),
    section(
      2,
      'Placeholders',
      table(
        ['Placeholder', 'Name', 'Prints', 'Source'],
        placeholders.map(({ name, nameIsOurs, prints, source }) => [
          code(`[${name}]`),
          nameIsOurs ? 'ours' : 'published',
          prints,
          sources(source),
        ]),
      ),
    ),
    section(2, 'Notes', list(notes.map(({ text, source }) => line`${text} (${sources(source)})`))),
  );
}

function delivery({ delivery: rule }: Webhook): Markdown {
  if (rule === undefined) return nothing;
  return section(
    2,
    'Delivery',
    table(
      ['Delivered with', 'Else again every', 'For', 'At most', 'Remark', 'Source'],
      [
        [
          `status ${rule.success}`,
          rule.interval ?? '',
          rule.period ?? '',
          rule.attempts === undefined ? '' : `${rule.attempts} tries`,
          rule.remark ?? '',
          sources(rule.source),
        ],
      ],
    ),
  );
}
