import type { RequestCheck } from '../check.ts';
import { member, select } from '../members.ts';
import { inSentence } from '../quote.ts';
import { list, text } from '../rule-parameters.ts';

/**
 * Two members of which the first must not exceed the second. Parameters: `at`, patterns of JSON Pointers in a message to
 * the object that holds them; `first` and `second`, their keys; `as`, `number` or `time`. What cannot be read is passed
 * over.
 */
export const order: RequestCheck = function* ({ messages, locate }, rule) {
  const read = readers[text(rule, 'as')];
  if (read === undefined) throw new Error(`The rule ${rule.id} compares what nobody can read.`);
  const [firstKey, secondKey] = [text(rule, 'first'), text(rule, 'second')];
  for (const message of messages) {
    for (const pattern of list(rule, 'at')) {
      for (const { pointer, value } of select(message, pattern)) {
        const [first, second] = [member(value, firstKey), member(value, secondKey)];
        const [from, to] = [read(first), read(second)];
        if (from === undefined || to === undefined || from <= to) continue;
        const isTime = text(rule, 'as') === 'time';
        const at = `${pointer}/${isTime ? secondKey : firstKey}`;
        yield {
          place: locate.value(at),
          subject: at,
          message: isTime
            ? `"${secondKey}" ${inSentence(second)} is before "${firstKey}" ${inSentence(first)}.`
            : `"${firstKey}" ${inSentence(first)} is more than "${secondKey}" ${inSentence(second)}.`,
        };
      }
    }
  }
};

/**
 * Times that lie in the past, where the time of sending is known. Parameter: `at`, patterns of JSON Pointers in a message
 * to the times. A time without a zone is past only when it is past everywhere.
 */
export const timePast: RequestCheck = function* ({ circumstances: { now }, messages, locate }, rule) {
  if (now === undefined) return;
  for (const message of messages) {
    for (const pattern of list(rule, 'at')) {
      for (const { pointer, value } of select(message, pattern)) {
        const time = readTime(value);
        if (time === undefined || time.latest > now) continue;
        yield { place: locate.value(pointer), subject: pointer, message: `${inSentence(value)} is in the past.` };
      }
    }
  }
};

const readers: Readonly<Record<string, (value: unknown) => number | undefined>> = {
  number: (value) => (typeof value === 'number' ? value : undefined),
  time: (value) => readTime(value)?.asUtc,
};

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/;

/** The furthest from UTC that a zone can be, in milliseconds. */
const widestZone = 14 * 3_600_000;

/** A time of ISO 8601, in milliseconds since 1970: with no zone taken for UTC, and as late as it can be on earth. */
function readTime(value: unknown): { readonly asUtc: number; readonly latest: number } | undefined {
  const match = typeof value === 'string' ? isoTime.exec(value) : null;
  if (match === null) return undefined;
  const asUtc = Date.parse(match[1] === undefined ? `${match[0]}Z` : match[0]);
  if (Number.isNaN(asUtc)) return undefined;
  return { asUtc, latest: match[1] === undefined ? asUtc + widestZone : asUtc };
}
