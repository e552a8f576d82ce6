import { typeOfValue } from './json-type.ts';
import type { PlainArray, PlainObject, PlainSchema } from './plain-schema.ts';

/** Whether TypeScript will find that whatever has the one type has the other too; where that is not plain, rather no than yes. */
export function covers(wide: PlainSchema, narrow: PlainSchema): boolean {
  if (wide === true || narrow === false) return true;
  if (typeof wide === 'boolean' || typeof narrow === 'boolean') return false;
  if ('anyOf' in narrow) return narrow.anyOf.every((member) => covers(wide, member));
  if ('anyOf' in wide) return wide.anyOf.some((member) => covers(member, narrow));
  // An optional property beside a required one of another part may, for TypeScript, not even have the type of itself.
  if ('allOf' in wide) return wide.allOf.every((part) => !hasOptional(part) && covers(part, narrow));
  if ('allOf' in narrow) return narrow.allOf.some((part) => covers(wide, part));
  if ('enum' in narrow && 'type' in wide && isTypeAlone(wide)) {
    return narrow.enum.every((value) => wide.type === typeOfValue(value));
  }
  if ('type' in wide && 'type' in narrow) {
    if (wide.type === 'array') return narrow.type === 'array' && coversArray(wide, narrow);
    if (wide.type === 'object') return narrow.type === 'object' && coversObject(wide, narrow);
  }
  return isSame(wide, narrow);
}

function coversArray(wide: PlainArray, narrow: PlainArray): boolean {
  const isList = wide.prefixItems === undefined;
  if (isList) return [...(narrow.prefixItems ?? []), narrow.items].every((item) => covers(wide.items, item));
  return isSame(wide, narrow) && [...(wide.prefixItems ?? []), wide.items].every((item) => covers(item, item));
}

function coversObject(wide: PlainObject, narrow: PlainObject): boolean {
  if (isTypeAlone(wide)) return true;
  const { properties = {}, patternProperties = {}, additionalProperties = true } = wide;
  const parts = [...Object.values(properties), ...Object.values(patternProperties), additionalProperties];
  return isSame(wide, narrow) && parts.every((part) => covers(part, part));
}

/** All values of a type of JSON; of arrays it is never known. */
function isTypeAlone(schema: object): boolean {
  return Object.keys(schema).length === 1;
}

function hasOptional(schema: PlainSchema): boolean {
  if (typeof schema === 'boolean' || !('type' in schema) || schema.type !== 'object') return false;
  const { properties = {}, required = [] } = schema;
  return Object.keys(properties).some((key) => !required.includes(key));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
