import { readMobileNumber } from '@bmsg/messaging';
import type { MessageView, RequestCheck } from '../check.ts';
import { select } from '../members.ts';
import type { Member } from '../members.ts';
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
  for (const message of messages) {
    for (const pattern of list(rule, 'within')) {
      for (const whole of select(message, pattern)) {
        const found = select(whole, text(rule, 'of'));
        if (found.length < 2) continue;
        const seen = new Set<string>();
        for (const one of found) {
          const { value } = one;
          if (typeof value !== 'string' && typeof value !== 'number') continue;
          const key = keyOf(value);
          if (seen.has(key)) {
            yield {
              place: locate.value(one.pointer),
              subject: one.pointer,
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
  for (const message of messages) {
    for (const one of patterns.flatMap((pattern) => select(message, pattern))) {
      if (seen.has(one.value)) continue;
      seen.add(one.value);
      if (seen.size <= maximum) continue;
      yield {
        place: locate.value(one.pointer),
        subject: one.pointer,
        message: `${inSentence(one.value)} is the ${seen.size}th different one in this call.`,
      };
      return;
    }
  }
};

/** Messages that a recipient gets twice: the same but for their mark. Parameter: `marks`, the keys that make no difference. */
export const repeatedMessage: RequestCheck = function* ({ messages, locate }, rule) {
  const ignored = new Set([...list(rule, 'marks'), 'to']);
  const repeated = sharedNumbers(messages);
  if (repeated.size === 0) return;
  const seen = new Set<string>();
  for (const message of messages) {
    const shared = [...recipientsOf(message)].filter(([number]) => repeated.has(number));
    if (shared.length === 0) continue;
    const content = JSON.stringify(message.value, (key, one: unknown) => (ignored.has(key) ? undefined : one));
    const [, again] = shared.find(([number]) => seen.has(`${number} ${content}`)) ?? [];
    for (const [number] of shared) seen.add(`${number} ${content}`);
    if (again === undefined) continue;
    yield {
      place: locate.value(again.pointer),
      subject: again.pointer,
      message: `${inSentence(again.value)} gets the same message from another "msg" of this call.`,
    };
  }
};

/** The numbers to which more than one message goes, whatever their form. */
function sharedNumbers(messages: readonly MessageView[]): ReadonlySet<string> {
  const first = new Map<string, MessageView>();
  const shared = new Set<string>();
  for (const message of messages) {
    for (const { value } of select(message, '/to/*/number')) {
      if (typeof value !== 'string') continue;
      const number = numberKey(value);
      const other = first.get(number);
      if (other === undefined) first.set(number, message);
      else if (other !== message) shared.add(number);
    }
  }
  return shared;
}

/** By the number, whatever its form; the first where it stands in several forms. */
function recipientsOf(message: MessageView): ReadonlyMap<string, Member> {
  const recipients = new Map<string, Member>();
  for (const one of select(message, '/to/*/number')) {
    if (typeof one.value !== 'string') continue;
    const number = numberKey(one.value);
    if (!recipients.has(number)) recipients.set(number, one);
  }
  return recipients;
}
