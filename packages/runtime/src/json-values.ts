import { mostDepth, tooDeep } from './validation/depth.ts';

/**
 * Whether two JSON values are the same value: 1 and 1.0 are, keys may come in any order. Throws where both are nested
 * more deeply than a validator goes.
 */
export function equal(a: unknown, b: unknown, depth: number = mostDepth): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return Number.isNaN(a) && Number.isNaN(b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (depth === 0) tooDeep();
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(member(a, key), member(b, key), depth - 1))
  );
}

/** The indices of the first two items that are equal, lower one first. Throws where one is nested more deeply than a validator goes. */
export function equalItems(items: readonly unknown[]): readonly [number, number] | undefined {
  const seen = new Map<unknown, number>();
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    // A text and the canonical form of an object must not be mistaken for one another.
    const key =
      typeof item === 'object' && item !== null
        ? canonical(item, mostDepth)
        : typeof item === 'string'
          ? `"${item}`
          : item;
    const earlier = seen.get(key);
    if (earlier !== undefined) return [earlier, index];
    seen.set(key, index);
  }
  return undefined;
}

/** One text for all values that are equal. */
function canonical(value: unknown, depth: number): string {
  if (depth === 0) tooDeep();
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth - 1)).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(member(value, key), depth - 1)}`);
    return `{${members.join()}}`;
  }
  return typeof value === 'string' ? JSON.stringify(value) : `${typeof value} ${String(value)}`;
}

/** Whether a number is no whole multiple of another, as a person reckons: 19.99 is one of 0.01. */
export function isNoMultipleOf(value: number, divisor: number): boolean {
  const quotient = value / divisor;
  if (Number.isInteger(quotient)) return false;
  // Rounding may have put it a few units in the last place beside the whole number; NaN is no multiple either.
  return !(Math.abs(quotient - Math.round(quotient)) <= 4 * Number.EPSILON * Math.abs(quotient));
}

/** Whether a text has more than `limit` characters (code points); reads no further than it must. */
export function isLongerThan(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  return text.length > 2 * limit || characterCount(text) > limit;
}

/** Whether a text has fewer than `limit` characters (code points). */
export function isShorterThan(text: string, limit: number): boolean {
  if (text.length < limit) return true;
  return text.length < 2 * limit && characterCount(text) < limit;
}

function characterCount(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

function member(object: object, key: string): unknown {
  return (object as Readonly<Record<string, unknown>>)[key];
}
