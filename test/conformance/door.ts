import type { ErrorEntry } from '@bmsg/api/errors';

/** A request that calls for one row of a table, and the answer in full. */
export interface Trigger {
  /** The request with the token of the account. */
  readonly request: (token: string) => {
    readonly target: string;
    readonly method: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  /** In place of the token of an account. */
  readonly token?: string;
  /** The state of the account; absent: in good order. */
  readonly account?: string;
  readonly status: number;
  /** What is answered, byte for byte. */
  readonly answer: string;
}

/** A gateway: its table of answers, and for each row a request that calls for it. */
export interface Door {
  readonly table: readonly ErrorEntry[];
  readonly triggers: Readonly<Record<string, Trigger>>;
}
