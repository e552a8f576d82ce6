import ts from 'typescript';
import type { NamedSchema } from '../../../model/api.ts';
import { docComment } from '../../../kit/index.ts';
import { noteOf } from './note.ts';
import { plainFormOf } from './plain-form.ts';
import type { SchemaWorld } from './schema-world.ts';
import { typeNode } from './type-node.ts';
import { memberLines, typeText } from './type-text.ts';
import type { NameOf } from './type-text.ts';

/** The declaration of a named schema: an interface for an object, else a type. */
export function schemaDeclaration(
  { identifier, key, location, schema }: NamedSchema,
  world: SchemaWorld,
  nameOf: NameOf,
): string {
  const note = noteOf(schema, key);
  const text = [note?.text, `From ${location.file}.`].filter(Boolean).join('\n\n');
  const node = typeNode(plainFormOf(key, world));
  const body = ts.isTypeLiteralNode(node)
    ? ['interface', identifier, '{\n' + memberLines(node, nameOf, 1).join('\n') + '\n}']
    : ['type', identifier, '=', typeText(node, nameOf) + ';'];
  return `${docComment(text, note?.tags)}\nexport ${body.join(' ')}`;
}
