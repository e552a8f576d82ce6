import type { CheckedKeywords, CheckedSchema } from './check.ts';
import { reasonIn } from './closest-alternative.ts';
import { firstSpelling } from './key-spelling.ts';
import { exactKeys, keysInAnyCase, keysOf } from './keys.ts';
import type { JsonObject, Keys } from './keys.ts';
import { below, pointerToken } from './place.ts';
import type { Place } from './place.ts';
import { Report } from './report.ts';
import type { Known, Lower, Step } from './step.ts';

/** A part of what a schema says of objects. */
type ObjectStep = (object: JsonObject, at: Place, report: Report, known: Known | undefined) => boolean;

/** Everything that a schema says of an object. */
export function objectSteps(schema: CheckedKeywords, path: string, lower: Lower, anyCase: boolean): Step[] {
  const names = namesIn(schema);
  const keys = anyCase ? keysInAnyCase(names) : exactKeys;
  const patterns = (schema.patternProperties ?? []).map(([text, pattern, inner]): PatternStep => {
    return [pattern, lower(inner, `${path}/patternProperties/${pointerToken(text)}`)];
  });
  const steps = [
    ...requirementSteps(schema, path, keys),
    ...(anyCase && names.length > 0 ? [spellingStep(names, path, keys)] : []),
    ...sizeSteps(schema, path),
    ...nameSteps(schema, path, lower, keys),
    ...otherSteps(schema, path, lower, keys, patterns),
    ...memberSteps(schema, path, lower, keys),
    ...patterns.map((one) => patternStep(one, keys)),
    ...dependentSteps(schema, path, lower, keys),
  ];
  // A schema that nothing fails may still account for properties.
  const accounts = schema.properties ?? schema.patternProperties ?? schema.additionalProperties;
  if (steps.length === 0 && accounts === undefined) return [];
  const account = accountStep(schema, keys, patterns);
  return [
    (value, at, report, known) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
      let isValid = true;
      for (const step of steps) if (!step(value as JsonObject, at, report, known)) isValid = false;
      if (known !== undefined) account(value as JsonObject, known);
      return isValid;
    },
  ];
}

type PatternStep = readonly [pattern: RegExp, step: Step];

function namesIn({
  properties = {},
  required = [],
  dependentRequired = {},
  dependentSchemas = {},
}: CheckedKeywords): string[] {
  const dependent = [...Object.entries(dependentRequired).flat(2), ...Object.keys(dependentSchemas)];
  return [...new Set([...Object.keys(properties), ...required, ...dependent])];
}

/** What must be there, always or because something else is. */
function requirementSteps(
  { required = [], dependentRequired = {} }: CheckedKeywords,
  path: string,
  { find }: Keys,
): ObjectStep[] {
  const always = required.map((missingProperty): ObjectStep => {
    const params = { missingProperty };
    return (object, at, report) => {
      return find(object, missingProperty) !== undefined || report.add(at, `${path}/required`, 'required', params);
    };
  });
  const because = Object.entries(dependentRequired).flatMap(([property, needed]) =>
    needed.map((missingProperty): ObjectStep => {
      const params = { property, missingProperty };
      return (object, at, report) => {
        if (find(object, property) === undefined || find(object, missingProperty) !== undefined) return true;
        return report.add(at, `${path}/dependentRequired`, 'dependentRequired', params);
      };
    }),
  );
  return [...always, ...because];
}

/** Two spellings of one key: which of them counts, nobody can tell. */
function spellingStep(names: readonly string[], path: string, { nameOf }: Keys): ObjectStep {
  const isKnown = new Set(names);
  return (object, at, report) => {
    let isValid = true;
    for (const key of keysOf(object)) {
      const property = nameOf(key);
      const first = isKnown.has(property) ? firstSpelling(object, property) : key;
      if (first === key) continue;
      const params = { property, spellings: [first, key] };
      isValid = report.add(at, `${path}/properties`, 'duplicateKey', params, { place: below(at, key) });
    }
    return isValid;
  };
}

function sizeSteps({ minProperties = 0, maxProperties }: CheckedKeywords, path: string): ObjectStep[] {
  const limit = (keyword: string, limited: number, fails: (count: number) => boolean): ObjectStep => {
    return (object, at, report) => {
      return !fails(keysOf(object).length) || report.add(at, `${path}/${keyword}`, keyword, { limit: limited });
    };
  };
  return [
    ...(minProperties > 0 ? [limit('minProperties', minProperties, (count) => count < minProperties)] : []),
    ...(maxProperties === undefined ? [] : [limit('maxProperties', maxProperties, (count) => count > maxProperties)]),
  ];
}

function nameSteps({ propertyNames }: CheckedKeywords, path: string, lower: Lower, { nameOf }: Keys): ObjectStep[] {
  if (propertyNames === undefined) return [];
  const step = lower(propertyNames, `${path}/propertyNames`);
  return [
    (object, at, report) => {
      let isValid = true;
      for (const key of keysOf(object)) {
        const reasons = new Report(1, report.depth);
        if (step(nameOf(key), undefined, reasons, undefined)) continue;
        const params = { propertyName: key, reason: reasonIn(reasons.findings) };
        isValid = report.add(at, `${path}/propertyNames`, 'propertyNames', params, { place: below(at, key) });
      }
      return isValid;
    },
  ];
}

/** Members that neither a property nor a pattern names. */
function otherSteps(
  { properties = {}, additionalProperties }: CheckedKeywords,
  path: string,
  lower: Lower,
  { nameOf }: Keys,
  patterns: readonly PatternStep[],
): ObjectStep[] {
  if (additionalProperties === undefined || additionalProperties === true) return [];
  const declared = Object.keys(properties);
  const isDeclared = new Set(declared);
  const others =
    additionalProperties === false ? undefined : lower(additionalProperties, `${path}/additionalProperties`);
  return [
    (object, at, report) => {
      let isValid = true;
      for (const key of Object.keys(object)) {
        if (isDeclared.has(nameOf(key)) || object[key] === undefined || isMatched(nameOf(key), patterns)) continue;
        if (report.isFull) return false;
        const place = below(at, key);
        if (others !== undefined) {
          if (!others(object[key], place, report, undefined)) isValid = false;
          continue;
        }
        const hint = { place, mistyped: { word: key, among: declared } };
        const params = { additionalProperty: key };
        isValid = report.add(at, `${path}/additionalProperties`, 'additionalProperties', params, hint);
      }
      return isValid;
    },
  ];
}

function isMatched(name: string, patterns: readonly PatternStep[]): boolean {
  return patterns.some(([pattern]) => pattern.test(name));
}

function memberSteps({ properties = {} }: CheckedKeywords, path: string, lower: Lower, { find }: Keys): ObjectStep[] {
  return Object.entries(properties).flatMap(([name, inner]): ObjectStep[] => {
    if (inner === true) return [];
    const step = lower(inner, `${path}/properties/${pointerToken(name)}`);
    const type = onlyType(inner);
    return [
      (object, at, report) => {
        const key = find(object, name);
        // Most members are of the right type, and many schemas ask for no more.
        if (key === undefined || typeof object[key] === type) return true;
        return !report.isFull && step(object[key], below(at, key), report, undefined);
      },
    ];
  });
}

/** What `typeof` must say of a value, where that is all that a schema asks for. */
function onlyType(schema: CheckedSchema): string | undefined {
  if (typeof schema === 'boolean' || Object.keys(schema).length !== 1) return undefined;
  return schema.type === 'string' || schema.type === 'boolean' ? schema.type : undefined;
}

function patternStep([pattern, step]: PatternStep, { nameOf }: Keys): ObjectStep {
  return (object, at, report) => {
    let isValid = true;
    for (const key of keysOf(object)) {
      if (report.isFull) return false;
      if (pattern.test(nameOf(key)) && !step(object[key], below(at, key), report, undefined)) isValid = false;
    }
    return isValid;
  };
}

function dependentSteps(
  { dependentSchemas = {} }: CheckedKeywords,
  path: string,
  lower: Lower,
  { find }: Keys,
): ObjectStep[] {
  return Object.entries(dependentSchemas).map(([property, inner]): ObjectStep => {
    const step = lower(inner, `${path}/dependentSchemas/${pointerToken(property)}`);
    return (object, at, report, known) => find(object, property) === undefined || step(object, at, report, known);
  });
}

/** Adds the keys that the schema accounts for. */
function accountStep(
  { properties = {}, additionalProperties }: CheckedKeywords,
  { nameOf }: Keys,
  patterns: readonly PatternStep[],
): (object: JsonObject, known: Known) => void {
  const isDeclared = new Set(Object.keys(properties));
  return (object, known) => {
    for (const key of keysOf(object)) {
      const isKnown = isDeclared.has(nameOf(key)) || isMatched(nameOf(key), patterns);
      if (isKnown || additionalProperties !== undefined) known.add(key);
    }
  };
}
