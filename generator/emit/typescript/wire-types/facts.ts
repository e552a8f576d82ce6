import type { Discriminator, Json, JsonSchema, SchemaObject } from '../../../model/json-schema.ts';
import { allTypes, intersect, typesOfKeyword } from './json-type.ts';
import type { JsonType } from './json-type.ts';
import { keyOfReference } from './reference.ts';

/** What a schema says of a value, all of which must hold: the schema with its inline `allOf` and the like taken apart. */
export interface Facts {
  types: readonly JsonType[];
  /** The only values, from `const` and `enum`. */
  literals: readonly Json[] | undefined;
  /** The named schemas that must hold too, by key. */
  readonly references: string[];
  /** Of each of them one member at least must hold. */
  readonly unions: Union[];
  /** The schemas that say something of objects, and of arrays. */
  readonly objects: SchemaObject[];
  readonly arrays: SchemaObject[];
}

export interface Union {
  readonly members: readonly JsonSchema[];
  readonly discriminator?: Discriminator;
}

const objectKeywords = [
  'properties',
  'patternProperties',
  'additionalProperties',
  'propertyNames',
  'required',
  'unevaluatedProperties',
] as const;
const arrayKeywords = ['items', 'prefixItems', 'minItems', 'maxItems', 'unevaluatedItems'] as const;

/** Whether a part of the schema that is not followed up may evaluate a property or an item, so that `unevaluated…` means others. */
export function evaluatesElsewhere(schema: SchemaObject): boolean {
  const { $ref, allOf, anyOf, oneOf, if: condition, dependentSchemas } = schema;
  return [$ref, allOf, anyOf, oneOf, condition, dependentSchemas].some((part) => part !== undefined);
}

/** Stands in for a named schema where a reference to it would never end; undefined for every other reference. */
export type StandIn = (key: string) => JsonSchema | undefined;

export function factsOf(schema: JsonSchema, standIn: StandIn = () => undefined): Facts {
  const facts: Facts = { types: allTypes, literals: undefined, references: [], unions: [], objects: [], arrays: [] };
  gather(schema, facts, standIn);
  return facts;
}

function gather(schema: JsonSchema, facts: Facts, standIn: StandIn): void {
  if (schema === true) return;
  if (schema === false) {
    facts.types = [];
    return;
  }
  facts.types = intersect(facts.types, typesOfKeyword(schema.type));
  if (schema.const !== undefined) keepLiterals(facts, [schema.const]);
  if (schema.enum !== undefined) keepLiterals(facts, schema.enum);
  if (schema.$ref !== undefined) gatherReference(schema.$ref, facts, standIn);
  for (const member of schema.allOf ?? []) gather(member, facts, standIn);
  for (const members of [schema.anyOf, schema.oneOf, branches(schema)]) {
    if (members?.length === 1) gather(members[0]!, facts, standIn);
    else if (members !== undefined) {
      facts.unions.push({ members, ...(schema.discriminator && { discriminator: schema.discriminator }) });
    }
  }
  if (schema.not !== undefined) gatherNegation(schema.not, facts);
  if (objectKeywords.some((keyword) => schema[keyword] !== undefined)) facts.objects.push(schema);
  if (arrayKeywords.some((keyword) => schema[keyword] !== undefined)) facts.arrays.push(schema);
}

function gatherReference(reference: string, facts: Facts, standIn: StandIn): void {
  const key = keyOfReference(reference);
  // A reference that leads elsewhere says nothing here.
  if (key === undefined) return;
  const substitute = standIn(key);
  if (substitute === undefined) facts.references.push(key);
  else gather(substitute, facts, standIn);
}

/** `if` alone says nothing of a type; with `else` a value is one or the other. */
function branches(schema: SchemaObject): JsonSchema[] | undefined {
  const { if: condition, then: consequence = true, else: alternative } = schema;
  if (condition === undefined || alternative === undefined) return undefined;
  return [{ allOf: [condition, consequence] }, alternative];
}

/** The few negations that TypeScript can say. */
function gatherNegation(negated: JsonSchema, facts: Facts): void {
  if (typeof negated === 'boolean') return gather(!negated, facts, () => undefined);
  const keywords = Object.keys(negated);
  if (keywords.length === 0) facts.types = [];
  if (keywords.length !== 1) return;
  if (negated.type !== undefined) {
    const names = typeof negated.type === 'string' ? [negated.type] : negated.type;
    facts.types = facts.types.filter((type) => !names.includes(type));
  }
  if (negated.const === null) facts.types = facts.types.filter((type) => type !== 'null');
  // Not to have a property is to be an object without it.
  if (negated.required?.length === 1) {
    facts.types = intersect(facts.types, ['object']);
    facts.objects.push({ properties: { [negated.required[0]!]: false } });
  }
}

function keepLiterals(facts: Facts, values: readonly Json[]): void {
  const allowed = new Set(values.map(fingerprint));
  facts.literals = (facts.literals ?? values).filter((value) => allowed.has(fingerprint(value)));
}

/** Equal for equal JSON values, whatever the order of their keys. */
function fingerprint(value: Json): string {
  return JSON.stringify(value, (_key, member: Json) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
