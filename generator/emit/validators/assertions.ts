import {
  exportedConst,
  exportedInterface,
  header,
  literal,
  Reference,
  typescriptFile,
  uniqueIdentifiers,
} from '../../kit/index.ts';
import type { Api, Emitter, GeneratedFile, NamedSchema } from '../../model/api.ts';
import { filesOf } from '../files-of.ts';
import { FunctionWriter } from './function-writer.ts';
import { ReadSchemas } from './reading.ts';
import { Shared } from './shared.ts';

/** `typescript/assertions.js`: what the lint rules assert, compiled ahead of time. */
export const emitAssertions: Emitter = (api) => {
  const parts = api.data.rules.flatMap(({ id, value: { assert }, locate }) =>
    (['when', 'where', 'must'] as const).flatMap((part) => {
      const schema = assert?.[part];
      return schema === undefined ? [] : [{ id, part, schema, location: locate(`/assert/${part}`) }];
    }),
  );
  if (parts.length === 0) return [];
  const identifiers = uniqueIdentifiers(
    parts.map(({ id, part }) => `${id} ${part}`),
    'pascal',
  );
  const schemas = parts.map(({ id, part, schema, location }, index) => ({
    key: `${id}/${part}`,
    identifier: identifiers[index] ?? '',
    schema,
    location,
  }));
  const table: Record<string, Record<string, Reference>> = {};
  for (const [index, { id, part }] of parts.entries()) {
    table[id] = { ...table[id], [part]: new Reference(`test${identifiers[index]}`) };
  }
  return [{ path: 'typescript/assertions.js', content: assertionModule(api, schemas, table) }, declarations(api)];
};

function assertionModule(
  api: Api,
  named: readonly NamedSchema[],
  table: Readonly<Record<string, Readonly<Record<string, Reference>>>>,
): string {
  const schemas = new ReadSchemas(named, 'closed');
  const shared = new Shared([], api.data);
  const writer = new FunctionWriter(schemas, 'exact', shared);
  const functions = schemas.all.flatMap((one) => writer.functionsOf(one));
  return `${[
    header(filesOf(api.data.rules)),
    ...(shared.importLines().length === 0 ? [] : [shared.importLines().join('\n')]),
    shared.constantLines().join('\n'),
    ...functions,
    `export const assertions = ${literal(table)};`,
  ].join('\n\n')}\n`;
}

function declarations(api: Api): GeneratedFile {
  return typescriptFile('typescript/assertions.d.ts', {
    source: filesOf(api.data.rules),
    statements: [
      exportedInterface({
        name: 'AssertionTests',
        doc: 'What a lint rule asserts.',
        members: [
          { key: 'when', optional: true, type: '(message: unknown) => boolean', doc: 'Whether it is about a message.' },
          {
            key: 'where',
            optional: true,
            type: '(value: unknown) => boolean',
            doc: 'Whether it is about a place in it.',
          },
          { key: 'must', type: '(value: unknown) => boolean', doc: 'Whether a value is as it must be.' },
        ],
      }),
      exportedConst({
        declare: true,
        name: 'assertions',
        doc: 'The rules that assert something, by their id.',
        type: 'Readonly<Record<string, AssertionTests>>',
      }),
    ],
  });
}
