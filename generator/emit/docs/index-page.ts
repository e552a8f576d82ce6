import type { Api, GeneratedFile, Operation } from '../../model/api.ts';
import { code, heading, link, list, line, nothing, prose, section } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { page } from './site.ts';
import type { Site } from './site.ts';

/** `index.md`: what there is, with a link to each page. */
export function indexPage(api: Api, site: Site): GeneratedFile[] {
  const { channels, capabilities, errors, examples, smpp, sources } = api.data;
  return [
    page(
      site.index,
      api.source,
      heading(1, api.title),
      line`Version ${api.version}`,
      prose(api.description),
      section(
        2,
        'Servers',
        list(api.servers.map(({ url, description }) => line`${code(url)} ${description}`)),
        prose(api.tls?.description ?? ''),
      ),
      section(2, 'Operations', calls(api.operations, site)),
      section(2, 'Webhooks', calls(api.webhooks, site)),
      section(
        2,
        'Channels',
        list(
          channels.map(({ id, value }) =>
            value.deprecated === undefined
              ? link(value.title, site.channel(id))
              : line`${link(value.title, site.channel(id))} (deprecated)`,
          ),
        ),
        capabilities.length === 0 ? nothing : line`${link('What each of them can carry', site.capabilities)}`,
      ),
      section(2, 'Errors', list(errors.map(({ id, value }) => link(value.title, site.errorTable(id))))),
      section(2, 'Lint rules', ...rulesByCategory(api, site)),
      examples.length === 0
        ? nothing
        : section(2, 'Examples', line`${link('The examples of the documentation', site.examples)}`),
      section(2, 'SMPP', list(smpp.map(({ id, value }) => link(value.title, site.smpp(id))))),
      section(2, 'Sources', list(sources.map(({ id, value }) => link(value.title, site.source(id))))),
      section(2, 'Schemas', list(api.schemas.map((named) => link(named.key, site.schema(named))))),
    ),
  ];
}

function rulesByCategory({ data: { rules } }: Api, site: Site): Markdown[] {
  const categories = [...new Set(rules.map(({ value }) => value.category))].sort();
  return categories.map((category) => {
    const some = rules.filter(({ value }) => value.category === category);
    return section(
      3,
      category,
      list(some.map(({ id, value }) => line`${link(value.title, site.rule(id))}: ${code(id)}, ${value.severity}`)),
    );
  });
}

function calls(operations: readonly Operation[], site: Site): Markdown {
  return list(
    operations.map((operation) => {
      const { method, path, summary, id } = operation;
      return line`${link(summary || id, site.operation(operation))}: ${code(`${method.toUpperCase()} ${path}`)}`;
    }),
  );
}
