import { joinPointer, pointerOfFragment } from '../../../base/json-pointer.ts';
import type { NamedSchema } from '../../../model/api.ts';
import type { JsonSchema, SchemaObject } from '../../../model/json-schema.ts';
import { ownKeywords } from '../../../vocabulary/own-keywords.ts';
import { formats } from '../formats.ts';
import type { Reading } from '../reading.ts';
import { tagOf } from '../tag.ts';

/** Ajv wants absolute identifiers; nothing is ever fetched from there. */
const baseUri = 'https://schemas.invalid/';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const singles = words(
  'not if then else items contains propertyNames additionalProperties unevaluatedItems unevaluatedProperties',
);
const lists = words('allOf anyOf oneOf prefixItems');
const maps = words('properties patternProperties dependentSchemas dependencies');
/** Keywords that are copied. What is in no list is a remark, or none of Ajv's business. */
const plain = words(
  'type const enum required dependentRequired minProperties maxProperties minItems maxItems uniqueItems minContains ' +
    'maxContains minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf ' +
    'pattern',
);
const closing = words('additionalProperties unevaluatedProperties');

/** Brings named schemas into the form that Ajv compiles best, without changing what they accept. */
export class SchemasForAjv {
  readonly #reading: Reading;
  readonly #byPointer: ReadonlyMap<string, NamedSchema>;
  /** Whether a schema, or one that it refers to, forbids unknown keys. */
  readonly #closes = new Map<JsonSchema, boolean>();

  constructor(schemas: readonly NamedSchema[], reading: Reading) {
    this.#reading = reading;
    this.#byPointer = new Map(schemas.map((named) => [joinPointer('', 'components', 'schemas', named.key), named]));
  }

  /** A named schema under an identifier of its own. */
  named({ identifier, schema }: NamedSchema): object {
    const body = this.#convert(schema);
    return { $id: uriOf(identifier), ...(typeof body === 'boolean' ? (body ? {} : { not: {} }) : (body as object)) };
  }

  #convert = (schema: JsonSchema): unknown => {
    // No word at all is allowed: Ajv will not compile that.
    if (typeof schema === 'boolean' || schema.enum?.length === 0) return schema === true;
    const entries = Object.entries(schema).flatMap(([keyword, value]) => {
      const converted = this.#keyword(keyword, value);
      return converted === undefined ? [] : [[keyword, converted] as const];
    });
    return this.#withTag(schema, Object.fromEntries(entries));
  };

  #keyword(keyword: string, value: unknown): unknown {
    if (this.#reading === 'open' && closing.has(keyword) && value === false) return undefined;
    if (singles.has(keyword)) return this.#convert(value as JsonSchema);
    if (lists.has(keyword)) return (value as readonly JsonSchema[]).map(this.#convert);
    if (maps.has(keyword)) {
      const members = Object.entries(value as Readonly<Record<string, JsonSchema>>);
      // Under `dependencies` may stand lists of keys.
      return Object.fromEntries(
        members.map(([key, member]) => [key, Array.isArray(member) ? member : this.#convert(member)]),
      );
    }
    if (keyword === '$ref') return uriOf(this.#target(String(value))?.identifier ?? '');
    if (keyword === 'format') return formats.has(String(value)) ? value : undefined;
    return plain.has(keyword) || ownKeywords.has(keyword) ? value : undefined;
  }

  /** The named schema that a `$ref` of the model leads to. */
  #target(ref: string): NamedSchema | undefined {
    return this.#byPointer.get(pointerOfFragment(ref));
  }

  /** Lets a union be decided by its tag, which costs one comparison and gives errors of one alternative only. */
  #withTag(schema: SchemaObject, converted: Record<string, unknown>): object {
    const { oneOf, anyOf, discriminator, type = 'object' } = schema;
    const alternatives = oneOf ?? anyOf;
    if (alternatives === undefined) return converted;
    const tag = tagOf(alternatives, discriminator?.propertyName, (ref) => this.#target(ref)?.schema);
    if (tag?.words.flat().every(isTagWord) && !(oneOf && anyOf) && [type].flat().includes('object')) {
      const { anyOf: moved, ...rest } = converted;
      return {
        ...rest,
        type: 'object',
        oneOf: moved ?? converted['oneOf'],
        discriminator: { propertyName: tag.propertyName, values: tag.words.flat() },
      };
    }
    if (this.#reading === 'closed' || !oneOf?.some((alternative) => this.#isClosed(alternative))) return converted;
    // Alternatives that only unknown keys told apart may now match together, which is no fault.
    const { oneOf: opened, ...rest } = converted;
    if (anyOf === undefined) return { ...rest, anyOf: opened };
    return { ...rest, allOf: [...((converted['allOf'] as unknown[]) ?? []), { anyOf: opened }] };
  }

  #isClosed(schema: unknown): boolean {
    if (typeof schema !== 'object' || schema === null) return false;
    const known = this.#closes.get(schema as JsonSchema);
    if (known !== undefined) return known;
    this.#closes.set(schema as JsonSchema, false);
    const result = Object.entries(schema).some(([keyword, value]) => {
      if (keyword === '$ref') return this.#isClosed(this.#target(String(value))?.schema);
      return (closing.has(keyword) && value === false) || this.#isClosed(value);
    });
    this.#closes.set(schema as JsonSchema, result);
    return result;
  }
}

export function uriOf(identifier: string): string {
  return baseUri + encodeURIComponent(identifier);
}

/** The identifier of a schema that `named` made. */
export function identifierOf(schema: unknown): string {
  return decodeURIComponent((schema as { readonly $id: string }).$id.slice(baseUri.length));
}

/** Ajv takes an empty word for none, and one that every object inherits for one that it has seen before. */
function isTagWord(word: string): boolean {
  return word !== '' && !(word in Object.prototype);
}
