import type { Api, GeneratedFile } from '../../model/api.ts';
import type { Entry } from '../../model/message-data.ts';
import type { Rule } from '../../vocabulary/rule.ts';
import { blocks, code, codeBlock, heading, join, link, line, prose, section, table } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { page, relative } from './site.ts';
import type { Site } from './site.ts';
import { sourceLine } from './sources.ts';

/** `rules/<id>.md`: one lint rule, with examples of both kinds. */
export function rulePages(api: Api, site: Site): GeneratedFile[] {
  return api.data.rules.map((rule) => rulePage(api, site, rule));
}

function rulePage(api: Api, site: Site, { id, value, locate }: Entry<Rule>): GeneratedFile {
  const path = site.rule(id);
  return page(
    path,
    locate().file,
    heading(1, value.title),
    line`${code(id)}, ${value.severity}, ${scope(api, site, path, value)}.`,
    section(2, 'Why', prose(value.why)),
    section(2, 'What to do', prose(value.fix)),
    section(2, 'Silent on', ...value.good.map((text) => codeBlock(text, 'json'))),
    section(2, 'Reports', ...value.bad.map(({ text, at }) => blocks(codeBlock(text, 'json'), line`at ${code(at)}`))),
    section(
      2,
      'How it checks',
      line`The check ${code(value.check)} looks for it.`,
      table(
        ['Parameter', 'Value'],
        Object.entries(value.parameters ?? {}).map(([name, given]) => [
          code(name),
          join([given].flat().map((one) => code(String(one)))),
        ]),
      ),
    ),
    sourceLine(value.source),
  );
}

function scope(api: Api, site: Site, path: string, { channels }: Rule): Markdown {
  if (channels === undefined) return line`on every channel`;
  const names = channels.map((name) => {
    const channel = api.data.channels.find(({ value }) => value.name === name);
    return channel === undefined ? name : link(channel.value.title, relative(path, site.channel(channel.id)));
  });
  return line`on ${join(names)}`;
}
