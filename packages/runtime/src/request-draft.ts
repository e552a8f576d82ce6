/** A request in the making. */
export interface RequestDraft {
  path: string;
  /** Without the question mark. */
  query: string;
  readonly headers: Headers;
  /** What must not be repeated to anybody, in the spellings that the request has. */
  readonly secrets: string[];
}

/** Sets a header; says which one cannot hold its value, and never what the value is. */
export function putHeader(draft: RequestDraft, name: string, value: string): void {
  if (/[^\t -~\x80-\xff]|^\s|\s$/.test(value)) {
    throw new TypeError(
      `Header ${name} cannot hold this value: line breaks, outer spaces or characters beyond Latin-1.`,
    );
  }
  draft.headers.set(name, value);
}

/** Adds to the query what is encoded already. */
export function putQuery(draft: RequestDraft, text: string): void {
  draft.query += (draft.query && '&') + text;
}

/** Adds to the cookies what is encoded already. Browsers do not let a program set this header. */
export function putCookie(draft: RequestDraft, text: string): void {
  const others = draft.headers.get('cookie');
  draft.headers.set('cookie', others === null ? text : `${others}; ${text}`);
}
