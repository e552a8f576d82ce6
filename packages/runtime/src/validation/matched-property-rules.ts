import { exactKeys } from './keys.ts';
import type { JsonObject } from './keys.ts';
import { isObject, lacksNone } from './object-rules.ts';
import type { ObjectStep } from './object-rules.ts';
import { below, segmentOf } from './place.ts';
import { object, properties, refuseUnknown } from './property-rules.ts';
import type { Members } from './property-rules.ts';
import { stepOf } from './rule.ts';
import type { Rule, Schema, Step } from './rule.ts';
import * as sentences from './sentences.ts';

type Patterns = readonly (readonly [text: string, pattern: RegExp, schema: Schema])[];

/** `type`, `properties`, `required` and `additionalProperties` where letter case does not matter in keys. */
export function matchedObject(
  members: Members,
  required: readonly string[] = [],
  others?: Schema,
  names: readonly string[] = [],
): Rule {
  return matched(object(members, required, others), members, others, required, [], names);
}

/**
 * `properties`, `additionalProperties` (undefined where it is not there) and `patternProperties` of values that may be
 * something else; the last are names that other keywords know, where letter case does not matter.
 */
export function matchedProperties(
  members: Members,
  others?: Schema,
  patterns: Patterns = [],
  names: readonly string[] = [],
): Rule {
  return matched(properties(members, others), members, others, [], patterns, names);
}

/** The exact rule where it says the same: nearly all keys are spelled as they should be, and then no two are one. */
function matched(
  exact: Rule,
  members: Members,
  others: Schema | undefined,
  required: readonly string[],
  patterns: Patterns,
  otherNames: readonly string[],
): Rule {
  const names = new Set([...Object.keys(members), ...required, ...otherNames]);
  return (path) => {
    const exactStep = exact(path);
    let step: ObjectStep | undefined;
    return (value, at, report, known) => {
      if (!isObject(value) || (patterns.length === 0 && hasOnly(names, value))) {
        return exactStep(value, at, report, known);
      }
      step ??= memberStep(path, members, others, required, patterns, names);
      return step(value, at, report, known);
    };
  };
}

/** Whether an object has no key but these. */
function hasOnly(names: ReadonlySet<string>, object: JsonObject): boolean {
  for (const key in object) if (!names.has(key)) return false;
  return true;
}

/** What is known of a key. */
interface Member {
  readonly step: Step | undefined;
  readonly isAnyText: boolean;
  readonly isRequired: boolean;
}

/** One walk over the members of an object. */
function memberStep(
  path: string,
  members: Members,
  others: Schema | undefined,
  required: readonly string[],
  patterns: Patterns,
  names: ReadonlySet<string>,
): ObjectStep {
  const declared = Object.keys(members);
  const table = new Map<string, Member>();
  for (const name of declared) {
    const schema = members[name] ?? true;
    table.set(name, {
      step: stepOf(schema, `${path}/properties${segmentOf(name)}`),
      isAnyText: typeof schema === 'function' && schema.isAnyText === true,
      isRequired: required.includes(name),
    });
  }
  const matching = patterns.map(([text, pattern, schema]) => {
    return [pattern, stepOf(schema, `${path}/patternProperties${segmentOf(text)}`)] as const;
  });
  const otherStep =
    others === undefined || others === false ? undefined : stepOf(others, `${path}/additionalProperties`);
  let nameOf: ((key: string) => string) | undefined;
  return (object, at, report, known) => {
    nameOf ??= report.keys.nameOf?.([...names]);
    const start = report.findings.length;
    /** The spelling of each name that comes first. */
    const firsts = new Map<string, string>();
    let lacks = required.length;
    let isValid = true;
    for (const key in object) {
      const value = object[key];
      // Engines see through this as long as it is written out.
      if (value === undefined || !Object.prototype.hasOwnProperty.call(object, key)) continue;
      if (report.isFull) return false;
      const name = nameOf === undefined ? key : nameOf(key);
      if (nameOf !== undefined && names.has(name)) {
        const first = firsts.get(name) ?? key;
        firsts.set(name, first);
        if (first !== key) {
          const hint = { place: below(at, key), schemaPath: `${path}/properties` };
          const params = { property: name, spellings: [first, key] };
          isValid = report.add(at, path, 'duplicateKey', params, sentences.duplicateKey, hint);
        }
        // Which of several spellings counts nobody can tell; what is looked at is that of the schema, or the first.
        if (key !== name && (first !== key || exactKeys.find(object, name) !== undefined)) continue;
      }
      const member = table.get(name);
      let isOther = member === undefined;
      if (member !== undefined) {
        if (member.isRequired) lacks--;
        if (member.step !== undefined && !(member.isAnyText && typeof value === 'string')) {
          report.isSure = false;
          if (!member.step(value, below(at, key), report, undefined)) isValid = false;
        }
      }
      for (let number = 0; number < matching.length; number++) {
        const [pattern, step] = matching[number] ?? [];
        if (!pattern?.test(name)) continue;
        isOther = false;
        if (step?.(value, below(at, key), report, undefined) === false) isValid = false;
      }
      if (isOther && others === false) isValid = refuseUnknown(key, declared, at, path, report);
      else if (isOther && otherStep?.(value, below(at, key), report, undefined) === false) isValid = false;
      if (!isOther || others !== undefined) known?.add(key);
    }
    // Not every required name need be among the properties, and then its key was not counted.
    if (lacks > 0 && !lacksNone(required, object, at, path, report, start)) isValid = false;
    return isValid;
  };
}
