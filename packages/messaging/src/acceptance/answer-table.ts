import { jsonGateway } from '@bmsg/api/errors';
import type { ErrorEntry } from '@bmsg/api/errors';

/** The conditions that acceptance detects. The table of answers says what each of them draws. */
export const conditions = [
  'accountState',
  'accountUnknown',
  'allAccepted',
  'empty',
  'internalFailure',
  'invalid',
  'jsonMalformed',
  'messagesMissing',
  'methodNotAllowed',
  'missing',
  'noneAccepted',
  'notANumber',
  'notAnArray',
  'someRejected',
  'tokenInvalid',
  'tooLong',
  'tooMany',
  'tooManyParts',
  'unknownValue',
] as const;

export type Condition = (typeof conditions)[number];

/** What a text says in the place of its holes. */
export type Holes = Readonly<Record<string, string | number>>;

const byTrigger: ReadonlyMap<string, ErrorEntry> = new Map(
  jsonGateway.flatMap((entry) =>
    entry.trigger === undefined ? [] : [[`${entry.trigger.when} ${entry.trigger.field ?? ''}`, entry] as const],
  ),
);

const byAccount: ReadonlyMap<string, ErrorEntry> = new Map(
  jsonGateway.flatMap((entry) =>
    entry.trigger?.account === undefined ? [] : [[entry.trigger.account, entry] as const],
  ),
);

/** The states, beside good order, in which an account may be. Each draws an answer of its own. */
export const accountStates: readonly string[] = [...byAccount.keys()];

/** The answer for what is wrong with a field; that for any field, or for any fault, where there is none of its own. */
export function answerTo(when: Condition, field = ''): ErrorEntry {
  const entry =
    byTrigger.get(`${when} ${field}`) ??
    byTrigger.get(`${when} `) ??
    byTrigger.get(`invalid ${field}`) ??
    byTrigger.get('invalid ');
  if (entry === undefined) throw new Error(`No answer in the table for ${when} ${field}`);
  return entry;
}

/** The answer that an account in this state draws. */
export function answerToAccount(state: string): ErrorEntry {
  const entry = byAccount.get(state);
  if (entry === undefined) throw new Error(`No answer in the table for an account that is ${state}`);
  return entry;
}

/** A text with its holes filled; a hole that nobody fills stays as it is. */
export function fillHoles(text: string, holes: Holes): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(holes, name) ? String(holes[name]) : hole));
}
