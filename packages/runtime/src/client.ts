/** What sends a request: the global `fetch`, or anything that is called the same way, such as the result of `withRetry`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A secret of one security scheme: a key or a token, or name and password for HTTP basic authentication. */
export type Credential = string | { readonly username: string; readonly password: string };

/** What every call of an API has in common. A plain object will do. */
export interface Client {
  /** Where the API is, such as `https://example.org/v2`. Without it, the first server that the document names. */
  readonly baseUrl?: string | undefined;
  /** By key of the security scheme in the document. They never appear in anything that is thrown. */
  readonly credentials?: Readonly<Record<string, Credential | undefined>>;
  /** The global `fetch` unless set. */
  readonly fetch?: Fetch | undefined;
  /** How long a call may take, in milliseconds, with its answer read and all attempts counted; no limit unless set. */
  readonly timeout?: number | undefined;
}

/** What concerns one call only. */
export interface CallOptions {
  /** Ends the call when it is aborted: it rejects with a `TransportError` of code `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** In milliseconds; takes the place of the client's. */
  readonly timeout?: number | undefined;
}

/** An address at which an API is served. */
export interface ApiServer<Id extends string = string> {
  /** A short name, where the document gives one. */
  readonly id?: Id;
  readonly url: string;
  readonly description: string;
}
