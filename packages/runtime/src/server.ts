/**
 * The shapes of what is generated for servers: data that `@bmsg/server` reads, and the types of handlers. There is nothing
 * to run in here.
 */

/** One operation, as a server sees it. */
export interface Route<Name extends string = string> {
  /** The handler that answers. */
  readonly handler: Name;
  readonly method: string;
  /** As in the document: `/pets/{petId}`. */
  readonly path: string;
  readonly parameters: readonly RouteParameter[];
  readonly body?: { readonly required: boolean; readonly contents: readonly RouteContent[] };
  /** By status (`200`, `4XX` or `default`); empty where the answer has no body. */
  readonly answers: Readonly<Record<string, readonly RouteContent[]>>;
  /** Where credentials may stand in a request. */
  readonly security: readonly RouteSecurity[];
}

export interface RouteParameter {
  readonly in: 'path' | 'query' | 'headers' | 'cookies';
  readonly name: string;
  readonly required?: boolean;
  /** A style of the OpenAPI specification, or `json` for a value that is written as JSON. */
  readonly style: 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject' | 'json';
  readonly explode?: boolean;
  readonly shape: Shape;
}

export interface RouteContent {
  /** As in the document; may be a range such as `image/*`. */
  readonly mediaType: string;
  readonly kind: 'json' | 'text' | 'form' | 'multipart' | 'bytes';
  /** Of the fields of a form. */
  readonly shape?: Shape;
}

/**
 * What a text stands for, as far as its schema says: a single value, a list, an object with `members` and `others`, one of
 * several (`oneOf`), or any value written as JSON.
 */
export type Shape =
  | 'boolean'
  | 'bytes'
  | 'json'
  | 'number'
  | 'string'
  | { readonly list: Shape }
  | { readonly members: Readonly<Record<string, Shape>>; readonly others?: Shape }
  | { readonly oneOf: readonly Shape[] };

export interface RouteSecurity {
  /** The key of the scheme in the document. */
  readonly key: string;
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
  /** What stands before a token in the header. */
  readonly prefix?: 'Basic' | 'Bearer';
}

/** What a server knows of a request before it looks at the operation. */
export interface ServerRequest {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly target: string;
  /** The value of a header, its name in lower case; several of one name are joined by commas. */
  readonly header: (name: string) => string | undefined;
}

/** Answers the calls of one operation. */
export type Handler<Arguments, Answer, Context> =
  | ((args: Arguments, context: Context) => Answer | Promise<Answer>)
  | RawHandler<Arguments, Answer, Context>;

/** A handler that takes the body as it came, not parsed and not judged: the text of it, or its octets. */
export type RawHandler<Arguments, Answer, Context> =
  | {
      readonly body: 'text';
      readonly handle: (args: WithBody<Arguments, string>, context: Context) => Answer | Promise<Answer>;
    }
  | {
      readonly body: 'bytes';
      readonly handle: (args: WithBody<Arguments, Uint8Array>, context: Context) => Answer | Promise<Answer>;
    };

/** The arguments with another type of body. */
export type WithBody<Arguments, Body> = Arguments extends unknown
  ? Omit<Arguments, 'body'> & { readonly body: Body }
  : never;
