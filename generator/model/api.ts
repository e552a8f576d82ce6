import type { SourceLocation } from './diagnostic.ts';
import type { JsonObject, JsonSchema } from './json-schema.ts';
import type { MessageData } from './message-data.ts';
import type { SpecElement } from './spec-element.ts';

/** Everything the emitters may know: the one contract between reading a spec and printing files. */
export interface Api {
  /** The entry document, for the headers of emitted files; spelled as in locations. */
  readonly source: string;
  /** The npm name of the output, if it is to be a package: how pages and examples import it. */
  readonly packageName?: string;
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly servers: readonly Server[];
  /** From `x-tls`, when the document gives it: what every server wants of a connection. */
  readonly tls?: { readonly minimum: string; readonly description: string };
  /** From `x-keys-in-any-case`: servers take the keys of JSON in any letter case. */
  readonly keysInAnyCase: boolean;
  readonly securitySchemes: readonly SecurityScheme[];
  /** Sorted by path, then by method. */
  readonly operations: readonly Operation[];
  /** Calls that the platform makes to its customer; `path` is the webhook's name. */
  readonly webhooks: readonly Operation[];
  /** The named schemas, sorted by name. Every `$ref` in the model points at one of them: `#/components/schemas/<key>`. */
  readonly schemas: readonly NamedSchema[];
  /** The bundled OpenAPI 3.1 document with enums filled in from data. */
  readonly document: JsonObject;
  /** What stands beside the OpenAPI document; empty lists for a document without it. */
  readonly data: MessageData;
  /** Everything that states something, with where it has it from; in the order of the document, then of the vocabularies. */
  readonly elements: readonly SpecElement[];
}

export interface Server {
  readonly url: string;
  readonly description: string;
  /** From `x-id`, when the document gives one: a short name such as `global`. */
  readonly id?: string;
  readonly variables: Readonly<Record<string, { readonly default: string; readonly enum?: readonly string[] }>>;
}

export type SecurityScheme =
  | {
      readonly key: string;
      readonly type: 'apiKey';
      readonly in: 'header' | 'query' | 'cookie';
      readonly name: string;
      readonly description: string;
    }
  | { readonly key: string; readonly type: 'http'; readonly scheme: string; readonly description: string }
  | { readonly key: string; readonly type: 'oauth2' | 'openIdConnect' | 'mutualTLS'; readonly description: string };

export interface NamedSchema {
  /** The key in `components.schemas`. */
  readonly key: string;
  /** A legal, unique TypeScript identifier for it. */
  readonly identifier: string;
  readonly schema: JsonSchema;
  readonly location: SourceLocation;
}

export interface Operation {
  /** `operationId`, or `<method> <path>` where the document gives none. */
  readonly id: string;
  /** A legal, unique, camelCase function name. */
  readonly identifier: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly tags: readonly string[];
  /** Where it is served: servers of its own or of its path, else those of the document. */
  readonly servers: readonly Server[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: readonly Response[];
  /** Alternatives; each is a list of scheme keys that are needed together. */
  readonly security: readonly (readonly string[])[];
  readonly location: SourceLocation;
}

export interface Parameter {
  /** The name on the wire. */
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly description: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly schema: JsonSchema;
  readonly style: 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Set when the value is serialised by media type (`content`) and not by style. */
  readonly mediaType?: string;
}

export interface RequestBody {
  readonly description: string;
  readonly required: boolean;
  readonly contents: readonly Content[];
}

export interface Content {
  readonly mediaType: string;
  readonly schema?: JsonSchema;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly headers: readonly ResponseHeader[];
  readonly contents: readonly Content[];
}

export interface ResponseHeader {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** A file to be written below the output folder; `path` has forward slashes. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** An emitter is a pure function of the model. */
export type Emitter = (api: Api) => readonly GeneratedFile[];
