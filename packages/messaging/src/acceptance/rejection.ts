import type { ErrorEntry } from '@bmsg/api/errors';
import type { JsonGatewayCode } from '@bmsg/api/types';
import { answerTo, fillHoles } from './answer-table.ts';
import type { Condition, Holes } from './answer-table.ts';

/** Why a recipient is rejected: `messageErrorCode` and `messageDetails`, and what a gateway with other answers needs to know. */
export interface Rejection {
  readonly code: JsonGatewayCode;
  readonly text: string | null;
  readonly when: Condition;
  /** In its canonical spelling; empty where it is about no field. */
  readonly field: string;
  readonly holes: Holes;
}

/** The rejection that the table of answers has for what is wrong with a field, named in its canonical spelling. */
export function rejectionFor(when: Condition, field: string, holes: Holes = {}): Rejection {
  const entry = answerTo(when, field);
  return { code: codeOf(entry), text: textOf(entry, { field, object: field, ...holes }), when, field, holes };
}

/** The row of the table that an account draws, as a rejection. */
export function refusalOf(entry: ErrorEntry): Rejection {
  return { code: codeOf(entry), text: textOf(entry, {}), when: 'accountState', field: '', holes: {} };
}

function textOf({ text }: ErrorEntry, holes: Holes): string | null {
  return text === undefined ? null : fillHoles(text, holes);
}

/** A test holds the table to the codes that an answer may have. */
export function codeOf({ code = 0 }: ErrorEntry): JsonGatewayCode {
  return code as JsonGatewayCode;
}

const longestQuote = 100;

/** A part of the request, as a text quotes it: cut short, so that no answer outgrows its request. */
export function quoted(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
