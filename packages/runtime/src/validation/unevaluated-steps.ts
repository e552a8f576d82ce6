import type { CheckedKeywords } from './check.ts';
import { below } from './place.ts';
import type { Lower, Step } from './step.ts';

/** What no other keyword accounts for. Comes last, and only where all others pass: before that nobody can tell what they know. */
export function unevaluatedSteps(schema: CheckedKeywords, path: string, lower: Lower): Step[] {
  const { unevaluatedProperties, unevaluatedItems, properties = {} } = schema;
  if (unevaluatedProperties === undefined && unevaluatedItems === undefined) return [];
  const others =
    unevaluatedProperties === undefined || unevaluatedProperties === false
      ? undefined
      : lower(unevaluatedProperties, `${path}/unevaluatedProperties`);
  const rest =
    unevaluatedItems === undefined || unevaluatedItems === false
      ? undefined
      : lower(unevaluatedItems, `${path}/unevaluatedItems`);
  const names = Object.keys(properties);

  return [
    (value, at, report, known) => {
      if (typeof value !== 'object' || value === null) return true;
      let isValid = true;
      if (Array.isArray(value)) {
        if (unevaluatedItems === undefined) return true;
        const list = value as readonly unknown[];
        for (const [index, item] of list.entries()) {
          if (report.isFull) return false;
          if (known?.has(index)) continue;
          if (unevaluatedItems === false) {
            return report.add(at, `${path}/unevaluatedItems`, 'unevaluatedItems', { limit: index });
          }
          if (rest !== undefined && !rest(item, below(at, index), report, undefined)) isValid = false;
          known?.add(index);
        }
        return isValid;
      }
      if (unevaluatedProperties === undefined) return true;
      for (const [key, member] of Object.entries(value)) {
        if (report.isFull) return false;
        if (member === undefined || known?.has(key)) continue;
        if (unevaluatedProperties === false) {
          const hint = { place: below(at, key), mistyped: { word: key, among: names } };
          const params = { unevaluatedProperty: key };
          isValid = report.add(at, `${path}/unevaluatedProperties`, 'unevaluatedProperties', params, hint);
        } else if (others !== undefined && !others(member, below(at, key), report, undefined)) isValid = false;
        known?.add(key);
      }
      return isValid;
    },
  ];
}
