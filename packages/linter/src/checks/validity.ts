import { expiryOf, readValidity } from '@bmsg/messaging';
import type { Validity } from '@bmsg/messaging';
import type { RequestCheck } from '../check.ts';
import { replaceValue } from '../edits.ts';
import { select } from '../members.ts';
import { inSentence } from '../quote.ts';
import { list, text } from '../rule-parameters.ts';

type Judge = (validity: Validity | undefined, text: string, now: number | undefined) => Said | undefined;

/** A sentence, and what to write instead. */
interface Said {
  readonly message: string;
  readonly instead?: string;
}

/** What a rule can be about. Moments are judged only where the time of sending is known. */
const faults: Readonly<Record<string, Judge>> = {
  unreadable(validity, given) {
    if (validity !== undefined) return undefined;
    const [, hours, minutes] = /^(\d{1,4}) ?h(?:ours?)? ?(\d{1,4}) ?m(?:in(?:utes?)?)?$/i.exec(given) ?? [];
    if (hours === undefined) return { message: `${inSentence(given)} is neither a date and time nor a span of time.` };
    return {
      message: `${inSentence(given)} combines hours and minutes, which is not supported.`,
      instead: `${Number(hours) * 60 + Number(minutes)}m`,
    };
  },
  short(validity, given, now) {
    const expiry = expiryIn(validity, now);
    if (expiry?.isShort !== true || isPast(validity, now)) return undefined;
    return { message: `${inSentence(given)} is shorter than the platform vouches for.` };
  },
  long(validity, given, now) {
    if (expiryIn(validity, now)?.isCapped !== true) return undefined;
    return { message: `${inSentence(given)} is longer than the platform goes on trying.` };
  },
  past: (validity, given, now) =>
    isPast(validity, now) ? { message: `${inSentence(given)} is over before the message is sent.` } : undefined,
  zone(validity, given) {
    if (validity?.kind !== 'absolute' || validity.zone === 'known') return undefined;
    return { message: `${inSentence(given)} has no time zone: it is the time in Amsterdam.` };
  },
};

/**
 * Faults of a validity. Parameters: `at`, patterns of JSON Pointers in a message to it; `fault`, the one that the rule is
 * about.
 */
export const validityFault: RequestCheck = function* ({ circumstances: { now }, messages, locate }, rule) {
  const judge = faults[text(rule, 'fault')];
  if (judge === undefined) throw new Error(`The rule ${rule.id} is about a fault that nobody knows.`);
  for (const message of messages) {
    const found = list(rule, 'at').flatMap((pattern) => select(message, pattern));
    for (const one of found) {
      const said = typeof one.value === 'string' ? judge(readValidity(one.value), one.value, now) : undefined;
      if (said === undefined) continue;
      const { message: sentence, instead } = said;
      const place = locate.value(one.pointer);
      const cure = instead === undefined ? {} : replaceValue(place, instead);
      yield { place, subject: one.pointer, message: sentence, ...cure };
    }
  }
};

function expiryIn(validity: Validity | undefined, now: number | undefined): ReturnType<typeof expiryOf> | undefined {
  if (validity?.kind === 'relative') return expiryOf(validity, 0);
  return validity === undefined || now === undefined ? undefined : expiryOf(validity, now);
}

/** Whether nothing of it is left at the time of sending. */
function isPast(validity: Validity | undefined, now: number | undefined): boolean {
  return now !== undefined && validity?.kind === 'absolute' && expiryOf(validity, now).time <= now;
}
