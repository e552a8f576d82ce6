import { callOf, payloads } from '../payloads.ts';
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

/** A thousand messages like the single ones, of ten five SMS, three rich ones and two templates; ten with a fault. */
function allKinds(single: readonly Payload[]): Payload {
  const [sms, rich, template] = single.map(({ valid, invalid }) => [messageOf(valid), messageOf(invalid)]);
  const kinds = [sms, rich, sms, template, sms, rich, sms, template, sms, rich].filter((kind) => kind !== undefined);
  const batch = (fault: (index: number) => boolean): object =>
    callOf(
      Array.from({ length: 1000 }, (_, index) => {
        const [good = {}, bad = {}] = kinds[index % kinds.length] ?? [];
        return { ...(fault(index) ? bad : good), reference: `reference${index}` };
      }),
    );
  return { name: '1,000 messages', valid: batch(() => false), invalid: batch((index) => index % 101 === 0) };
}

/** The one message of a call. */
function messageOf(call: object): object {
  return (call as { readonly messages: { readonly msg: readonly object[] } }).messages.msg[0] ?? {};
}

const single = payloads.slice(0, 3);
const batches = [allKinds(single), payloads.at(-1)!];

/** What the validators are raced on. All come through a parser. */
export const bodies: readonly Payload[] = JSON.parse(
  JSON.stringify([...single, ...batches.flatMap((batch) => [batch, withMixedKeys(batch)])]),
) as Payload[];
