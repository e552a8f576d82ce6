import type { BodyReader } from './body-readers.ts';
import type { BodyWriter } from './body-writers.ts';
import type { Credential } from './client.ts';
import type { Encode } from './percent-encoding.ts';
import type { RequestDraft } from './request-draft.ts';
import type { Style } from './parameter-styles.ts';

/**
 * All that a call has to know of an operation. It refers to the functions that write and read its values, so that a program
 * carries only those that its operations use.
 */
export interface Operation {
  readonly method: string;
  /** As in the document: `/pets/{petId}`. */
  readonly path: string;
  /** The address of the document's first server; empty if it names none. */
  readonly server: string;
  readonly parameters?: readonly OperationParameter[];
  /** By media type; the first is the one that is meant when the arguments name none. */
  readonly body?: Readonly<Record<string, BodyWriter>>;
  /** Alternatives; each lists what is needed together. */
  readonly security?: readonly (readonly SecurityScheme[])[];
  /** By status: `200`, `4XX` or `default`. */
  readonly answers: Readonly<Record<string, OperationAnswer>>;
}

export interface OperationParameter {
  /** `inPath`, `inQuery`, `inHeader` or `inCookie`. */
  readonly in: (draft: RequestDraft, parameter: OperationParameter, args: OperationArguments) => void;
  readonly name: string;
  readonly write: Style;
  readonly explode?: boolean;
  /** `percentEncode` unless set. */
  readonly encode?: Encode;
}

export interface SecurityScheme {
  /** By which a client's credentials name it. */
  readonly key: string;
  /** Puts the credential into a request. */
  readonly write: (draft: RequestDraft, name: string, credential: Credential) => void;
  /** Of the header, the query parameter or the cookie. */
  readonly name: string;
}

export interface OperationAnswer {
  /** By media type; absent where the answer has no body. */
  readonly body?: Readonly<Record<string, BodyReader>>;
}

/** The arguments of any operation; a generated type says what is in each group. */
export interface OperationArguments {
  readonly path?: object;
  readonly query?: object;
  readonly headers?: object;
  readonly cookies?: object;
  /** Which of several documented media types the body has. */
  readonly contentType?: string;
  readonly body?: unknown;
}
