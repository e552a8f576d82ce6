import { payloads } from '../payloads.ts';
import type { Payload } from '../payloads.ts';

/** The payload with the keys of every object in an order of its own, the same ones in every run. */
function withMixedKeys({ name, valid, invalid }: Payload): Payload {
  return { name: `${name}, keys mixed`, valid: mixed(valid, sequence()), invalid: mixed(invalid, sequence()) };
}

function mixed<Value>(value: Value, next: () => number): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mixed(item, next)) as Value;
  const drawn = Object.entries(value).map(([key, item]) => ({ key, item: mixed(item, next), lot: next() }));
  return Object.fromEntries(drawn.sort((a, b) => a.lot - b.lot).map(({ key, item }) => [key, item])) as Value;
}

/** Numbers without an order that anybody would see: a linear congruential generator. */
function sequence(): () => number {
  let state = 1;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
}

const batch = payloads.at(-1)!;

/** What the validators are raced on. The mixed one comes through a parser, like the others. */
export const bodies: readonly Payload[] = [...payloads, JSON.parse(JSON.stringify(withMixedKeys(batch))) as Payload];
