import type { TSchema } from 'typebox';
import { exportedInterface, exportedType, identifier, literal, propertyName } from '../../kit/index.ts';
import type { Statement } from '../../kit/index.ts';
import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';

/**
 * Declarations for the shape of a vocabulary: an interface `name` for the schema itself, and one declaration for each
 * schema in it that has a title, in the order in which they are met. Knows the keywords that our vocabularies use.
 */
export function vocabularyTypes(name: string, doc: string, shape: TSchema): Statement[] {
  const schema = shape as SchemaObject;
  const parts = new Map<string, SchemaObject>();
  collectTitled(schema, parts);
  return [
    declaration(name, doc, schema),
    ...[...parts].map(([title, part]) => declaration(title, part.description ?? '', part)),
  ];
}

function collectTitled(schema: SchemaObject, parts: Map<string, SchemaObject>): void {
  for (const part of directParts(schema)) {
    const name = nameOf(part);
    if (name !== undefined && parts.has(name)) continue;
    if (name !== undefined) parts.set(name, part);
    collectTitled(part, parts);
  }
}

function directParts(schema: SchemaObject): SchemaObject[] {
  return [
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.patternProperties ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
  ].map(asObject);
}

function declaration(name: string, doc: string, schema: SchemaObject): Statement {
  if (schema.properties === undefined) return exportedType({ name, doc, type: shapeOf(schema) });
  return exportedInterface({
    name,
    doc,
    members: members(schema).map(({ key, part, optional }) => ({
      key,
      optional,
      type: typeOf(part),
      // What has a declaration of its own is explained there.
      doc: part.title === undefined ? (part.description ?? '') : '',
    })),
  });
}

function typeOf(schema: SchemaObject): string {
  return nameOf(schema) ?? shapeOf(schema);
}

function shapeOf(schema: SchemaObject): string {
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return unionOf(schema.enum.map((value) => literal(value)));
  if (schema.anyOf) return unionOf(schema.anyOf.map((part) => typeOf(asObject(part))));
  if (schema.properties) {
    const inline = members(schema).map(
      ({ key, part, optional }) => `readonly ${propertyName(key)}${optional ? '?' : ''}: ${typeOf(part)}`,
    );
    return `{ ${inline.join('; ')} }`;
  }
  const [values] = Object.values(schema.patternProperties ?? {});
  if (values !== undefined) return `Readonly<Record<string, ${typeOf(asObject(values))}>>`;
  if (schema.items !== undefined) {
    const item = typeOf(asObject(schema.items));
    return item.includes('| ') ? `readonly (${item})[]` : `readonly ${item}[]`;
  }
  const primitive = { string: 'string', number: 'number', integer: 'number', boolean: 'boolean' }[String(schema.type)];
  return primitive ?? 'unknown';
}

/** One alternative a line where they would not fit on one. */
function unionOf(alternatives: readonly string[]): string {
  const line = alternatives.join(' | ');
  return line.length <= 100 ? line : alternatives.map((alternative) => `\n| ${alternative}`).join('');
}

function members(schema: SchemaObject): { key: string; part: SchemaObject; optional: boolean }[] {
  return Object.entries(schema.properties ?? {}).map(([key, part]) => ({
    key,
    part: asObject(part),
    optional: !schema.required?.includes(key),
  }));
}

function nameOf(schema: SchemaObject): string | undefined {
  return schema.title === undefined ? undefined : identifier(schema.title, 'pascal');
}

function asObject(schema: JsonSchema): SchemaObject {
  return typeof schema === 'boolean' ? {} : schema;
}
