import { typescriptFile } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import { operationDeclarations } from './operation-types.ts';
import { declaration, isInterface } from './wire-types/declaration.ts';
import { noteOf } from './wire-types/note.ts';
import { plainFormOf } from './wire-types/plain-form.ts';
import { schemaWorld } from './wire-types/schema-world.ts';

/** `typescript/types.ts`: a type for every named schema, and for what each operation takes and answers. */
export const emitTypes: Emitter = (api) => {
  const world = schemaWorld(api.schemas);
  const schemas = api.schemas.map(({ identifier, key, location, schema }) => {
    const note = noteOf(schema, key);
    const doc = [note?.text, `From ${location.file}.`].filter(Boolean).join('\n\n');
    return { key, name: identifier, doc, tags: note?.tags ?? [], type: plainFormOf(key, world) };
  });
  const names = new Map(schemas.map(({ key, name, type }) => [key, { name, isAlias: !isInterface(type) }]));
  const declarations = [...schemas, ...operationDeclarations(api, world)];
  if (declarations.length === 0) return [];
  return [
    typescriptFile('typescript/types.ts', {
      source: api.source,
      statements: declarations.map((one) => declaration(one, (key) => names.get(key))),
    }),
  ];
};
