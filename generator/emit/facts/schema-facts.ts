import { limitWords, typeWords } from '../schema-words.ts';
import { keyOfReference } from '../typescript/wire-types/reference.ts';
import { objectAt } from '../../base/read-json.ts';
import type { Api, NamedSchema } from '../../model/api.ts';
import type { JsonObject, JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import type { Fact, FactDetail } from './fact.ts';
import { plainStyle } from './plain-style.ts';
import type { SourcesOf } from './sources-of.ts';

/** A fact for each named schema, and one for each of their fields. */
export function schemaFacts(api: Api, sourcesOf: SourcesOf, pageOf: (schema: NamedSchema) => string): Fact[] {
  const named = new Map(api.schemas.map((one) => [one.key, one]));
  const behind = (schema: SchemaObject): NamedSchema | undefined => {
    const key = schema.$ref === undefined ? undefined : keyOfReference(schema.$ref);
    return key === undefined ? undefined : named.get(key);
  };
  const described = (schema: SchemaObject): string => {
    const target = behind(schema)?.schema;
    return schema.description ?? (typeof target === 'object' ? (target.description ?? '') : '');
  };
  /** Its own, else those of the schema that it refers to, else those of the object that it is a field of. */
  const sourcesOfField = (owner: string, field: string, schema: SchemaObject): readonly string[] => {
    const target = behind(schema);
    const candidates = [
      sourcesOf({ kind: 'schema', key: owner }, field),
      target === undefined ? [] : sourcesOf({ kind: 'schema', key: target.key }, ''),
      sourcesOf({ kind: 'schema', key: owner }, ''),
    ];
    return candidates.find((sources) => sources.length > 0) ?? [];
  };

  return api.schemas.flatMap((one): Fact[] => {
    const schema = asObject(one.schema);
    const page = pageOf(one);
    const fields = Object.entries(schema.properties ?? {}).map(([name, value]) => ({ name, schema: asObject(value) }));
    return [
      {
        kind: 'schema',
        name: one.key,
        alsoAs: [...values(schema), ...fields.flatMap(({ schema: part }) => tagOf(part))],
        title: schema.title ?? '',
        description: schema.description ?? '',
        details: [
          { label: 'type', text: typeWords(schema, plainStyle) },
          ...limits(schema),
          ...(fields.length === 0 ? [] : [{ label: 'fields', text: fields.map(({ name }) => name).join(', ') }]),
        ],
        sources: sourcesOf({ kind: 'schema', key: one.key }, ''),
        page,
      },
      ...fields.map(({ name, schema: part }): Fact => ({
        kind: 'field',
        name,
        alsoAs: [`${one.key}.${name}`, ...aliasesOf(schema, name), ...values(part)],
        description: described(part),
        details: [
          { label: 'of', text: one.key },
          { label: 'type', text: typeWords(part, plainStyle) },
          ...(schema.required?.includes(name) ? [{ label: 'required', text: 'yes' }] : []),
          ...limits(part),
        ],
        sources: sourcesOfField(one.key, name, part),
        page,
      })),
    ];
  });
}

function limits(schema: SchemaObject): FactDetail[] {
  const words = limitWords(schema, plainStyle);
  return words.length === 0 ? [] : [{ label: 'limits', text: words.join('; ') }];
}

/** What it may be, if that is a list of its own; names that come from data are told there. */
function values(schema: SchemaObject): string[] {
  if (schema['x-enum-from'] !== undefined) return [];
  const below = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((part) => values(asObject(part)));
  return [...(schema.enum ?? []).filter((value) => typeof value === 'string'), ...below];
}

/** A constant tells one kind of object from the others, so it is a name of the whole. */
function tagOf({ const: tag }: SchemaObject): string[] {
  return typeof tag === 'string' ? [tag] : [];
}

function aliasesOf(schema: SchemaObject, field: string): string[] {
  return Object.entries(objectAt(schema as JsonObject, 'x-aliases')).flatMap(([alias, name]) =>
    name === field ? [alias] : [],
  );
}

function asObject(schema: JsonSchema): SchemaObject {
  return typeof schema === 'boolean' ? {} : schema;
}
