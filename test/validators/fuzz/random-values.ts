import type { JsonSchema, SchemaObject } from '../../../generator/model/json-schema.ts';
import type { Random } from './random.ts';
import { names, numbers, plain, texts } from './random-schemas.ts';
import type { Schemas } from './random-schemas.ts';

/** A value that has nothing to do with any schema. */
export function anyValue(random: Random, depth = 2): unknown {
  if (depth === 0 || random.chance(0.5)) return random.pick(plain);
  if (random.chance(0.5)) return random.times(random.upTo(3), () => anyValue(random, depth - 1));
  return Object.fromEntries(random.times(random.upTo(3), () => [random.pick(names), anyValue(random, depth - 1)]));
}

/** Values that take some trouble to pass a schema, each with a slip now and then. */
export class ValueWriter {
  readonly #random: Random;
  readonly #schemas: Schemas;
  #slip = 0;

  constructor(random: Random, schemas: Schemas) {
    this.#random = random;
    this.#schemas = schemas;
  }

  valueFor(schema: JsonSchema): unknown {
    this.#slip = this.#random.pick([0, 0.1, 0.25, 0.5]);
    return this.#random.chance(0.1) ? anyValue(this.#random) : this.#value([schema], 5);
  }

  /** A value for several schemas at once. */
  #value(schemas: readonly JsonSchema[], depth: number): unknown {
    const random = this.#random;
    if (depth === 0 || random.chance(this.#slip)) return anyValue(random, 1);
    const all = schemas.flatMap((schema) => this.#inPlace(schema, 4));
    const constant = all.find((one) => one.const !== undefined);
    if (constant !== undefined) return constant.const;
    const words = all.find((one) => one.enum !== undefined);
    if (words?.enum !== undefined) return random.pick(words.enum);
    switch (this.#type(all)) {
      case 'object':
        return this.#object(all, depth);
      case 'array':
        return this.#array(all, depth);
      case 'string':
        return this.#fitting(texts, all, (text, one) => fitsText(text, one));
      case 'integer':
        return this.#fitting(numbers.filter(Number.isInteger), all, fitsNumber);
      case 'number':
        return this.#fitting(numbers, all, fitsNumber);
      case 'boolean':
        return random.chance(0.5);
      case 'null':
        return null;
      default:
        return random.pick(plain);
    }
  }

  /** The schema, and what else it holds the same value against; of alternatives, one. */
  #inPlace(schema: JsonSchema, depth: number): SchemaObject[] {
    if (typeof schema === 'boolean' || depth === 0) return [];
    const { $ref, allOf = [], anyOf, oneOf, then: consequence, else: alternative } = schema;
    const chosen = this.#random.chance(0.5);
    return [
      schema,
      ...[
        ...($ref === undefined ? [] : [this.#schemas[$ref.slice(-1)] ?? true]),
        ...allOf,
        ...(anyOf === undefined ? [] : [this.#random.pick(anyOf)]),
        ...(oneOf === undefined ? [] : [this.#random.pick(oneOf)]),
        ...(schema.if === undefined ? [] : chosen ? [schema.if, consequence ?? true] : [alternative ?? true]),
      ].flatMap((inner) => this.#inPlace(inner, depth - 1)),
    ];
  }

  #type(all: readonly SchemaObject[]): string | undefined {
    const stated = all.flatMap(({ type }) => (type === undefined ? [] : [[type].flat()]));
    const [first, ...others] = stated;
    const possible = first?.filter((type) => others.every((types) => types.includes(type)));
    if (possible !== undefined && possible.length > 0) return this.#random.pick(possible);
    if (this.#random.chance(0.2)) return undefined;
    const speaks = (...keywords: (keyof SchemaObject)[]): boolean =>
      all.some((one) => keywords.some((keyword) => one[keyword] !== undefined));
    if (
      speaks(
        'properties',
        'required',
        'unevaluatedProperties',
        'additionalProperties',
        'minProperties',
        'propertyNames',
      )
    )
      return 'object';
    if (speaks('items', 'prefixItems', 'contains', 'unevaluatedItems', 'minItems', 'uniqueItems')) return 'array';
    if (speaks('minLength', 'maxLength', 'pattern', 'format')) return 'string';
    return speaks('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf') ? 'number' : undefined;
  }

  #object(all: readonly SchemaObject[], depth: number): unknown {
    const random = this.#random;
    const least = Math.max(0, ...all.map(({ minProperties = 0 }) => minProperties));
    const most = Math.min(...all.map(({ maxProperties = Infinity }) => maxProperties));
    const required = all.flatMap(({ required: own = [] }) => own).filter(() => !random.chance(this.#slip));
    const optional = all.flatMap(({ properties = {} }) => Object.keys(properties)).filter(() => random.chance(0.5));
    const isClosed = all.some((one) => one.additionalProperties === false || one.unevaluatedProperties === false);
    const keys = new Set([...required, ...optional]);
    if (random.chance(isClosed ? this.#slip : 0.3)) keys.add(random.pick(names));
    for (let tries = 0; keys.size < least && tries < 5; tries++) keys.add(random.pick(names));
    const shuffled = [...keys].slice(0, most).sort(() => (random.chance(0.7) ? 0 : 1));
    return Object.fromEntries(
      shuffled.map((key) => [
        key,
        this.#value(
          all.flatMap((one) => memberSchemas(one, key)),
          depth - 1,
        ),
      ]),
    );
  }

  #array(all: readonly SchemaObject[], depth: number): unknown {
    const random = this.#random;
    const least = Math.max(0, ...all.map(({ minItems = 0 }) => minItems));
    const most = Math.min(4, ...all.map(({ maxItems = Infinity }) => maxItems));
    const wanted = all.flatMap(({ contains }) => (contains === undefined ? [] : [contains]));
    const length = Math.min(most, least + random.upTo(2) + wanted.length);
    return random.times(Math.max(length, 0), (index) => {
      const itemSchemas = all.flatMap(({ prefixItems = [], items }) => prefixItems[index] ?? items ?? []);
      return this.#value(
        wanted.length > 0 && random.chance(0.5) ? [...itemSchemas, random.pick(wanted)] : itemSchemas,
        depth - 1,
      );
    });
  }

  #fitting<T>(pool: readonly T[], all: readonly SchemaObject[], fits: (value: T, schema: SchemaObject) => boolean): T {
    const fitting = pool.filter((value) => all.every((schema) => fits(value, schema)));
    return this.#random.pick(fitting.length === 0 ? pool : fitting);
  }
}

function memberSchemas(
  { properties = {}, patternProperties = {}, additionalProperties }: SchemaObject,
  key: string,
): JsonSchema[] {
  const found = Object.entries(patternProperties).flatMap(([pattern, inner]) =>
    new RegExp(pattern, 'u').test(key) ? [inner] : [],
  );
  const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (own !== undefined) found.push(own);
  return found.length === 0 && additionalProperties !== undefined ? [additionalProperties] : found;
}

function fitsText(text: string, { minLength = 0, maxLength = Infinity, pattern, format }: SchemaObject): boolean {
  const { length } = [...text];
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text);
  return (
    length >= minLength &&
    length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text)) &&
    (format !== 'date' || isDate)
  );
}

function fitsNumber(value: number, schema: SchemaObject): boolean {
  const {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum = -Infinity,
    exclusiveMaximum = Infinity,
    multipleOf = 0.5,
  } = schema;
  return (
    value >= minimum &&
    value <= maximum &&
    value > exclusiveMinimum &&
    value < exclusiveMaximum &&
    value % multipleOf === 0
  );
}
