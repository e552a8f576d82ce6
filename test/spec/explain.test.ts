import { expect, it } from 'vitest';
import { lookUp } from '../../packages/cli/src/explain/look-up.ts';
import { yamlFiles } from '../support/yaml-files.ts';

type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
type Fields = { readonly [key: string]: Value };

/** Every value under a key, however deep. */
function valuesUnder(value: Value, key: string): Value[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [(value as Fields)[key] ?? []];
  return [...own.flat(), ...Object.values(value).flatMap((child) => valuesUnder(child, key))];
}

function keysUnder(value: Value, key: string): string[] {
  return valuesUnder(value, key).flatMap((found) => Object.keys(found as Fields));
}

const files = (folder: string): { id: string; value: Value }[] => yamlFiles<Value>(`spec/${folder}`);
const ids = (folder: string): string[] => files(folder).map(({ id }) => id);
const under = (folder: string, ...keys: string[]): string[] =>
  files(folder).flatMap(({ value }) =>
    keys.flatMap((key) =>
      valuesUnder(value, key)
        .filter((found) => typeof found !== 'object')
        .map(String),
    ),
  );
const namesUnder = (folder: string, ...keys: string[]): string[] =>
  files(folder).flatMap(({ value }) => keys.flatMap((key) => keysUnder(value, key)));

/** Every name that the spec gives to something, read from its files alone. */
const names: Readonly<Record<string, readonly string[]>> = {
  schemas: [...ids('openapi/schemas'), ...namesUnder('openapi/schemas', '$defs')],
  fields: namesUnder('openapi/schemas', 'properties', 'x-aliases'),
  'values of fields': under('openapi/schemas', 'enum'),
  'kinds of objects': under('openapi/schemas', 'const'),
  operations: [...under('openapi/paths', 'operationId'), ...under('openapi/webhooks', 'operationId')],
  parameters: [
    ...files('openapi/paths').flatMap(({ value }) => valuesUnder(valuesUnder(value, 'parameters'), 'name')),
    ...files('openapi/webhooks').flatMap(({ value }) => valuesUnder(valuesUnder(value, 'parameters'), 'name')),
  ].map(String),
  servers: [...under('openapi', 'x-id'), ...under('openapi', 'url'), ...under('smpp', 'host')],
  'ways to authenticate': namesUnder('openapi', 'securitySchemes'),
  channels: [...ids('channels'), ...under('channels', 'name', 'aliases')],
  capabilities: [...ids('capabilities'), ...namesUnder('channels', 'capabilities')],
  titles: ['alphabets', 'capabilities', 'channels', 'errors', 'examples', 'rules', 'smpp', 'webhooks'].flatMap(
    (folder) => under(folder, 'title'),
  ),
  'kinds of addresses': under('channels', 'recipient', 'sender'),
  'media types': under('channels', 'mimeTypes'),
  'states of accounts': under('errors', 'account'),
  'HTTP statuses': under('errors', 'httpStatus').map((status) => `HTTP ${status}`),
  actions: namesUnder('channels', 'actions'),
  limits: under('channels', 'of'),
  tables: ids('errors'),
  codes: under('errors', 'code', 'id', 'text', 'printed'),
  rules: ids('rules'),
  alphabets: ids('alphabets'),
  examples: ids('examples'),
  SMPP: [...ids('smpp'), ...under('smpp', 'name', 'tag', 'commandId')],
  placeholders: [...ids('webhooks'), ...under('webhooks', 'name')],
};

it.each(Object.entries(names))('explains %s, each with a source', (_, all) => {
  expect(all.length).toBeGreaterThan(0);
  const unexplained = [...new Set(all)].flatMap((name) =>
    [name, name.toUpperCase(), name.toLowerCase()].filter((spelling) => !lookUp(spelling).facts.some(hasSource)),
  );
  expect(unexplained).toEqual([]);
});

function hasSource({ sources, details = [] }: ReturnType<typeof lookUp>['facts'][number]): boolean {
  return sources.length > 0 || details.some((detail) => (detail.sources ?? []).length > 0);
}
