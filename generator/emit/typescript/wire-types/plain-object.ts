import type { JsonSchema, SchemaObject } from '../../../model/json-schema.ts';
import { evaluatesElsewhere, factsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import { keyTemplate, matchesKey } from './key-pattern.ts';
import { noteOf } from './note.ts';
import { anyOf } from './plain-schema.ts';
import type { Note, PlainObject, PlainSchema } from './plain-schema.ts';
import { findProperty, requiredKeys } from './property.ts';
import type { SchemaWorld } from './schema-world.ts';

/** Where an object stands, and how its members are made plain. */
export interface ObjectPlace {
  /** Nothing else speaks of the same object, so that keys which are not mentioned are free. */
  readonly isFree: boolean;
  /** What the schemas around say of the same object. */
  readonly around: readonly Facts[];
  readonly world: SchemaWorld;
  /** Schemas of properties elsewhere that are being written out: none is written out within itself, without end. */
  readonly unfolding: ReadonlySet<JsonSchema>;
  readonly plain: Plain;
}

type Plain = (schema: JsonSchema, unfolded?: readonly JsonSchema[]) => PlainSchema;

type Index = Pick<PlainObject, 'patternProperties' | 'additionalProperties'>;

/** The plain form of what is said of objects. */
export function plainObject(facts: Facts, place: ObjectPlace): PlainObject {
  const { objects } = facts;
  const { isFree, around, world, unfolding, plain } = place;
  const declared = new Set(objects.flatMap(({ properties = {} }) => Object.keys(properties)));
  // Also by those around: beside a required `unknown` TypeScript takes an optional property for one that may be undefined.
  const asked = new Set([facts, ...around].flatMap((one) => requiredKeys(one, world)));
  const required = new Set([
    ...objects.flatMap((object) => object.required ?? []),
    ...[...declared].filter((key) => asked.has(key)),
  ]);
  const names = allowedNames(objects, world);
  const properties = [...new Set([...declared, ...required, ...(names ?? [])])].map((key): [string, PlainSchema] => {
    const found = declared.has(key) ? [] : [facts, ...around].flatMap((one) => findProperty(key, one, world));
    const elsewhere = found.filter((schema) => typeof schema === 'boolean' || !unfolding.has(schema));
    return [key, plain({ allOf: [...saidOf(key, facts), ...elsewhere] }, elsewhere)];
  });
  const isClosed = names !== undefined || objects.some((object) => additionalOf(object) === false);
  const index = names === undefined ? indexOf(facts, isClosed, plain) : {};
  const isSilent = declared.size === 0 && Object.keys(index).length === 0;
  const notes = [...declared].flatMap((key): [string, Note][] => {
    const note = noteOf(
      objects.map((object) => own(object.properties, key)).find((schema) => schema !== undefined),
      key,
    );
    return note ? [[key, note]] : [];
  });
  return {
    type: 'object',
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    ...(required.size > 0 && { required: [...required] }),
    ...index,
    ...(isSilent && isFree && (!isClosed || properties.length === 0) && { additionalProperties: !isClosed }),
    ...(notes.length > 0 && { notes: Object.fromEntries(notes) }),
  };
}

/** All schemas that a property must match. */
function saidOf(key: string, facts: Facts): JsonSchema[] {
  return facts.objects.flatMap((object) => {
    const property = own(object.properties, key);
    const patterns = Object.entries(object.patternProperties ?? {}).filter(([pattern]) => matchesKey(pattern, key));
    const said = [...(property === undefined ? [] : [property]), ...patterns.map(([, schema]) => schema)];
    if (said.length > 0) return said;
    // A closed schema beside one that has the property forbids it; the open reading of the same schema does not.
    return additionalOf(object) || [];
  });
}

/** What is said of keys that a schema does not mention: `false` if it has none, undefined if nothing is said. */
function additionalOf(object: SchemaObject): JsonSchema | undefined {
  const { additionalProperties, unevaluatedProperties } = object;
  if (additionalProperties !== undefined || unevaluatedProperties === undefined) return additionalProperties;
  if (!evaluatesElsewhere(object)) return unevaluatedProperties;
  return unevaluatedProperties === false ? undefined : true;
}

/** The keys that `propertyNames` lists. */
function allowedNames(objects: readonly SchemaObject[], world: SchemaWorld): readonly string[] | undefined {
  const schemas = objects.flatMap(({ propertyNames }) => (propertyNames === undefined ? [] : [propertyNames]));
  if (schemas.length === 0) return undefined;
  const named = factsOf({ allOf: schemas }).references.map((key) => world.schemas.get(key) ?? true);
  const { literals, types } = factsOf({ allOf: [...schemas, ...named] });
  return types.length === 0 ? [] : literals?.filter((value) => typeof value === 'string');
}

/** What the type says of keys by their form, or of all the others. */
function indexOf(facts: Facts, isClosed: boolean, plain: Plain): Index {
  const { objects } = facts;
  const byPattern = new Map<string, JsonSchema[]>();
  for (const object of objects) {
    for (const [pattern, schema] of Object.entries(object.patternProperties ?? {})) {
      byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), schema]);
    }
  }
  const said = objects.map((object) => additionalOf(object)).filter((schema) => schema !== undefined);
  const rest = isClosed || said.length === 0 ? undefined : plain({ allOf: said });
  const patterns = [...byPattern].map(([pattern, schemas]): [string, PlainSchema] => [
    pattern,
    plain({ allOf: schemas }),
  ]);
  const templates = patterns.filter(([pattern]) => keyTemplate(pattern));
  const others = patterns.filter(([pattern]) => !keyTemplate(pattern)).map(([, schema]) => schema);
  // What all keys look like tells their type only where nothing else does.
  const isOther = byPattern.size === 0 && objects.every(({ properties }) => properties === undefined);
  const form = objects.map(({ propertyNames }) => patternOf(propertyNames)).find((pattern) => keyTemplate(pattern));
  if (rest !== undefined && isOther && form !== undefined) templates.push([form, rest]);
  else if (others.length > 0) others.push(isClosed ? false : (rest ?? true));
  else if (rest !== undefined) others.push(rest);
  return {
    ...(templates.length > 0 && { patternProperties: Object.fromEntries(templates) }),
    ...(others.length > 0 && { additionalProperties: anyOf(others) }),
  };
}

function patternOf(schema: JsonSchema | undefined): string {
  return (typeof schema === 'object' && schema.pattern) || '';
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
