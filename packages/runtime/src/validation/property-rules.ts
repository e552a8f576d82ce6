import { enter, isPassed } from './named.ts';
import type { Named } from './named.ts';
import type { JsonObject } from './keys.ts';
import { isObject, lacksNone } from './object-rules.ts';
import { below, segmentOf } from './place.ts';
import type { Place } from './place.ts';
import type { Report } from './report.ts';
import { stepOf } from './rule.ts';
import type { Known, Rule, Schema, Step } from './rule.ts';
import * as sentences from './sentences.ts';

export type Members = Readonly<Record<string, Schema>>;

/** `type`, `properties`, `required` and `additionalProperties`: all that is said of most objects, in one step. */
export function object(members: Members, required?: readonly string[], others?: Schema): Rule {
  return (path) => memberStep(path, true, members, others, required);
}

/** `properties` and `additionalProperties` (undefined where it is not there) of values that may be something else. */
export function properties(members: Members, others?: Schema): Rule {
  return (path) => memberStep(path, false, members, others);
}

/** What is known of a key. */
interface Member {
  readonly name: string;
  /** Its number among the declared keys. */
  readonly index: number;
  readonly step: Step | undefined;
  readonly named: Named | undefined;
  readonly isAnyText: boolean;
  /** How many of the required keys it is: one or none. */
  readonly required: number;
  /** The key as a part of a JSON Pointer. */
  readonly segment: string;
}

/** One walk over the members. */
function memberStep(
  path: string,
  isTyped: boolean,
  members: Members,
  others: Schema | undefined,
  required: readonly string[] = [],
): Step {
  const declared = Object.keys(members);
  const inOrder = declared.map((name, index): Member => {
    const schema = members[name] ?? true;
    const { named, isAnyText = false } = typeof schema === 'function' ? schema : ({} as Partial<Rule>);
    const segment = segmentOf(name);
    const step = stepOf(schema, `${path}/properties${segment}`);
    return { name, index, step, named, isAnyText, required: required.includes(name) ? 1 : 0, segment };
  });
  const byName = new Map(inOrder.map((member) => [member.name, member]));
  const otherStep =
    others === undefined || others === false ? undefined : stepOf(others, `${path}/additionalProperties`);
  /** Adds the keys that are accounted for. */
  function account(object: JsonObject, known: Known): void {
    for (const [key, value] of Object.entries(object)) {
      if (value !== undefined && (others !== undefined || byName.has(key))) known.add(key);
    }
  }
  return (object, at, report, known) => {
    if (!isObject(object)) return !isTyped || report.add(at, path, 'type', { type: 'object' }, sentences.type);
    if (known !== undefined) account(object, known);
    const { findings, isSure } = report;
    const start = findings.length;
    let lacks = required.length;
    let isValid = true;
    // The last object or list waits until it is known whether anything else is wrong.
    let waiting: Member | undefined;
    let waitingKey = '';
    let waitingValue: unknown;
    let next = 0;
    for (const key in object) {
      const value = object[key];
      // Engines see through this as long as it is written out.
      if (value === undefined || !Object.prototype.hasOwnProperty.call(object, key)) continue;
      // Most people write keys in the order of the documentation.
      const likely = inOrder[next];
      const member = likely !== undefined && likely.name === key ? likely : byName.get(key);
      if (member !== undefined) {
        next = member.index + 1;
        lacks -= member.required;
        if (member.isAnyText ? typeof value === 'string' : member.step === undefined) continue;
      } else if (others === undefined) continue;
      if (waiting !== undefined) {
        if (!passesMember(waiting, waitingValue, at, waitingKey, report, false)) isValid = false;
        waiting = undefined;
      }
      if (report.isFull) return false;
      report.isSure = false;
      if (member === undefined) {
        if (others === false) isValid = refuseUnknown(key, declared, at, path, report);
        else if (otherStep?.(value, below(at, key), report, undefined) === false) isValid = false;
      } else if (typeof value === 'object') {
        waiting = member;
        waitingKey = key;
        waitingValue = value;
      } else if (!passesMember(member, value, at, key, report, false)) isValid = false;
    }
    if (waiting !== undefined) {
      // What is left of a value that is known to fail is known to fail.
      const isKnown = isSure && lacks === 0 && findings.length === start;
      if (!passesMember(waiting, waitingValue, at, waitingKey, report, isKnown)) isValid = false;
    }
    // Not every required name need be among the properties, and then its key was not counted.
    if (lacks > 0 && !lacksNone(required, object, at, path, report, start)) isValid = false;
    return isValid;
  };
}

function passesMember(
  member: Member,
  value: unknown,
  at: Place,
  key: string,
  report: Report,
  isSure: boolean,
): boolean {
  const { named, step } = member;
  if (named === undefined) {
    report.isSure = isSure;
    return step === undefined || step(value, below(at, key, member.segment), report, undefined);
  }
  if (!isSure && isPassed(named, value, report)) return true;
  return enter(named, value, below(at, key, member.segment), report, undefined);
}

/** Reports a key that no schema knows. */
export function refuseUnknown(key: string, among: readonly string[], at: Place, path: string, report: Report): false {
  const hint = { place: below(at, key), mistyped: { word: key, among } };
  return report.add(at, path, 'additionalProperties', { additionalProperty: key }, sentences.unknownProperty, hint);
}
