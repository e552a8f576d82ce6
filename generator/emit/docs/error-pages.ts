import type { Api, GeneratedFile } from '../../model/api.ts';
import type { ErrorEntry } from '../../vocabulary/error-table.ts';
import { blocks, code, codeBlock, heading, line, nothing, prose, section, table } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { page } from './site.ts';
import type { Site } from './site.ts';
import { sourceLine, sources } from './sources.ts';

/** `errors/<id>.md`: one table of errors; first all rows, then each with cause and cure. */
export function errorPages(api: Api, site: Site): GeneratedFile[] {
  return api.data.errors.map(({ id, value, locate }) =>
    page(
      site.errorTable(id),
      locate().file,
      heading(1, value.title),
      prose(value.description),
      sourceLine(value.source),
      overview(value.entries),
      ...value.entries.map(details),
    ),
  );
}

function overview(entries: readonly ErrorEntry[]): Markdown {
  return table(
    ['Code', 'HTTP', 'Text', 'Meaning', 'Scope', 'Try again?', 'Permanence', 'Source'],
    entries.map((entry) => [
      entry.code ?? '',
      entry.httpStatus ?? '',
      entry.text === undefined ? '' : code(entry.text),
      entry.description,
      entry.scope,
      entry.retryable ? 'yes' : 'no',
      entry.permanence ?? '',
      sources(entry.source),
    ]),
  );
}

function details(entry: ErrorEntry): Markdown {
  const { trigger } = entry;
  return section(
    2,
    entry.id,
    entry.text === undefined ? nothing : codeBlock(entry.text, 'text'),
    entry.textIsOurs ? line`The documentation gives no text; this one is ours.` : nothing,
    entry.printed === undefined ? nothing : blocks(line`Printed as`, codeBlock(entry.printed, 'text')),
    prose(entry.description),
    line`**Cause.** ${entry.cause}`,
    line`**Cure.** ${entry.cure}`,
    entry.next === undefined
      ? nothing
      : line`**May be followed by.** ${entry.next.join(', ') || 'nothing: it is final'}.`,
    trigger?.account === undefined ? nothing : line`A sandbox account in the state ${code(trigger.account)} draws it.`,
  );
}
