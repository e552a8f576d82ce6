import { equalItems } from '../json-values.ts';
import type { CheckedKeywords } from './check.ts';
import { below } from './place.ts';
import { Report } from './report.ts';
import type { Lower, Step } from './step.ts';

/** Everything that a schema says of an array. */
export function arraySteps(schema: CheckedKeywords, path: string, lower: Lower): Step[] {
  const { items, prefixItems = [], contains, minItems = 0, maxItems = Infinity, uniqueItems = false } = schema;
  const isSilent = items === undefined && prefixItems.length + minItems === 0 && maxItems === Infinity;
  if (isSilent && contains === undefined && !uniqueItems) return [];

  const prefix = prefixItems.map((inner, index) => lower(inner, `${path}/prefixItems/${index}`));
  const rest = items === undefined || items === false ? undefined : lower(items, `${path}/items`);
  const wanted = contains === undefined ? undefined : containsStep(schema, lower(contains, `${path}/contains`), path);

  return [
    (value, at, report, known) => {
      if (!Array.isArray(value)) return true;
      const list = value as readonly unknown[];
      let isValid = true;
      if (list.length < minItems) isValid = report.add(at, `${path}/minItems`, 'minItems', { limit: minItems });
      if (list.length > maxItems) isValid = report.add(at, `${path}/maxItems`, 'maxItems', { limit: maxItems });
      if (uniqueItems) {
        const twins = equalItems(list);
        if (twins !== undefined) {
          isValid = report.add(at, `${path}/uniqueItems`, 'uniqueItems', { i: twins[0], j: twins[1] });
        }
      }
      for (let index = 0; index < list.length; index++) {
        if (report.isFull) return false;
        const step = prefix[index] ?? rest;
        if (step === undefined) break;
        known?.add(index);
        if (!step(list[index], below(at, index), report, undefined)) isValid = false;
      }
      if (items === false && list.length > prefix.length) {
        isValid = report.add(at, `${path}/items`, 'items', { limit: prefix.length });
      }
      return wanted === undefined || wanted(list, at, report, known) ? isValid : false;
    },
  ];
}

function containsStep({ minContains = 1, maxContains }: CheckedKeywords, step: Step, path: string): Step {
  return (value, at, report, known) => {
    let count = 0;
    for (const [index, item] of (value as readonly unknown[]).entries()) {
      if (!step(item, undefined, new Report(1, report.depth), undefined)) continue;
      count++;
      known?.add(index);
    }
    if (count >= minContains && count <= (maxContains ?? Infinity)) return true;
    // Too many is said of the upper bound, too few of the kind that is missing.
    const params = { minContains, ...(maxContains !== undefined && { maxContains }) };
    return report.add(at, `${path}/contains`, 'contains', params);
  };
}
