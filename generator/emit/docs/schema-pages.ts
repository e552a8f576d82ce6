import type { Api, GeneratedFile, NamedSchema } from '../../model/api.ts';
import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import { saysType } from '../schema-words.ts';
import { keyOfReference } from '../typescript/wire-types/reference.ts';
import { blocks, code, heading, join, link, list, line, nothing, prose, section, table } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { fieldTable } from './schema-fields.ts';
import type { FieldOptions } from './schema-fields.ts';
import { limitsOf, typeOf, value } from './schema-type.ts';
import type { LinkSchema } from './schema-type.ts';
import { page, relative } from './site.ts';
import type { Site } from './site.ts';
import { sourceLine, sourcesOf } from './sources.ts';

/** `schemas/<name>.md`: one named schema, with links to those that it uses. */
export function schemaPages(api: Api, site: Site): GeneratedFile[] {
  return api.schemas.map((named) => schemaPage(api, site, named));
}

/** Links from one page to those of schemas. */
export function schemaLinks(api: Api, site: Site, from: string): LinkSchema {
  return (reference) => {
    const key = keyOfReference(reference);
    const named = api.schemas.find((schema) => schema.key === key);
    return named === undefined ? code(reference) : link(named.key, relative(from, site.schema(named)));
  };
}

function schemaPage(api: Api, site: Site, named: NamedSchema): GeneratedFile {
  const path = site.schema(named);
  const linkSchema = schemaLinks(api, site, path);
  const schema: SchemaObject = typeof named.schema === 'boolean' ? {} : named.schema;
  const fields: FieldOptions = { linkSchema, schemas: api.schemas, expand: false, depth: 4 };
  const limits = limitsOf(schema);
  const sources = sourcesOf(schema);
  return page(
    path,
    api.source,
    heading(1, named.key),
    schema.deprecated ? line`**Deprecated.**` : nothing,
    prose(schema.description ?? ''),
    kind(named.schema, linkSchema),
    limits.markdown === '' ? nothing : line`Limits: ${limits}.`,
    closedness(schema),
    sources.length === 0 ? nothing : sourceLine(sources),
    section(2, 'Fields', fieldTable(schema, fields)),
    section(2, 'Alternatives', alternatives(schema, fields)),
    section(2, 'Parts', parts(schema.allOf ?? [], fields)),
  );
}

/** What a value is; alternatives have a section of their own. */
function kind(schema: JsonSchema, linkSchema: LinkSchema): Markdown {
  const { enum: values, oneOf, anyOf }: SchemaObject = typeof schema === 'boolean' ? {} : schema;
  if (values) return blocks(line`One of:`, list(values.map(value)));
  return (oneOf ?? anyOf)?.some(saysType) ? nothing : line`Type: ${typeOf(schema, linkSchema)}.`;
}

function closedness({ additionalProperties, unevaluatedProperties }: SchemaObject): Markdown {
  return additionalProperties === false || unevaluatedProperties === false
    ? line`Knows no other keys than these.`
    : nothing;
}

function alternatives({ oneOf, anyOf, discriminator }: SchemaObject, fields: FieldOptions): Markdown {
  const mapping = Object.entries(discriminator?.mapping ?? {}).map(([tag, reference]) => [
    code(tag),
    fields.linkSchema(reference),
  ]);
  return blocks(
    discriminator === undefined ? nothing : line`Told apart by ${code(discriminator.propertyName)}.`,
    discriminator === undefined ? nothing : table([discriminator.propertyName, 'Schema'], mapping),
    parts(oneOf ?? anyOf ?? [], fields),
  );
}

/** Each schema that is part of this one; the fields of those without a name are spelled out. */
function parts(schemas: readonly JsonSchema[], fields: FieldOptions): Markdown {
  const inline = schemas.map((schema) => fieldTable(schema, fields));
  return blocks(
    list(schemas.map((schema, index) => describe(schema, index, inline[index] ?? nothing, fields.linkSchema))),
    ...inline.map((members, index) => section(3, `Number ${index + 1}`, members)),
  );
}

function describe(schema: JsonSchema, index: number, fields: Markdown, linkSchema: LinkSchema): Markdown {
  const words = [typeOf(schema, linkSchema), limitsOf(schema)].filter(({ markdown }) => markdown !== '');
  return fields.markdown === '' ? join(words, ', ') : line`${join(words, ', ')}, number ${index + 1} below`;
}
