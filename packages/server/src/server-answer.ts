/** An answer as it goes out. */
export interface ServerAnswer {
  readonly status: number;
  /** Several values of one name go out as several headers. `content-length` is added. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}
