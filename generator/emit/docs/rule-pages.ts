import type { Api, GeneratedFile } from '../../model/api.ts';
import type { Entry } from '../../model/message-data.ts';
import type { Rule } from '../../vocabulary/rule.ts';
import { blocks, code, codeBlock, heading, join, link, line, nothing, prose, section, table } from './markdown.ts';
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
  const language = value.gateway ?? 'json';
  return page(
    path,
    locate().file,
    heading(1, value.title),
    line`${code(id)}, ${value.severity}, about ${value.category}, ${scope(api, site, path, value)}.`,
    section(2, 'Why', prose(value.why)),
    section(2, 'What to do', prose(value.fix)),
    section(2, 'Reports', given(value), ...value.bad.map((example) => badExample(example, language))),
    section(2, 'Silent on', ...value.good.map((text) => codeBlock(text.trimEnd(), language))),
    section(2, 'How it checks', howItChecks(value), yieldsTo(site, path, value)),
    sourceLine(value.source),
  );
}

/** The text, what the linter prints about it, and what its safe fix makes of it. */
function badExample({ text, at, says, fixed }: Rule['bad'][number], language: string): Markdown {
  const [message = '', ...fix] = says.split(' / ');
  return blocks(
    codeBlock(text.trimEnd(), language),
    line`At ${code(at)} it prints:`,
    codeBlock([message, ...(fix.length > 0 ? [`fix  ${fix.join(' / ')}`] : [])].join('\n')),
    ...(fixed === undefined ? [] : [line`${code('--fix')} makes of it:`, codeBlock(fixed.trimEnd(), language)]),
  );
}

function given({ given }: Rule): Markdown {
  const { now, server } = given ?? {};
  if (now !== undefined) return line`Judged only where the linter is told the time. Here it is ${code(now)}.`;
  if (server !== undefined) return line`Judged only where the linter is told the server. Here it is ${code(server)}.`;
  return nothing;
}

function howItChecks({ assert, check = '', parameters = {} }: Rule): Markdown {
  if (assert === undefined) {
    return blocks(
      line`The check ${code(check)} looks for it.`,
      table(
        ['Parameter', 'Value'],
        Object.entries(parameters).map(([name, value]) => [
          code(name),
          join([value].flat().map((one) => code(String(one)))),
        ]),
      ),
    );
  }
  const { at, each, of, when, where, must } = assert;
  const places = join(at.map((pattern) => (pattern === '' ? `the ${of ?? 'message'}` : code(pattern))));
  const inside = each === undefined ? nothing : line`${code(each)} of `;
  return blocks(
    ...(when === undefined ? [] : [line`In a message that is as this schema says:`, schemaBlock(when)]),
    ...(where === undefined ? [] : [line`Where ${places} is as this schema says:`, schemaBlock(where)]),
    line`Each of ${inside}${places} must be as this schema says:`,
    schemaBlock(must),
  );
}

function schemaBlock(schema: unknown): Markdown {
  return codeBlock(JSON.stringify(schema, null, 2), 'json');
}

function yieldsTo(site: Site, path: string, { yieldsTo: ids = [] }: Rule): Markdown {
  if (ids.length === 0) return nothing;
  return line`It leaves to others what they see too: ${join(ids.map((id) => link(code(id), relative(path, site.rule(id)))))}.`;
}

const scopes = { some: 'for', every: 'only for', none: 'for all but' } as const;

function scope(api: Api, site: Site, path: string, { channels, channelScope = 'some' }: Rule): Markdown {
  if (channels === undefined) return line`for every channel`;
  const names = channels.map((name) => {
    const channel = api.data.channels.find(({ value }) => value.name === name);
    return channel === undefined ? name : link(channel.value.title, relative(path, site.channel(channel.id)));
  });
  return line`${scopes[channelScope]} ${join(names)}`;
}
