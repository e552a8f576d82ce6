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

/** The answers of one gateway, looked up by what draws them. */
export interface AnswerTable {
  /** The states, beside good order, in which an account may be. Each draws an answer of its own. */
  readonly states: readonly string[];
  /**
   * The answer for what is wrong with a field; that for any field, or for any fault, where there is none of its own; and at
   * last that to a failure, with which a gateway answers what it has no words for.
   */
  readonly answerTo: (when: Condition, field?: string) => ErrorEntry;
  /** The answer that an account in this state draws; undefined where the gateway has none for it. */
  readonly answerToAccount: (state: string) => ErrorEntry | undefined;
}

/** Makes the rows of a table ready for looking up. */
export function answerTable(entries: readonly ErrorEntry[]): AnswerTable {
  const byTrigger = new Map<string, ErrorEntry>();
  const byAccount = new Map<string, ErrorEntry>();
  for (const entry of entries) {
    const { when, field = '', account } = entry.trigger ?? {};
    if (when !== undefined) byTrigger.set(`${when} ${field}`, entry);
    if (account !== undefined) byAccount.set(account, entry);
  }
  return {
    states: [...byAccount.keys()],
    answerTo(when, field = '') {
      const entry =
        byTrigger.get(`${when} ${field}`) ??
        byTrigger.get(`${when} `) ??
        byTrigger.get(`invalid ${field}`) ??
        byTrigger.get('invalid ') ??
        byTrigger.get('internalFailure ');
      if (entry === undefined) throw new Error(`No answer in the table for ${when} ${field}`);
      return entry;
    },
    answerToAccount: (state) => byAccount.get(state),
  };
}

const jsonAnswers = answerTable(jsonGateway);

/** The states, beside good order, in which an account may be. Each draws an answer of its own. */
export const accountStates: readonly string[] = jsonAnswers.states;

/** The answer of the JSON gateway for what is wrong with a field. */
export const answerTo: AnswerTable['answerTo'] = jsonAnswers.answerTo;

/** The answer of the JSON gateway that an account in this state draws. */
export function answerToAccount(state: string): ErrorEntry {
  const entry = jsonAnswers.answerToAccount(state);
  if (entry === undefined) throw new Error(`No answer in the table for an account that is ${state}`);
  return entry;
}

/** The texts between the holes of a text, and at every second place the name of a hole. */
const pieces = new Map<string, readonly string[]>();

/** A text of a table with its holes filled; a hole that nobody fills stays as it is. */
export function fillHoles(text: string, holes: Holes): string {
  let parts = pieces.get(text);
  if (parts === undefined) pieces.set(text, (parts = text.split(/\{(\w+)\}/)));
  let filled = parts[0] ?? '';
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] ?? '';
    filled += (Object.hasOwn(holes, name) ? String(holes[name]) : `{${name}}`) + parts[index + 1];
  }
  return filled;
}
