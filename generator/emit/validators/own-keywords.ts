import { literal } from '../../kit/index.ts';
import type { Json, SchemaObject } from '../../model/json-schema.ts';
import { ownKeywords } from '../../vocabulary/own-keywords.ts';
import type { Shared } from './shared.ts';

/** The names of constants with what keywords of our own in a schema demand of texts. */
export function assertionsOf(schema: SchemaObject, shared: Shared): string[] {
  const names: string[] = [];
  for (const [keyword, { make, alphabets }] of ownKeywords) {
    const value = schema[keyword as `x-${string}`] as Json | undefined;
    if (value === undefined) continue;
    const given = alphabets === undefined ? [] : [shared.constant('alphabets', literal(shared.alphabetsOf(alphabets)))];
    const call = `${shared.imported('@bmsg/runtime/assertions', make)}(${[literal(value), ...given].join(', ')})`;
    names.push(shared.constant('assertion', `/* @__PURE__ */ ${call}`));
  }
  return names;
}
