import type { Content } from '../../model/api.ts';
import type { JsonSchema } from '../../model/json-schema.ts';
import { mediaKind } from './media-kind.ts';
import { factsOf } from './wire-types/facts.ts';
import { plainForm } from './wire-types/plain-form.ts';
import { allOf, anyOf, isObject } from './wire-types/plain-schema.ts';
import type { PlainName, PlainSchema } from './wire-types/plain-schema.ts';
import { findProperty } from './wire-types/property.ts';
import { typesOf, withoutReferences } from './wire-types/schema-world.ts';
import type { SchemaWorld } from './wire-types/schema-world.ts';

/** Octets, in either direction. */
const blob: PlainName = { type: 'name', name: 'Blob' };

/** The type of a body that a caller sends and a handler gets. */
export function requestBodyType({ mediaType, schema }: Content, world: SchemaWorld): PlainSchema {
  const kind = mediaKind(mediaType);
  if (kind === 'json') return plainForm(schema ?? true, world);
  if (kind === 'text') return textType(schema, world);
  if (kind === 'bytes') return blob;
  return formType(schema ?? { type: 'object' }, world, kind === 'multipart');
}

/** The type of a body that a handler gives and a caller gets; forms are not taken apart here. */
export function answerBodyType({ mediaType, schema }: Content, world: SchemaWorld): PlainSchema {
  const kind = mediaKind(mediaType);
  if (kind === 'json') return plainForm(schema ?? true, world);
  if (kind === 'text') return textType(schema, world);
  return kind === 'form' ? { type: 'string' } : blob;
}

/** A text is not parsed: its type is that of the schema only if the schema is about texts. */
function textType(schema: JsonSchema | undefined, world: SchemaWorld): PlainSchema {
  if (schema === undefined || typesOf(factsOf(schema), world).some((type) => type !== 'string'))
    return { type: 'string' };
  return plainForm(schema, world);
}

/** References within references within alternatives of a form are not followed further than this. */
const deepest = 8;

/** The fields of a form. A file is a string for JSON Schema and octets here, so a form with files is not its named schema. */
function formType(
  schema: JsonSchema,
  world: SchemaWorld,
  hasFiles: boolean,
  outer: ReadonlySet<string> = new Set(),
): PlainSchema {
  const seen = new Set(outer);
  const inlined = factsOf(schema, (key) => {
    if (seen.has(key) || seen.size > deepest) return true;
    seen.add(key);
    return world.schemas.get(key) ?? true;
  });
  const isFile = (key: string): boolean => findProperty(key, inlined, world).some((field) => isBinary(field, world));
  const files = inlined.objects.flatMap(({ properties = {} }) => Object.keys(properties).filter(isFile));
  if (!hasFiles || (files.length === 0 && inlined.unions.length === 0)) return plainForm(schema, world);
  const unions = inlined.unions.map(({ members }) =>
    anyOf(members.map((member) => formType(member, world, true, seen))),
  );
  if (inlined.objects.length === 0) return allOf(unions);
  const fields = plainForm({ type: 'object', allOf: inlined.objects.map(withoutReferences) }, world);
  if (!isObject(fields)) return allOf([fields, ...unions]);
  const properties = Object.entries(fields.properties ?? {}).map(([key, field]): [string, PlainSchema] => [
    key,
    files.includes(key) ? fileType(field) : field,
  ]);
  return allOf([{ ...fields, properties: Object.fromEntries(properties) }, ...unions]);
}

function fileType(field: PlainSchema): PlainSchema {
  if (typeof field === 'object' && 'type' in field && field.type === 'array') return { type: 'array', items: blob };
  return blob;
}

function isBinary(schema: JsonSchema, world: SchemaWorld, depth = 0): boolean {
  if (typeof schema === 'boolean' || depth > 10) return false;
  const { format, contentEncoding, contentMediaType, items } = schema;
  if (format === 'binary' || (contentMediaType !== undefined && contentEncoding === undefined)) return true;
  const { references } = factsOf(schema);
  const parts = [...references.map((key) => world.schemas.get(key) ?? true), ...(items === undefined ? [] : [items])];
  return parts.some((part) => isBinary(part, world, depth + 1));
}
