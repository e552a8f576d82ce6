import type { JsonSchema } from '../../../generator/model/json-schema.ts';
import type { Random } from './random.ts';

export type Schemas = Readonly<Record<string, JsonSchema>>;

/** Few names and few values, so that random schemas and random values meet. */
export const names = ['a', 'b', 'c', 'ab', 'odd name', "it's", 'constructor', 'toString', '__proto__', '~/', 'é', ''];
/** Ajv and TypeBox both pass over a property that is declared as `__proto__`; hostile-values.test.ts has that one. */
const declarable = names.filter((name) => name !== '__proto__');
export const texts = ['', 'a', 'b', 'abc', '😀', '😀😀', 'a-b', '2024-02-29', 'toString', '\u2028'];
export const numbers = [0, 1, 2, 3, -1, 1.5, 0.5, -0, 1e20];
export const plain = [null, true, false, ...numbers, ...texts];
const composite: readonly unknown[] = [{}, [], { a: 1 }, { b: [1], a: 'x' }, [1, 'a'], [{}], { toString: '' }];
const patterns = ['^a', 'b$', '[^a-c]', '^.$', String.raw`\W`, '^a|b$', '^[a-c]*$'];
const types = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];

export const schemaNames = ['A', 'B', 'C', 'D'] as const;

/** Named schemas that use every keyword there is now and then. */
export function randomSchemas(random: Random): Schemas {
  return Object.fromEntries(
    schemaNames.map((name, index) => {
      const writer = new SchemaWriter(random, schemaNames.slice(index + 1));
      return [name, writer.schema(random.chance(0.3) ? 3 : 2)];
    }),
  );
}

type Part = Record<string, unknown>;

class SchemaWriter {
  readonly #random: Random;
  /** Schemas that may be referred to for the same value: those that come later, so that nobody goes round in circles. */
  readonly #later: readonly string[];

  constructor(random: Random, later: readonly string[]) {
    this.#random = random;
    this.#later = later;
  }

  /** `depth` is how many more levels there may be. A schema for the value itself may refer to later schemas only. */
  schema(depth: number, isBelow = false): JsonSchema {
    const random = this.#random;
    if (random.chance(depth === 0 ? 0.15 : 0.04)) return random.chance(0.7);
    const targets = isBelow ? schemaNames : this.#later;
    const reference: Part =
      targets.length > 0 && random.chance(0.2) ? { $ref: `#/components/schemas/${random.pick(targets)}` } : {};
    if ('$ref' in reference && random.chance(0.5)) return reference as JsonSchema;
    const kinds =
      depth === 0 ? this.#leaves : random.chance(0.5) ? this.#branches : [...this.#leaves, ...this.#branches];
    const parts = random.times(1 + random.upTo(random.chance(0.4) ? 2 : 0), () => random.pick(kinds)(depth - 1));
    return Object.assign(reference, ...parts) as JsonSchema;
  }

  readonly #below = (depth: number): JsonSchema => this.schema(depth, true);

  readonly #leaves: readonly ((depth: number) => Part)[] = [
    () => ({ type: this.#random.pick(types) }),
    () => ({ type: [...new Set(this.#random.times(2, () => this.#random.pick(types)))] }),
    () => ({ const: this.#literal() }),
    () => ({
      enum: this.#random.times(1 + this.#random.upTo(this.#random.chance(0.2) ? 12 : 2), () => this.#literal()),
    }),
    () => ({ type: 'string', ...this.#some({ minLength: this.#small(), maxLength: this.#small() }) }),
    () => this.#some({ type: 'string', pattern: this.#random.pick(patterns) }, 0.7),
    () => ({ format: this.#random.pick(['date', 'no-such-format']) }),
    () =>
      this.#some({
        minimum: this.#number(),
        exclusiveMaximum: this.#number(),
        multipleOf: this.#random.pick([1, 2, 0.5]),
      }),
    () => ({
      type: this.#random.pick(['number', 'integer']),
      ...this.#some({ maximum: this.#number(), exclusiveMinimum: this.#number() }),
    }),
    () => this.#some({ minItems: this.#small(), maxItems: this.#small(), uniqueItems: this.#random.chance(0.7) }),
    () => ({
      required: this.#names(2),
      ...this.#some({ minProperties: this.#small(), maxProperties: this.#small() }, 0.2),
    }),
  ];

  readonly #branches: readonly ((depth: number) => Part)[] = [
    (depth) => this.#object(depth),
    (depth) => this.#object(depth),
    (depth) => this.#array(depth),
    (depth) => this.#union(depth),
    (depth) => this.#tagged(depth),
    (depth) => ({ allOf: this.#list(depth) }),
    (depth) => ({ not: this.schema(depth) }),
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword
    (depth) => ({ if: this.schema(depth), ...this.#some({ then: this.schema(depth), else: this.schema(depth) }, 0.7) }),
    (depth) => this.#unevaluated(depth),
  ];

  #object(depth: number): Part {
    const random = this.#random;
    const members = (most: number, keys = declarable): Part =>
      Object.fromEntries(random.times(random.upTo(most), () => [random.pick(keys), this.#below(depth)]));
    const part = {
      ...(random.chance(0.6) && { type: 'object' }),
      properties: members(4),
      ...this.#some({ additionalProperties: random.chance(0.7) ? false : this.#below(depth) }),
      ...this.#some({ required: this.#names(2) }),
      ...this.#some({ patternProperties: members(1, patterns) }, 0.15),
      ...this.#some(
        {
          propertyNames: this.schema(0),
          dependentRequired: { [random.pick(names)]: this.#names(2) },
          dependentSchemas: { [random.pick(names)]: this.schema(depth) },
          minProperties: this.#small(),
          maxProperties: this.#small(),
        },
        0.12,
      ),
    };
    return random.chance(0.1) ? this.#some(part) : part;
  }

  #array(depth: number): Part {
    const random = this.#random;
    return {
      ...(random.chance(0.6) && { type: 'array' }),
      ...this.#some({ items: random.chance(0.2) ? false : this.#below(depth) }, 0.6),
      ...this.#some({ prefixItems: random.times(1 + random.upTo(2), () => this.#below(depth)) }, 0.4),
      ...this.#some({ uniqueItems: true, minItems: this.#small(), maxItems: 1 + this.#small() }, 0.2),
      ...(random.chance(0.3) && {
        contains: this.#below(depth),
        ...this.#some({ minContains: this.#small(), maxContains: this.#small() }, 0.3),
      }),
    };
  }

  #union(depth: number): Part {
    return { [this.#random.pick(['anyOf', 'oneOf'])]: this.#list(depth) };
  }

  /** Alternatives that one property tells apart, often with other keywords or words that nearly spoil that. */
  #tagged(depth: number): Part {
    const random = this.#random;
    const key = random.pick(declarable);
    const words = ['a', 'b', 'toString', '', '__proto__', 'odd "word"'];
    const alternatives = random.times(2 + random.upTo(1), (index) => {
      const object = { ...this.#object(depth), type: 'object' } as Part;
      const word = random.chance(0.9) ? { const: words[index] } : { enum: [words[index], words[index + 3]] };
      return {
        ...object,
        properties: { ...(object['properties'] as Part), [key]: random.chance(0.95) ? word : this.#below(depth) },
        required: [
          ...new Set([...((object['required'] as string[] | undefined) ?? []), ...(random.chance(0.95) ? [key] : [])]),
        ],
      };
    });
    return {
      [random.pick(['anyOf', 'oneOf'])]: alternatives,
      ...this.#some({ discriminator: { propertyName: key } }),
    };
  }

  /** With keywords beside it that account for something. */
  #unevaluated(depth: number): Part {
    const random = this.#random;
    const rest = (): JsonSchema => (random.chance(0.7) ? false : this.#below(depth));
    const isObject = random.chance(0.7);
    const own = isObject ? { properties: { [random.pick(declarable)]: this.#below(depth) } } : this.#array(depth);
    const beside = random.pick([
      (): Part => this.#union(depth),
      (): Part => ({ allOf: this.#list(depth) }),
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword
      (): Part => ({ if: this.schema(depth), then: this.schema(depth), else: this.schema(depth) }),
      (): Part => ({ dependentSchemas: { [random.pick(names)]: this.schema(depth) } }),
      (): Part => ({}),
    ])();
    return { ...this.#some(own, 0.8), ...beside, [isObject ? 'unevaluatedProperties' : 'unevaluatedItems']: rest() };
  }

  #list(depth: number): JsonSchema[] {
    return this.#random.times(1 + this.#random.upTo(2), () => this.schema(depth));
  }

  #literal(): unknown {
    return this.#random.chance(0.8) ? this.#random.pick(plain) : this.#random.pick(composite);
  }

  #names(most: number): string[] {
    return [...new Set(this.#random.times(this.#random.upTo(most), () => this.#random.pick(names)))];
  }

  #small(): number {
    return this.#random.upTo(3);
  }

  #number(): number {
    return this.#random.pick(numbers);
  }

  #some(part: Part, probability = 0.5): Part {
    return Object.fromEntries(this.#random.some(Object.entries(part), probability));
  }
}
