import type { JsonSchema } from '../../../model/json-schema.ts';
import { factsOf } from './facts.ts';
import type { Facts, Union } from './facts.ts';
import { allTypes, intersect, typeOfValue } from './json-type.ts';
import type { JsonType } from './json-type.ts';
import { plainArray } from './plain-array.ts';
import { plainObject } from './plain-object.ts';
import { allOf, anyOf } from './plain-schema.ts';
import type { PlainSchema } from './plain-schema.ts';
import { findProperty } from './property.ts';
import { keyOfReference, referenceTo } from './reference.ts';
import { typesOfOthers } from './schema-world.ts';
import type { SchemaWorld } from './schema-world.ts';

/** Where a schema stands. */
export interface Place {
  /** What the schemas around it leave open. */
  readonly types: readonly JsonType[];
  /** What the schemas around it say of the same value. */
  readonly around: readonly Facts[];
  /** The named schema that speaks of the same value. */
  readonly inside?: string;
  readonly position: 'conjunct' | 'member';
  /** See `ObjectPlace`. */
  readonly unfolding: ReadonlySet<JsonSchema>;
}

const anywhere: Place = { types: allTypes, around: [], position: 'conjunct', unfolding: new Set() };

/** The plain form of a named schema. */
export function plainFormOf(key: string, world: SchemaWorld): PlainSchema {
  return plainForm(world.schemas.get(key) ?? true, world, { ...anywhere, inside: key });
}

/**
 * The plain form of a schema: what TypeScript can say of it. Whatever it cannot say (`not`, `contains`, lengths, patterns,
 * dependencies) is left out, so that every valid value has the type.
 */
export function plainForm(schema: JsonSchema, world: SchemaWorld, place: Place = anywhere): PlainSchema {
  const facts = factsOf(schema, (key) => world.standIn(place.inside, key, place.position));
  const byReference = typesOfOthers({ references: facts.references, unions: [] }, world);
  const byOthers = typesOfOthers(facts, world);
  const types = intersect(intersect(place.types, facts.types), byOthers);
  const hasOthers = facts.references.length > 0 || facts.unions.length > 0;
  const own = ownForm(facts, types, world, { ...place, isAlone: !hasOthers });
  const addsNothing = hasOthers && isBare(own) && byOthers.every((type) => facts.types.includes(type));

  // A member may leave out what is certain without it.
  let certain = intersect(place.types, addsNothing ? byReference : intersect(facts.types, byReference));
  const unions = facts.unions.map((union) => {
    const form = plainUnion(union, facts, world, { ...place, types: certain });
    certain = intersect(certain, typesOfOthers({ references: [], unions: [union] }, world));
    return form;
  });
  const references = facts.references.map((key) => ({ $ref: referenceTo(key) }));
  return allOf([...references, ...(addsNothing ? [] : [own]), ...unions]);
}

/** What the schema says beside its references and unions. */
function ownForm(
  facts: Facts,
  types: readonly JsonType[],
  world: SchemaWorld,
  place: Place & { readonly isAlone: boolean },
): PlainSchema {
  if (facts.literals !== undefined) {
    const values = facts.literals.filter((value) => types.includes(typeOfValue(value)));
    return values.length > 0 && { enum: values };
  }
  const saysOf = { object: facts.objects.length > 0, array: facts.arrays.length > 0 };
  const isRestricted = place.types.some((type) => !facts.types.includes(type));
  if (!isRestricted && !(saysOf.object && types.includes('object')) && !(saysOf.array && types.includes('array'))) {
    return true;
  }
  const { around, unfolding } = place;
  const plain = (schema: JsonSchema, unfolded: readonly JsonSchema[] = []): PlainSchema =>
    plainForm(schema, world, { ...anywhere, unfolding: new Set([...unfolding, ...unfolded]) });
  const isFree = place.isAlone && around.every(({ objects }) => objects.length === 0);
  return anyOf(
    types.map((type): PlainSchema => {
      if (type === 'array') return saysOf.array ? plainArray(facts, plain) : { type, items: true };
      if (type !== 'object') return { type };
      if (saysOf.object) return plainObject(facts, { isFree, around, world, unfolding, plain });
      return isFree ? { type, additionalProperties: true } : { type };
    }),
  );
}

/** A restriction to types and no more. */
function isBare(schema: PlainSchema): boolean {
  if (typeof schema === 'boolean') return schema;
  if ('anyOf' in schema) return schema.anyOf.every(isBare);
  if (!('type' in schema)) return false;
  return schema.type === 'array' ? schema.items === true && !schema.prefixItems : Object.keys(schema).length === 1;
}

function plainUnion({ members, discriminator }: Union, facts: Facts, world: SchemaWorld, place: Place): PlainSchema {
  const inner: Place = { ...place, around: [...place.around, facts], position: 'member' };
  return anyOf(
    members.map((member) => {
      const form = plainForm(member, world, inner);
      const tag = discriminator && tagOf(member, discriminator, world);
      return tag ? allOf([form, tag]) : form;
    }),
  );
}

/**
 * By the OpenAPI Specification the property that a discriminator names tells the members apart. JSON Schema knows nothing
 * of it, so a member whose own schema leaves the property open is tagged here.
 */
function tagOf(
  member: JsonSchema,
  { propertyName, mapping = {} }: NonNullable<Union['discriminator']>,
  world: SchemaWorld,
): PlainSchema | undefined {
  const key = typeof member === 'object' && member.$ref !== undefined ? keyOfReference(member.$ref) : undefined;
  if (key === undefined) return undefined;
  const isTagged = findProperty(propertyName, factsOf(member), world).some((schema) => isLiteral(schema, world));
  if (isTagged) return undefined;
  const mapped = Object.entries(mapping).filter(([, target]) => target === key || keyOfReference(target) === key);
  const values = mapped.length > 0 ? mapped.map(([value]) => value) : [key];
  return { type: 'object', properties: { [propertyName]: { enum: values } }, required: [propertyName] };
}

function isLiteral(schema: JsonSchema, world: SchemaWorld, depth = 0): boolean {
  const { literals, references } = factsOf(schema);
  if (literals !== undefined) return true;
  return depth < 10 && references.some((key) => isLiteral(world.schemas.get(key) ?? true, world, depth + 1));
}
