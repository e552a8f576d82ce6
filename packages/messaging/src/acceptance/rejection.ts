import type { ErrorEntry } from '@bmsg/api/errors';
import type { JsonGatewayCode } from '@bmsg/api/types';
import { answerTo, fillHoles } from './answer-table.ts';
import type { Condition, Holes } from './answer-table.ts';

/** Why a recipient is rejected: `messageErrorCode` and `messageDetails`. */
export interface Rejection {
  readonly code: JsonGatewayCode;
  readonly text: string | null;
}

/** The rejection that the table of answers has for what is wrong with a field, named in its canonical spelling. */
export function rejectionFor(when: Condition, field: string, holes: Holes = {}): Rejection {
  return rejectionOf(answerTo(when, field), { field, object: field, ...holes });
}

/** A row of the table as a rejection. */
export function rejectionOf(entry: ErrorEntry, holes: Holes = {}): Rejection {
  return { code: codeOf(entry), text: entry.text === undefined ? null : fillHoles(entry.text, holes) };
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
