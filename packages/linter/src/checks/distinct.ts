import { readMobileNumber } from '@bmsg/messaging';
import type { RequestCheck } from '../check.ts';
import { select } from '../members.ts';
import { inSentence } from '../quote.ts';
import { list, number, text } from '../rule-parameters.ts';

/**
 * Values that stand twice where each should be there once. Parameters: `within`, patterns of JSON Pointers in a message
 * to what they must differ in; `of`, a pattern from there to the values; `what`, what a value
 * is called; `as`, `number` where telephone numbers in
 * different forms are the same.
 */
export const distinct: RequestCheck = function* ({ messages, locate }, rule) {
  const keyOf = rule.parameters?.['as'] === 'number' ? numberKey : String;
  for (const view of messages) {
    for (const pattern of list(rule, 'within')) {
      for (const whole of select({ pointer: view.pointer, value: view.message }, pattern)) {
        const seen = new Set<string>();
        for (const { pointer, value } of select(whole, text(rule, 'of'))) {
          if (typeof value !== 'string' && typeof value !== 'number') continue;
          const key = keyOf(value);
          if (seen.has(key)) {
            yield {
              place: locate.value(pointer),
              subject: pointer,
              message: `The ${text(rule, 'what')} ${inSentence(value)} stands here a second time.`,
            };
          }
          seen.add(key);
        }
      }
    }
  }
};

function numberKey(value: unknown): string {
  return readMobileNumber(String(value))?.international ?? String(value);
}

/**
 * More different values in a call than there should be. Parameters: `at`, patterns of JSON Pointers in a message to the
 * values; `maximum`, how many there may be.
 */
export const distinctCount: RequestCheck = function* ({ messages, locate }, rule) {
  const maximum = number(rule, 'maximum');
  const patterns = list(rule, 'at');
  if (messages.length * patterns.length <= maximum) return;
  const seen = new Set<unknown>();
  for (const { message, pointer } of messages) {
    for (const { pointer: at, value } of patterns.flatMap((pattern) => select({ pointer, value: message }, pattern))) {
      if (seen.has(value)) continue;
      seen.add(value);
      if (seen.size <= maximum) continue;
      yield {
        place: locate.value(at),
        subject: at,
        message: `${inSentence(value)} is the ${seen.size}th different one in this call.`,
      };
      return;
    }
  }
};

/** Messages that a recipient gets twice: the same but for their mark. Parameter: `marks`, the keys that make no difference. */
export const repeatedMessage: RequestCheck = function* ({ messages, locate }, rule) {
  if (messages.length < 2) return;
  const ignored = new Set([...list(rule, 'marks'), 'to']);
  const seen = new Set<string>();
  for (const { message, pointer } of messages) {
    const recipients = select({ pointer, value: message }, '/to/*/number').filter(
      ({ value }) => typeof value === 'string',
    );
    if (recipients.length === 0) continue;
    const content = JSON.stringify(message, (key, value: unknown) => (ignored.has(key) ? undefined : value));
    const keys = new Set(recipients.map(({ value }) => `${numberKey(value)} ${content}`));
    const repeated = recipients.find(({ value }) => seen.has(`${numberKey(value)} ${content}`));
    for (const key of keys) seen.add(key);
    if (repeated === undefined) continue;
    yield {
      place: locate.value(repeated.pointer),
      subject: repeated.pointer,
      message: `${inSentence(repeated.value)} gets the same message from another "msg" of this call.`,
    };
  }
};
