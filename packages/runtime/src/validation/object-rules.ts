import { reasonIn } from './closest-alternative.ts';
import type { JsonObject } from './keys.ts';
import { below, pointerToken } from './place.ts';
import type { Place } from './place.ts';
import type { Report } from './report.ts';
import { stepOf } from './rule.ts';
import type { Known, Rule, Schema } from './rule.ts';
import * as sentences from './sentences.ts';

export type ObjectStep = (object: JsonObject, at: Place, report: Report, known: Known | undefined) => boolean;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function ofObjects(make: (path: string) => ObjectStep): Rule {
  return (path) => {
    const step = make(path);
    return (value, at, report, known) => !isObject(value) || step(value, at, report, known);
  };
}

/** The keys that have a value of their own, in their order. */
function keysOf(object: JsonObject): string[] {
  return Object.keys(object).filter((key) => object[key] !== undefined);
}

/** Whether there are at least so many of them. */
function hasAtLeast(limit: number, object: JsonObject): boolean {
  let count = 0;
  for (const key in object) {
    if (count === limit) break;
    if (object[key] !== undefined && Object.prototype.hasOwnProperty.call(object, key)) count++;
  }
  return count === limit;
}

/** Those of some names that an object lacks. */
function missing(object: JsonObject, names: readonly string[], { keys }: Report): string[] {
  return names.filter((name) => keys.find(object, name) === undefined);
}

/** Reports those of some names that an object lacks, before what was found since `start`. */
export function lacksNone(
  names: readonly string[],
  object: JsonObject,
  at: Place,
  path: string,
  report: Report,
  start: number,
): boolean {
  const { findings } = report;
  const before = findings.length;
  const lacking = missing(object, names, report);
  for (const missingProperty of lacking) report.add(at, path, 'required', { missingProperty }, sentences.required);
  if (start < before) moveUp(findings, before, start);
  return lacking.length === 0;
}

/** Moves the last items of a list to an earlier place in it. */
function moveUp(list: unknown[], from: number, to: number): void {
  for (let index = from; index < list.length; index++) {
    const item = list[index];
    const place = to + index - from;
    for (let other = index; other > place; other--) list[other] = list[other - 1];
    list[place] = item;
  }
}

export function required(...names: readonly string[]): Rule {
  return ofObjects((path) => (object, at, report) => {
    return lacksNone(names, object, at, path, report, report.findings.length);
  });
}

/** `anyOf` where each alternative only requires keys: if no set of them is complete, every way to have enough is named. */
export function requiredSets(...sets: readonly (readonly string[])[]): Rule {
  return ofObjects((path) => (object, at, report) => {
    const missingProperties = sets.map((names) => missing(object, names, report));
    if (missingProperties.some((names) => names.length === 0)) return true;
    return report.add(at, `${path}/anyOf/0`, 'required', { missingProperties }, sentences.required);
  });
}

export function dependentRequired(needs: Readonly<Record<string, readonly string[]>>): Rule {
  return ofObjects((path) => (object, at, report) => {
    let isValid = true;
    for (const [property, names] of Object.entries(needs)) {
      if (report.keys.find(object, property) === undefined) continue;
      for (const missingProperty of missing(object, names, report)) {
        const params = { property, missingProperty };
        isValid = report.add(at, path, 'dependentRequired', params, sentences.dependentRequired);
      }
    }
    return isValid;
  });
}

export function minProperties(limit: number): Rule {
  return (path) => (value, at, report) =>
    !isObject(value) ||
    hasAtLeast(limit, value) ||
    report.add(at, path, 'minProperties', { limit }, sentences.minProperties);
}

export function maxProperties(limit: number): Rule {
  return (path) => (value, at, report) =>
    !isObject(value) ||
    !hasAtLeast(limit + 1, value) ||
    report.add(at, path, 'maxProperties', { limit }, sentences.maxProperties);
}

/** `names` are those that the schema knows, where letter case does not matter. */
export function propertyNames(schema: Schema, names: readonly string[] = []): Rule {
  return ofObjects((path) => {
    const step = stepOf(schema, `${path}/propertyNames`);
    return (object, at, report) => {
      const nameOf = report.keys.nameOf?.(names);
      let isValid = true;
      for (const key of keysOf(object)) {
        const reasons = report.inner(1);
        if (step?.(nameOf?.(key) ?? key, undefined, reasons, undefined) !== false) continue;
        const params = { propertyName: key, reason: reasonIn(reasons.findings) };
        const place = below(at, key);
        isValid = report.add(at, path, 'propertyNames', params, sentences.propertyNames, { place });
      }
      return isValid;
    };
  });
}

export function dependentSchemas(schemas: Readonly<Record<string, Schema>>): Rule {
  return ofObjects((path) => {
    const steps = Object.entries(schemas).map(([property, schema]) => {
      return [property, stepOf(schema, `${path}/dependentSchemas/${pointerToken(property)}`)] as const;
    });
    return (object, at, report, known) => {
      let isValid = true;
      for (const [property, step] of steps) {
        if (report.keys.find(object, property) === undefined) continue;
        if (step?.(object, at, report, known) === false) isValid = false;
      }
      return isValid;
    };
  });
}
