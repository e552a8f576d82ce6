import { servers } from '@bmsg/api/operations';
import { closestName } from '@bmsg/linter';

type Read<Value> = { readonly value: Value } | { readonly complaint: string };

/** Reads when the messages are sent: `now`, or a date with or without a time; one without zone is that of this machine. */
export function readSentAt(text: string, now: () => number = Date.now): Read<number> {
  if (text === 'now') return { value: now() };
  const isDate = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i.test(text);
  const value = isDate ? Date.parse(text) : Number.NaN;
  return Number.isNaN(value) ? { complaint: 'Write now, or a date and time such as 2030-12-31T12:00Z.' } : { value };
}

/** Reads which server the messages are sent to, by its short name. */
export function readServer(text: string): Read<string> {
  const ids: readonly string[] = servers.flatMap(({ id = [] }) => id);
  if (ids.includes(text)) return { value: text };
  const meant = closestName(text, ids);
  const advice = meant === undefined ? `The servers are ${ids.join(', ')}.` : `Did you mean ${meant}?`;
  return { complaint: `There is no server "${text}". ${advice}` };
}
