import type { Expression } from '../../kit/index.ts';
import type { Api } from '../../model/api.ts';
import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';

/** What a text of a parameter or a form stands for, as `@bmsg/runtime/server` describes it. */
export type Shape =
  | 'boolean'
  | 'bytes'
  | 'json'
  | 'number'
  | 'string'
  | { readonly list: Shape }
  | { readonly members: Readonly<Record<string, Shape>>; readonly others?: Shape }
  | { readonly oneOf: readonly Shape[] };

/** Deeper than any parameter goes in practice; schemas that contain themselves end here. */
const deepest = 5;

/** The order in which a text is tried: every text is a string. */
const singles = ['boolean', 'number', 'json', 'bytes', 'string'] as const;

/** The shape of the values that a schema allows; a string where it does not say. */
export function shapeOf(api: Api, schema: JsonSchema | undefined, depth = 0): Shape {
  const parts = partsOf(api, schema, new Set());
  const shapes = [...structures(api, parts, depth), ...singlesOf(parts)];
  const [first = 'string'] = shapes;
  return shapes.length > 1 ? { oneOf: shapes } : first;
}

/** For an emitter's literal. */
export function shapeLiteral(shape: Shape): Expression {
  return shape as Expression;
}

/** The schema and all that are joined to it by `$ref`, `allOf`, `anyOf` and `oneOf`. */
function partsOf(api: Api, schema: JsonSchema | undefined, seen: Set<JsonSchema>): SchemaObject[] {
  if (schema === undefined || typeof schema === 'boolean' || seen.has(schema)) return [];
  seen.add(schema);
  const target = api.schemas.find(({ key }) => schema.$ref === `#/components/schemas/${key}`);
  const joined = [target?.schema, ...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [schema, ...joined.flatMap((part) => partsOf(api, part, seen))];
}

function structures(api: Api, parts: readonly SchemaObject[], depth: number): Shape[] {
  if (depth >= deepest) return [];
  const shapes: Shape[] = [];
  if (parts.some((part) => has(part, 'object') || part.properties !== undefined)) {
    const entries = parts.flatMap((part) => Object.entries(part.properties ?? {}));
    const others = parts
      .map((part) => part.additionalProperties)
      .find((other) => other !== undefined && other !== false);
    const members = Object.fromEntries(entries.map(([name, member]) => [name, shapeOf(api, member, depth + 1)]));
    const isOpen = others !== undefined || parts.every((part) => part.additionalProperties !== false);
    shapes.push(
      isOpen && (others !== undefined || entries.length === 0)
        ? { members, others: shapeOf(api, others, depth + 1) }
        : { members },
    );
  }
  if (parts.some((part) => has(part, 'array') || part.items !== undefined || part.prefixItems !== undefined)) {
    const items = parts.map((part) => part.items).find((items) => items !== undefined);
    shapes.push({ list: shapeOf(api, items, depth + 1) });
  }
  return shapes;
}

function singlesOf(parts: readonly SchemaObject[]): Shape[] {
  const found = new Set(parts.flatMap(singlesOfPart));
  return singles.filter((single) => found.has(single));
}

function singlesOfPart(part: SchemaObject): string[] {
  const isBinary =
    part.format === 'binary' || (part.contentMediaType !== undefined && part.contentEncoding === undefined);
  const values = [...(part.enum ?? []), ...(part.const === undefined ? [] : [part.const])];
  return [
    ...(has(part, 'boolean') ? ['boolean'] : []),
    ...(has(part, 'number') || has(part, 'integer') ? ['number'] : []),
    ...(has(part, 'string') ? [isBinary ? 'bytes' : 'string'] : []),
    ...(part.type === undefined ? values.map((value) => typeof value) : []),
  ];
}

function has({ type }: SchemaObject, name: string): boolean {
  return type === name || (Array.isArray(type) && type.includes(name));
}
