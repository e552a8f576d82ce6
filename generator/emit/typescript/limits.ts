import { exportedConst, exportedInterface, literal, typescriptFile } from '../../kit/index.ts';
import type { Api, Emitter } from '../../model/api.ts';
import type { Json, JsonSchema } from '../../model/json-schema.ts';

const bounds = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'] as const;

/** `typescript/limits.ts`: the bounds that schemas set to their members, for code that must know them as numbers. */
export const emitLimits: Emitter = (api) => {
  const limits = api.schemas.flatMap(({ key, schema }) => {
    const members = Object.entries(typeof schema === 'boolean' ? {} : (schema.properties ?? {})).flatMap(
      ([name, member]) => {
        const found = boundsOf(api, member);
        return Object.keys(found).length === 0 ? [] : [[name, found] as const];
      },
    );
    return members.length === 0 ? [] : [[key, Object.fromEntries(members)] as const];
  });
  if (limits.length === 0) return [];
  return [
    typescriptFile('typescript/limits.ts', {
      source: api.source,
      statements: [
        exportedInterface({
          name: 'Limits',
          doc: 'The bounds of one member. Lengths are those of JSON Schema: code points of a string.',
          members: [
            ...bounds.map((key) => ({ key, type: 'number', optional: true })),
            {
              key: 'minutes',
              type: 'Minutes',
              optional: true,
              doc: 'Of a member that says a span of time: what its text may not say by a keyword of JSON Schema.',
            },
          ],
        }),
        exportedInterface({
          name: 'Minutes',
          doc: 'The bounds of a span of time, in minutes, and what counts without one.',
          members: ['default', 'minimum', 'maximum'].map((key) => ({ key, type: 'number' })),
        }),
        exportedConst({
          name: 'limits',
          doc: 'By the name of the schema, then by the key of the member.',
          type: 'Readonly<Record<string, Readonly<Record<string, Limits>>>>',
          value: literal(Object.fromEntries(limits) as Json),
        }),
      ],
    }),
  ];
};

function boundsOf(api: Api, schema: JsonSchema, seen: ReadonlySet<string> = new Set()): Record<string, Json> {
  if (typeof schema === 'boolean') return {};
  const target = api.schemas.find(({ key }) => schema.$ref === `#/components/schemas/${key}` && !seen.has(key));
  return {
    ...(target !== undefined && boundsOf(api, target.schema, new Set([...seen, target.key]))),
    ...Object.fromEntries(bounds.flatMap((bound) => (schema[bound] === undefined ? [] : [[bound, schema[bound]]]))),
    ...(schema['x-minutes'] !== undefined && { minutes: schema['x-minutes'] as Json }),
  };
}
