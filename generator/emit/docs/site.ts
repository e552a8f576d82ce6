import { header, uniqueFileNames } from '../../kit/index.ts';
import type { Api, GeneratedFile, NamedSchema, Operation } from '../../model/api.ts';
import { blocks } from './markdown.ts';
import type { Markdown } from './markdown.ts';

/** Where every page stands, as a path below the folder of the pages. */
export interface Site {
  readonly index: string;
  readonly capabilities: string;
  readonly examples: string;
  readonly channel: (id: string) => string;
  readonly errorTable: (id: string) => string;
  readonly rule: (id: string) => string;
  readonly smpp: (id: string) => string;
  readonly source: (id: string) => string;
  /** An anchor on the page of examples. */
  readonly example: (id: string) => string;
  readonly operation: (operation: Operation) => string;
  readonly schema: (schema: NamedSchema) => string;
}

export function siteOf(api: Api): Site {
  const { channels, errors, rules, examples, smpp, sources } = api.data;
  const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);
  return {
    index: 'index.md',
    capabilities: 'capabilities.md',
    examples: 'examples.md',
    channel: paths('channels', ids(channels), ids(channels)),
    errorTable: paths('errors', ids(errors), ids(errors)),
    rule: paths('rules', ids(rules), ids(rules)),
    smpp: paths('smpp', ids(smpp), ids(smpp)),
    source: paths('sources', ids(sources), ids(sources)),
    example: anchors(ids(examples)),
    operation: either(
      paths(
        'operations',
        api.operations,
        api.operations.map(({ identifier }) => identifier),
      ),
      paths(
        'webhooks',
        api.webhooks,
        api.webhooks.map(({ identifier }) => identifier),
      ),
    ),
    schema: paths(
      'schemas',
      api.schemas,
      api.schemas.map(({ identifier }) => identifier),
    ),
  };
}

/** The target of a link that stands on page `from`. Pages are at most one folder deep. */
export function relative(from: string, to: string): string {
  return from.includes('/') ? `../${to}` : to;
}

/** One page; `source` is the file of the spec that it is about. */
export function page(path: string, source: string, ...parts: readonly Markdown[]): GeneratedFile {
  const comment = `<!--${header(source, '').replaceAll('--', '')} -->`;
  return { path: `docs/${path}`, content: `${comment}\n\n${blocks(...parts).markdown}\n` };
}

/** Names for files and anchors, in kebab case. */
function slugs(names: readonly string[]): string[] {
  return uniqueFileNames(names.map((name) => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()));
}

function paths<T>(folder: string, keys: readonly T[], names: readonly string[]): (key: T) => string {
  const files = slugs(names).map((slug) => `${folder}/${slug}.md`);
  return lookup(keys, files);
}

function anchors(ids: readonly string[]): (id: string) => string {
  return lookup(ids, slugs(ids));
}

function lookup<T>(keys: readonly T[], values: readonly string[]): (key: T) => string {
  const map = new Map(keys.map((key, index) => [key, values[index] ?? '']));
  return (key) => map.get(key) ?? '';
}

function either<T>(first: (key: T) => string, second: (key: T) => string): (key: T) => string {
  return (key) => first(key) || second(key);
}
