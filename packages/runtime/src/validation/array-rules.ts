import { equalItems } from '../json-values.ts';
import { enter, isPassed } from './named.ts';
import { below } from './place.ts';
import type { Place } from './place.ts';
import type { Report } from './report.ts';
import { stepOf } from './rule.ts';
import type { Known, Rule, Schema } from './rule.ts';
import * as sentences from './sentences.ts';

type ArrayStep = (list: readonly unknown[], at: Place, report: Report, known: Known | undefined) => boolean;

function ofArrays(make: (path: string) => ArrayStep): Rule {
  return (path) => {
    const step = make(path);
    return (value, at, report, known) => !Array.isArray(value) || step(value, at, report, known);
  };
}

export function minItems(limit: number): Rule {
  return ofArrays((path) => (list, at, report) => {
    return list.length >= limit || report.add(at, path, 'minItems', { limit }, sentences.minItems);
  });
}

export function maxItems(limit: number): Rule {
  return ofArrays((path) => (list, at, report) => {
    return list.length <= limit || report.add(at, path, 'maxItems', { limit }, sentences.maxItems);
  });
}

export function uniqueItems(): Rule {
  return ofArrays((path) => (list, at, report) => {
    const twins = equalItems(list);
    if (twins === undefined) return true;
    return report.add(at, path, 'uniqueItems', { i: twins[0], j: twins[1] }, sentences.uniqueItems);
  });
}

/** `type`, `items`, `minItems` and `maxItems`: all that is said of most lists, in one step. */
export function array(rest: Schema, least = 0, most: number = Infinity): Rule {
  return (path) => {
    const step = stepOf(rest, `${path}/items`);
    const named = typeof rest === 'function' ? rest.named : undefined;
    return (list, at, report, known) => {
      if (!Array.isArray(list)) return report.add(at, path, 'type', { type: 'array' }, sentences.type);
      const { findings, isSure } = report;
      const before = findings.length;
      let isValid = true;
      if (list.length < least) isValid = report.add(at, path, 'minItems', { limit: least }, sentences.minItems);
      if (list.length > most) isValid = report.add(at, path, 'maxItems', { limit: most }, sentences.maxItems);
      for (let index = 0; index < list.length; index++) {
        if (report.isFull) return false;
        known?.add(index);
        const item: unknown = list[index];
        // What is left of a list that is known to fail is known to fail.
        const isKnown = isSure && index === list.length - 1 && findings.length === before;
        if (named === undefined) {
          report.isSure = isKnown;
          if (step !== undefined && !step(item, below(at, index), report, undefined)) isValid = false;
        } else if (isKnown || !isPassed(named, item, report)) {
          if (!enter(named, item, below(at, index), report, undefined)) isValid = false;
        }
      }
      return isValid;
    };
  };
}

/** `items`, and `prefixItems` before them; undefined where no keyword speaks of those that come after. */
export function items(rest: Schema | undefined, ...prefix: readonly Schema[]): Rule {
  return ofArrays((path) => itemStep(path, rest, prefix));
}

function itemStep(path: string, rest: Schema | undefined, prefix: readonly Schema[]): ArrayStep {
  const steps = prefix.map((inner, index) => stepOf(inner, `${path}/prefixItems/${index}`));
  const restStep = rest === undefined || rest === false ? undefined : stepOf(rest, `${path}/items`);
  return (list, at, report, known) => {
    let isValid = true;
    const end = rest === undefined || rest === false ? Math.min(list.length, steps.length) : list.length;
    for (let index = 0; index < end; index++) {
      if (report.isFull) return false;
      known?.add(index);
      report.isSure = false;
      const step = index < steps.length ? steps[index] : restStep;
      if (step !== undefined && !step(list[index], below(at, index), report, undefined)) isValid = false;
    }
    if (rest !== false || list.length <= end) return isValid;
    return report.add(at, path, 'items', { limit: end }, sentences.maxItems);
  };
}

/** `contains`, with what `minContains` and `maxContains` say of it. */
export function contains(schema: Schema, minContains = 1, maxContains?: number): Rule {
  return ofArrays((path) => {
    const step = stepOf(schema, `${path}/contains`);
    return (list, at, report, known) => {
      let count = 0;
      for (const [index, item] of list.entries()) {
        if (step?.(item, undefined, report.inner(1), undefined) === false) continue;
        count++;
        known?.add(index);
      }
      if (count >= minContains && count <= (maxContains ?? Infinity)) return true;
      const params = { minContains, ...(maxContains !== undefined && { maxContains }) };
      return report.add(at, path, 'contains', params, sentences.contains);
    };
  });
}
