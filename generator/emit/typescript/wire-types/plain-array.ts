import type { JsonSchema, SchemaObject } from '../../../model/json-schema.ts';
import { evaluatesElsewhere } from './facts.ts';
import type { Facts } from './facts.ts';
import type { PlainArray, PlainSchema } from './plain-schema.ts';

/** Lists of a fixed, small number of items (a pair, a point) are written out. */
const longestFixed = 6;

/**
 * The plain form of what is said of arrays. Other bounds on the number of items stay out of the type: TypeScript could say
 * "one or more", but then no array that a program computes would fit.
 */
export function plainArray(facts: Facts, plain: (schema: JsonSchema) => PlainSchema): PlainArray {
  const { arrays } = facts;
  const minItems = Math.max(0, ...arrays.map((array) => array.minItems ?? 0));
  const maxItems = Math.min(...arrays.map((array) => array.maxItems ?? Infinity));
  const isFixed = minItems === maxItems && maxItems <= longestFixed;
  const declared = Math.max(...arrays.map(({ prefixItems = [] }) => prefixItems.length));
  const at = (index: number): PlainSchema => plain({ allOf: arrays.map((array) => itemAt(array, index)) });

  const prefix: PlainSchema[] = [];
  for (let index = 0; index < (isFixed ? maxItems : Math.min(declared, maxItems)); index++) prefix.push(at(index));
  const impossible = prefix.indexOf(false);
  const items = impossible >= 0 || prefix.length >= maxItems ? false : at(declared);
  const prefixItems = impossible >= 0 ? prefix.slice(0, impossible) : prefix;
  if (prefixItems.length === 0) return { type: 'array', items };
  return { type: 'array', prefixItems, items, minItems: Math.min(minItems, prefixItems.length) };
}

function itemAt(array: SchemaObject, index: number): JsonSchema {
  const { prefixItems = [], items, unevaluatedItems } = array;
  const isOpen = array.contains !== undefined || evaluatesElsewhere(array);
  return prefixItems[index] ?? items ?? (isOpen ? undefined : unevaluatedItems) ?? true;
}
