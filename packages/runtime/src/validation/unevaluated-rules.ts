import { below } from './place.ts';
import { all, stepOf } from './rule.ts';
import type { Known, Rule, Schema } from './rule.ts';
import * as sentences from './sentences.ts';

/**
 * Rules, and after them what `unevaluatedProperties` and `unevaluatedItems` say of all that no other keyword accounts
 * for. That comes last, and only where all others pass: before that nobody can tell what they know. `names` are those of
 * the schema's own properties.
 */
export function unevaluated(
  names: readonly string[],
  members: Schema | undefined,
  items: Schema | undefined,
  ...rules: readonly Rule[]
): Rule {
  return (path) => {
    const others = all(...rules)(path);
    const memberStep = stepOf(members ?? true, `${path}/unevaluatedProperties`);
    const itemStep = stepOf(items ?? true, `${path}/unevaluatedItems`);
    return (value, at, report, known) => {
      // What neighbours account for is no concern of a schema that asks what it accounts for itself.
      const own: Known = new Set();
      if (!others(value, at, report, own)) return false;
      let isValid = true;
      const isArray = Array.isArray(value);
      const schema = isArray ? items : members;
      const step = isArray ? itemStep : memberStep;
      if (typeof value === 'object' && value !== null && schema !== undefined) {
        for (const [key, member] of isArray ? value.entries() : Object.entries(value)) {
          if (report.isFull) return false;
          if ((member === undefined && !isArray) || own.has(key)) continue;
          const place = below(at, key);
          if (schema === false && typeof key === 'number') {
            return report.add(at, path, 'unevaluatedItems', { limit: key }, sentences.maxItems);
          }
          if (schema === false) {
            const hint = { place, mistyped: { word: String(key), among: names } };
            const params = { unevaluatedProperty: key };
            isValid = report.add(at, path, 'unevaluatedProperties', params, sentences.unknownProperty, hint);
          } else if (step?.(member, place, report, undefined) === false) isValid = false;
          own.add(key);
        }
      }
      if (isValid) for (const key of own) known?.add(key);
      return isValid;
    };
  };
}
