import { escapeToken } from '../../base/json-pointer.ts';
import { rewriteSchema } from '../../base/schema-walk.ts';
import { exportedConst, literal, quote, typescriptFile, uniqueIdentifiers } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import type { Json, JsonSchema } from '../../model/json-schema.ts';
import { keyOfReference } from './wire-types/reference.ts';

/**
 * `typescript/schemas.ts`: every named schema as a value for TypeBox, Fastify and all else that reads JSON Schema. TypeBox
 * gives the type alone, so that nothing of it is loaded.
 */
export const emitTypeboxSchemas: Emitter = (api) => {
  if (api.schemas.length === 0) return [];
  const types = api.schemas.map(({ identifier }) => identifier);
  const names = uniqueIdentifiers(
    types.map((type) => `${type}Schema`),
    'pascal',
    types,
  );
  const definitions = Object.fromEntries(api.schemas.map(({ key, schema }) => [key, selfContained(schema)]));
  return [
    typescriptFile('typescript/schemas.ts', {
      source: api.source,
      imports: [
        { from: 'typebox', types: ['TUnsafe'] },
        { from: './types.ts', types },
      ],
      statements: [
        `/** All schemas by name. Each schema below carries them along, and every \`$ref\` leads into them. */\nconst $defs: Readonly<Record<string, unknown>> = ${literal(definitions)};`,
        ...api.schemas.map(({ identifier, key }, index) =>
          exportedConst({
            name: names[index] ?? '',
            type: `TUnsafe<${identifier}>`,
            value: `{ $ref: ${quote(referenceTo(key))}, $defs } as unknown as TUnsafe<${identifier}>`,
          }),
        ),
      ],
    }),
  ];
};

/** The keywords of JSON Schema 2020-12; what else a document says is left out, since strict validators refuse it. */
const keywords = new Set(
  [
    '$comment $dynamicAnchor $dynamicRef $ref',
    'additionalProperties allOf anyOf contains dependentSchemas else if items not oneOf patternProperties prefixItems',
    'properties propertyNames then unevaluatedItems unevaluatedProperties $defs',
    'const dependentRequired enum exclusiveMaximum exclusiveMinimum maxContains maximum maxItems maxLength maxProperties',
    'minContains minimum minItems minLength minProperties multipleOf pattern required type uniqueItems',
    'contentEncoding contentMediaType contentSchema format',
    'default deprecated description examples readOnly title writeOnly',
  ].flatMap((line) => line.split(' ')),
);

/** The schema with references into the definitions that it will have at its side. */
function selfContained(schema: JsonSchema): Json {
  return rewriteSchema(schema as Json, '', (part) => {
    if (typeof part === 'boolean') return part;
    const entries = Object.entries(part).filter(([keyword]) => keywords.has(keyword));
    return Object.fromEntries(
      entries.map(([keyword, value]) => [keyword, keyword === '$ref' ? localised(String(value)) : value]),
    );
  }) as Json;
}

function localised(reference: string): string {
  const key = keyOfReference(reference);
  return key === undefined ? reference : referenceTo(key);
}

function referenceTo(key: string): string {
  return `#/$defs/${encodeURIComponent(escapeToken(key))}`;
}
