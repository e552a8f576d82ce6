import { examples } from '@bmsg/api/examples';
import type { Example } from '@bmsg/api/examples';
import { lineRange } from './documentation.ts';

/** An example as a whole call, and the answer that it must draw. */
export interface DocumentedRequest {
  readonly example: Example;
  /** Such as `L23-40`; for an example of our own what it goes by. */
  readonly lines: string;
  /** As it goes over the wire; where it has a token, the one that is printed. */
  readonly text: string;
  readonly answer: { readonly status: number; readonly text: string };
}

const calls: readonly Example[] = examples.filter(({ kind }) => ['request', 'fragment', 'response'].includes(kind));
const isDocumented = ({ origin }: Example): boolean => origin === undefined;
const isJson = ({ operation }: Example): boolean => operation === 'sendMessage';
const isText = ({ gateway }: Example): boolean => gateway !== undefined;

/** Every documented example for the door that takes JSON, in the order of the documentation. */
export const documentedRequests: readonly DocumentedRequest[] = calls
  .filter((example) => isJson(example) && isDocumented(example))
  .sort((a, b) => lineRange(a.source).first - lineRange(b.source).first)
  .map(asCall);

/** Every example of our own for that door, sorted by id. */
export const ownRequests: readonly DocumentedRequest[] = calls
  .filter((example) => isJson(example) && !isDocumented(example))
  .map(asCall);

/** Every example for the doors that answer with a text, sorted by id. */
export const textRequests: readonly DocumentedRequest[] = calls.filter(isText).map(asCall);

/** Every example of a call that is none to a door for messages, sorted by id. */
export const otherRequests: readonly DocumentedRequest[] = calls
  .filter((example) => !isJson(example) && !isText(example))
  .map(asCall);

/** Every documented example for those doors, in the order of the documentation. */
export const documentedTexts: readonly DocumentedRequest[] = textRequests
  .filter(({ example }) => isDocumented(example))
  .sort((a, b) => lineRange(a.example.source).first - lineRange(b.example.source).first);

function asCall(example: Example): DocumentedRequest {
  const { kind, expect: { httpStatus, body } = { httpStatus: 0 } } = example;
  const answer = kind === 'response' ? (JSON.parse(correctedText(example)) as unknown) : body;
  return {
    example,
    lines: [example.source].flat().join(', ').replaceAll('doc ', ''),
    text: requestText(example),
    answer: { status: httpStatus, text: typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? '') },
  };
}

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
  if (example.kind === 'fragment') return wrap(example);
  return example.kind === 'response' ? wanted(example, 'request') : correctedText(example);
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
