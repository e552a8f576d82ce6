import type { Api, GeneratedFile, NamedSchema } from '../../model/api.ts';
import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import { keyOfReference } from '../typescript/wire-types/reference.ts';
import { blocks, code, heading, join, link, list, md, nothing, prose, section, table } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { fieldTable } from './schema-fields.ts';
import { limitsOf } from './schema-limits.ts';
import { typeOf } from './schema-type.ts';
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
  const limits = limitsOf(schema);
  const sources = sourcesOf(schema);
  return page(
    site,
    path,
    heading(1, named.key),
    schema.deprecated
      ? md`
**Deprecated.**
        `
      : nothing,
    prose(schema.description ?? ''),
    schema.enum ? oneOfValues(schema) : md`Type: ${typeOf(named.schema, linkSchema)}.`,
    limits.markdown === '' ? nothing : md`Limits: ${limits}.`,
    closedness(schema),
    sources.length === 0 ? nothing : sourceLine(sources),
    section(2, 'Fields', fieldTable(schema, { linkSchema, expand: [], depth: 4 })),
    section(2, 'Alternatives', alternatives(schema, linkSchema)),
    section(2, 'Parts', parts(schema.allOf ?? [], linkSchema)),
  );
}

function oneOfValues({ enum: values = [] }: SchemaObject): Markdown {
  return blocks(
    md`
One of:
    `,
    list(values.map((one) => typeOf({ const: one }, () => nothing))),
  );
}

function closedness({ additionalProperties, unevaluatedProperties }: SchemaObject): Markdown {
  return additionalProperties === false || unevaluatedProperties === false
    ? md`
Knows no other keys than these.
      `
    : nothing;
}

function alternatives({ oneOf, anyOf, discriminator }: SchemaObject, linkSchema: LinkSchema): Markdown {
  const mapping = Object.entries(discriminator?.mapping ?? {}).map(([tag, reference]) => [
    code(tag),
    linkSchema(reference),
  ]);
  return blocks(
    discriminator === undefined ? nothing : md`Told apart by ${code(discriminator.propertyName)}.`,
    discriminator === undefined ? nothing : table([discriminator.propertyName, 'Schema'], mapping),
    parts(oneOf ?? anyOf ?? [], linkSchema),
  );
}

/** Each schema that is part of this one; the fields of those without a name are spelled out. */
function parts(schemas: readonly JsonSchema[], linkSchema: LinkSchema): Markdown {
  const inline = schemas.map((schema) => fieldTable(schema, { linkSchema, expand: [], depth: 4 }));
  return blocks(
    list(schemas.map((schema, index) => describe(schema, index, inline[index] ?? nothing, linkSchema))),
    ...inline.map((fields, index) => section(3, `Number ${index + 1}`, fields)),
  );
}

function describe(schema: JsonSchema, index: number, fields: Markdown, linkSchema: LinkSchema): Markdown {
  const words = [typeOf(schema, linkSchema), limitsOf(schema)].filter(({ markdown }) => markdown !== '');
  return fields.markdown === '' ? join(words, ', ') : md`${join(words, ', ')}, number ${index + 1} below`;
}
