import { pointerTokens } from '../base/json-pointer.ts';

/** Words of a pointer that say where something stands and not what it is. */
const structural = new Set(
  'allOf anyOf components content contains definitions $defs items oneOf paths prefixItems properties schema schemas'.split(
    ' ',
  ),
);

/** The words of a pointer that say what stands there. */
export function wordsOf(pointer: string): string[] {
  return pointerTokens(pointer).filter((token) => !structural.has(token));
}
