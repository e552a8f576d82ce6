import type { CheckedKeywords } from './check.ts';
import { reasonIn } from './closest-alternative.ts';
import { canonicalKey, spellings } from './key-spelling.ts';
import { below, pointerToken } from './place.ts';
import type { Place } from './place.ts';
import { Report } from './report.ts';
import type { Lower, Step } from './step.ts';

/** What the values of an object are found by. A member that is undefined is absent, as it is once it has been written as JSON. */
interface Members {
  readonly object: Readonly<Record<string, unknown>>;
  /** The keys in use, in their order. */
  readonly keys: readonly string[];
  /** The key in use for one of the schema; undefined where there is none. */
  readonly keyFor: (name: string) => string | undefined;
  /** The other way round: how the schema spells a key. */
  readonly nameOf: (key: string) => string;
}

/** Everything that a schema says of an object; undefined if it says nothing. */
export function objectStep(schema: CheckedKeywords, path: string, lower: Lower, anyCase: boolean): Step | undefined {
  const { required = [], minProperties = 0, maxProperties = Infinity } = schema;
  const { properties = {}, patternProperties = [], additionalProperties, propertyNames } = schema;
  const { dependentRequired = {}, dependentSchemas = {} } = schema;
  const declared = Object.keys(properties);
  const names = [...new Set([...declared, ...required, ...dependencyNames(schema)])];
  const isSilent =
    names.length + patternProperties.length + minProperties === 0 &&
    maxProperties === Infinity &&
    additionalProperties === undefined &&
    propertyNames === undefined;
  if (isSilent) return undefined;

  const isDeclared = new Set(declared);
  const table = anyCase ? spellings(names) : undefined;
  const members = Object.entries(properties).map(
    ([name, inner]) => [name, lower(inner, `${path}/properties/${pointerToken(name)}`)] as const,
  );
  const patterns = patternProperties.map(
    ([text, pattern, inner]) => [pattern, lower(inner, `${path}/patternProperties/${pointerToken(text)}`)] as const,
  );
  const others =
    additionalProperties === undefined || additionalProperties === false
      ? undefined
      : lower(additionalProperties, `${path}/additionalProperties`);
  const name = propertyNames === undefined ? undefined : lower(propertyNames, `${path}/propertyNames`);
  const dependents = Object.entries(dependentSchemas).map(
    ([key, inner]) => [key, lower(inner, `${path}/dependentSchemas/${pointerToken(key)}`)] as const,
  );

  return (value, at, report, known) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
    const { object, keys, keyFor, nameOf } = membersOf(value, table);
    let isValid = true;
    for (const missingProperty of required) {
      if (keyFor(missingProperty) === undefined)
        isValid = report.add(at, `${path}/required`, 'required', { missingProperty });
    }
    if (table !== undefined && !reportSpellings(keys, keyFor, nameOf, at, report, path)) isValid = false;
    if (keys.length < minProperties) {
      isValid = report.add(at, `${path}/minProperties`, 'minProperties', { limit: minProperties });
    }
    if (keys.length > maxProperties) {
      isValid = report.add(at, `${path}/maxProperties`, 'maxProperties', { limit: maxProperties });
    }
    if (name !== undefined) {
      for (const key of keys) {
        const reasons = new Report(1, report.depth);
        if (name(nameOf(key), undefined, reasons, undefined)) continue;
        const params = { propertyName: key, reason: reasonIn(reasons.findings) };
        isValid = report.add(at, `${path}/propertyNames`, 'propertyNames', params, { place: below(at, key) });
      }
    }
    if (additionalProperties !== undefined && additionalProperties !== true) {
      for (const key of keys) {
        if (report.isFull) return false;
        if (isDeclared.has(nameOf(key)) || patterns.some(([pattern]) => pattern.test(nameOf(key)))) continue;
        if (others === undefined) {
          const place = below(at, key);
          const hint = { place, mistyped: { word: key, among: declared } };
          isValid = report.add(
            at,
            `${path}/additionalProperties`,
            'additionalProperties',
            { additionalProperty: key },
            hint,
          );
        } else if (!others(object[key], below(at, key), report, undefined)) isValid = false;
      }
    }
    for (const [property, needed] of Object.entries(dependentRequired)) {
      if (keyFor(property) === undefined) continue;
      for (const missingProperty of needed) {
        if (keyFor(missingProperty) !== undefined) continue;
        const params = { property, missingProperty };
        isValid = report.add(at, `${path}/dependentRequired`, 'dependentRequired', params);
      }
    }
    for (const [member, step] of members) {
      const key = keyFor(member);
      if (key === undefined) continue;
      if (report.isFull) return false;
      if (!step(object[key], below(at, key), report, undefined)) isValid = false;
    }
    for (const [pattern, step] of patterns) {
      for (const key of keys) {
        if (report.isFull) return false;
        if (pattern.test(nameOf(key)) && !step(object[key], below(at, key), report, undefined)) isValid = false;
      }
    }
    for (const [property, step] of dependents) {
      if (keyFor(property) !== undefined && !step(value, at, report, known)) isValid = false;
    }
    if (known !== undefined) {
      for (const key of keys) {
        const isKnown = isDeclared.has(nameOf(key)) || patterns.some(([pattern]) => pattern.test(nameOf(key)));
        if (isKnown || additionalProperties !== undefined) known.add(key);
      }
    }
    return isValid;
  };
}

function dependencyNames({ dependentRequired = {}, dependentSchemas = {} }: CheckedKeywords): string[] {
  return [...Object.entries(dependentRequired).flat(2), ...Object.keys(dependentSchemas)];
}

function membersOf(value: object, table: ReadonlyMap<string, string> | undefined): Members {
  const object = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(object).filter((key) => object[key] !== undefined);
  if (table === undefined) {
    const keyFor = (name: string): string | undefined =>
      Object.hasOwn(object, name) && object[name] !== undefined ? name : undefined;
    return { object, keys, keyFor, nameOf: (key) => key };
  }
  const used = new Map<string, string>();
  for (const key of keys) {
    const name = canonicalKey(key, table);
    if (!used.has(name)) used.set(name, key);
  }
  return { object, keys, keyFor: (name) => used.get(name), nameOf: (key) => canonicalKey(key, table) };
}

/** Two spellings of one key: which of them counts, nobody can tell. */
function reportSpellings(
  keys: readonly string[],
  keyFor: Members['keyFor'],
  nameOf: Members['nameOf'],
  at: Place,
  report: Report,
  path: string,
): boolean {
  let isValid = true;
  for (const key of keys) {
    const first = keyFor(nameOf(key)) ?? key;
    if (first === key) continue;
    const params = { property: nameOf(key), spellings: [first, key] };
    isValid = report.add(at, `${path}/properties`, 'duplicateKey', params, { place: below(at, key) });
  }
  return isValid;
}
