import { typescriptFile } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import { schemaDeclaration } from './wire-types/declaration.ts';
import { schemaWorld } from './wire-types/schema-world.ts';

/** `typescript/types.ts`: a type for every named schema, and for what each operation takes and answers. */
export const emitTypes: Emitter = (api) => {
  const world = schemaWorld(api.schemas);
  const identifiers = new Map(api.schemas.map(({ key, identifier }) => [key, identifier]));
  const nameOf = (key: string): string | undefined => identifiers.get(key);
  return [
    typescriptFile('typescript/types.ts', {
      source: api.source,
      statements: api.schemas.map((schema) => schemaDeclaration(schema, world, nameOf)),
    }),
  ];
};
