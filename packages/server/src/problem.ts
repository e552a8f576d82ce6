import type { ServerRequest } from '@bmsg/runtime/server';
import type { ValidationError } from '@bmsg/runtime/validation';
import type { ServerAnswer } from './server-answer.ts';

/** Why a request gets an answer that no handler gave. */
export type ProblemKind =
  | 'malformed-path'
  | 'not-found'
  | 'method-not-allowed'
  | 'missing-parameter'
  | 'invalid-parameter'
  | 'unsupported-media-type'
  | 'unsupported-encoding'
  | 'content-too-large'
  | 'body-timeout'
  | 'truncated-body'
  | 'missing-body'
  | 'malformed-body'
  | 'invalid-body'
  | 'internal-error';

/** An answer that no handler gave, before it has the form in which the API gives it. */
export interface Problem {
  readonly kind: ProblemKind;
  /** The HTTP status that fits. */
  readonly status: number;
  /** One sentence for the caller: what is wrong and where. It repeats nothing of the request's values. */
  readonly detail: string;
  /** For `method-not-allowed`: the methods that are. The answer must carry them in an `Allow` header. */
  readonly allow?: readonly string[];
  /** For `invalid-body`: what the validator found. */
  readonly errors?: readonly ValidationError[];
  /** For `internal-error`: what the handler threw. For a log; never for the caller. */
  readonly cause?: unknown;
}

/** Gives a problem the form in which the API answers. */
export type ProblemHook = (problem: Problem, request: ServerRequest) => ServerAnswer | Promise<ServerAnswer>;

const statuses: Readonly<Record<ProblemKind, number>> = {
  'malformed-path': 400,
  'not-found': 404,
  'method-not-allowed': 405,
  'missing-parameter': 400,
  'invalid-parameter': 400,
  'unsupported-media-type': 415,
  'unsupported-encoding': 415,
  'content-too-large': 413,
  'body-timeout': 408,
  'truncated-body': 400,
  'missing-body': 400,
  'malformed-body': 400,
  'invalid-body': 422,
  'internal-error': 500,
};

/** Thrown inside this package to end a request; never seen outside. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(kind: ProblemKind, detail: string, more: Pick<Problem, 'allow' | 'errors' | 'cause'> = {}) {
    super(detail);
    this.name = 'Refusal';
    this.problem = { kind, status: statuses[kind], detail, ...more };
  }
}

/** The default hook: `application/problem+json` (RFC 9457), with an `Allow` header where one is due. */
export function problemJson({ kind, status, detail, allow, errors }: Problem): ServerAnswer {
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...(allow !== undefined && { allow: allow.join(', ') }) },
    body: JSON.stringify({ title: kind.replaceAll('-', ' '), status, detail, errors }),
  };
}
