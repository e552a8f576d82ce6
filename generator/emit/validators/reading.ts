import { joinPointer, pointerOfFragment } from '../../base/json-pointer.ts';
import { rewriteSchema, schemasIn } from '../../base/schema-walk.ts';
import type { NamedSchema } from '../../model/api.ts';
import type { Json, JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import { ownKeywords } from '../../vocabulary/own-keywords.ts';
import { ajvModuleOf, refusals } from './refusals.ts';
import { isUnevaluated } from './keywords.ts';
import { tagOf } from './tag.ts';
import type { Tag } from './tag.ts';

/** As the spec has it, or with unknown keys ignored. */
export type Reading = 'closed' | 'open';

const closing = ['additionalProperties', 'unevaluatedProperties'] as const;

/** The named schemas in one of the readings, and what can be known of them together. */
export class ReadSchemas {
  readonly all: readonly NamedSchema[];
  /** The module with the functions of the schemas that are left to Ajv. */
  readonly ajvModule: string;
  readonly #refusals: ReadonlyMap<string, string>;
  #byPointer: ReadonlyMap<string, NamedSchema>;
  /** Whether a schema, or one that it refers to, forbids unknown keys. */
  readonly #closes = new Map<JsonSchema, boolean>();
  readonly #tags = new Map<SchemaObject, Tag | undefined>();
  #asksOthers: boolean | undefined;

  constructor(schemas: readonly NamedSchema[], reading: Reading) {
    this.ajvModule = `./${ajvModuleOf(reading)}.js`;
    this.#refusals = refusals(schemas);
    const stripped = schemas.map((named) => ({ ...named, schema: rewritten(named.schema, withoutRemarks) }));
    this.#byPointer = byPointer(stripped);
    // Unions first: whether their alternatives are closed can be seen only as long as they are.
    const opened = (schema: JsonSchema): JsonSchema =>
      rewritten(
        rewritten(schema, (part) => this.#openUnion(part)),
        withoutClosing,
      );
    this.all = reading === 'closed' ? stripped : stripped.map((named) => ({ ...named, schema: opened(named.schema) }));
    this.#byPointer = byPointer(this.all);
  }

  /** The keyword for which a named schema is left to Ajv, if it is. */
  refusal({ key }: NamedSchema): string | undefined {
    return this.#refusals.get(key);
  }

  /** Whether some schema asks what others account for. */
  get asksOthers(): boolean {
    this.#asksOthers ??= this.all.some(({ schema }) => holdsUnevaluated(schema));
    return this.#asksOthers;
  }

  /** The named schema that a `$ref` of the model leads to. */
  target(ref: string): NamedSchema {
    const found = this.#byPointer.get(pointerOfFragment(ref));
    if (found === undefined)
      throw new Error(`The $ref ${JSON.stringify(ref)} has no target, though it has been checked.`);
    return found;
  }

  /**
   * What decides a union, if something does. Where each alternative requires the same key and allows words of its own
   * for it, at most one of them can match: `anyOf`, `oneOf` and a look at the key come to the same.
   */
  tag(schema: SchemaObject): Tag | undefined {
    if (!this.#tags.has(schema)) this.#tags.set(schema, this.#findTag(schema));
    return this.#tags.get(schema);
  }

  #findTag({ anyOf, oneOf, discriminator }: SchemaObject): Tag | undefined {
    const alternatives = oneOf ?? anyOf;
    if (alternatives === undefined || (oneOf && anyOf)) return undefined;
    return tagOf(alternatives, discriminator?.propertyName, (ref) => this.target(ref).schema);
  }

  /** Alternatives that only unknown keys told apart may match together once these are ignored, which is no fault. */
  #openUnion(schema: SchemaObject): SchemaObject {
    const { oneOf, anyOf, ...rest } = schema;
    if (oneOf === undefined || this.tag(schema) !== undefined || !oneOf.some((one) => this.#isClosed(one)))
      return schema;
    if (anyOf === undefined) return { ...rest, anyOf: oneOf };
    return { ...rest, anyOf, allOf: [...(rest.allOf ?? []), { anyOf: oneOf }] };
  }

  #isClosed(schema: JsonSchema): boolean {
    const known = this.#closes.get(schema);
    if (known !== undefined) return known;
    this.#closes.set(schema, false);
    const result = schemasIn(schema as Json).some(
      ([, part]) =>
        typeof part === 'object' &&
        (closing.some((keyword) => part[keyword] === false) ||
          (part.$ref !== undefined && this.#isClosed(this.target(part.$ref).schema))),
    );
    this.#closes.set(schema, result);
    return result;
  }
}

function holdsUnevaluated(schema: JsonSchema): boolean {
  return schemasIn(schema as Json).some(([, part]) => typeof part === 'object' && isUnevaluated(part));
}

function byPointer(schemas: readonly NamedSchema[]): ReadonlyMap<string, NamedSchema> {
  return new Map(schemas.map((named) => [joinPointer('', 'components', 'schemas', named.key), named]));
}

function rewritten(schema: JsonSchema, rewrite: (part: SchemaObject) => SchemaObject): JsonSchema {
  return rewriteSchema(schema as Json, '', (part) => (typeof part === 'boolean' ? part : rewrite(part)));
}

const assertions: ReadonlySet<string> = new Set([
  ...ownKeywords.keys(),
  ...(
    '$ref type const enum allOf anyOf oneOf discriminator not if then else properties patternProperties ' +
    'additionalProperties unevaluatedProperties propertyNames required dependentRequired dependentSchemas ' +
    'minProperties maxProperties items prefixItems contains minContains maxContains unevaluatedItems minItems maxItems ' +
    'uniqueItems minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf'
  ).split(' '),
]);

/** Only the keywords that a value can fail. */
function withoutRemarks(schema: SchemaObject): SchemaObject {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => assertions.has(keyword)));
}

function withoutClosing(schema: SchemaObject): SchemaObject {
  const isClosing = (keyword: string, value: unknown): boolean =>
    value === false && (closing as readonly string[]).includes(keyword);
  return Object.fromEntries(Object.entries(schema).filter(([keyword, value]) => !isClosing(keyword, value)));
}
