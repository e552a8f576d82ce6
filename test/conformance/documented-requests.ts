import { examples } from '@bmsg/api/examples';
import type { Example } from '@bmsg/api/examples';
import { lineRange } from './documentation.ts';

/** A documented example as a whole call, and the answer that the documentation and the wire facts promise. */
export interface DocumentedRequest {
  readonly example: Example;
  /** Such as `L23-40`. */
  readonly lines: string;
  /** JSON text; where it has a token, the one that is printed. */
  readonly text: string;
  readonly answer: { readonly status: number; readonly text: string };
}

/** Every documented example, in the order of the documentation. */
export const documentedRequests: readonly DocumentedRequest[] = [...examples]
  .sort((a, b) => lineRange(a.source).first - lineRange(b.source).first)
  .map((example) => ({
    example,
    lines: example.source.replace('doc ', ''),
    text: requestText(example),
    answer: {
      status: example.expect.httpStatus,
      text: JSON.stringify(example.kind === 'response' ? JSON.parse(correctedText(example)) : example.expect.body),
    },
  }));

export function correctedText({ printed, corrected = printed }: Example): string {
  return corrected;
}

/** The request with another token in the place of the printed one; one without a token stays as it is. */
export function withToken(text: string, token: string): string {
  return text.replace(/("productToken"\s*:\s*)"[^"]*"/i, (_, key: string) => `${key}${JSON.stringify(token)}`);
}

/** Whether the request brings a token of its own; one that does not needs the header. */
export function hasToken(text: string): boolean {
  return withToken(text, '') !== text;
}

function requestText(example: Example): string {
  switch (example.kind) {
    case 'request':
      return correctedText(example);
    case 'fragment':
      return wrap(example);
    case 'response':
      return wanted(example, 'request');
  }
}

/** The request around a fragment, with the fragment in its place. */
function wrap(example: Example): string {
  const request: unknown = JSON.parse(wanted(example, 'within'));
  const keys = wanted(example, 'at').split('/').slice(1);
  const last = keys.pop() ?? '';
  const parent = keys.reduce((value, key) => (value as Record<string, unknown>)[key], request) as Record<
    string,
    unknown
  >;
  const fragment: unknown = JSON.parse(correctedText(example));
  const there = parent[last];
  parent[last] = typeof there === 'object' ? { ...there, ...(fragment as object) } : fragment;
  return JSON.stringify(request, undefined, 2);
}

function wanted(example: Example, key: 'within' | 'at' | 'request'): string {
  const value = example[key];
  if (value === undefined) throw new Error(`The example ${example.id} has no \`${key}\`.`);
  return value;
}
