import type { RequestSchema } from '../request-schema.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What its functions return only they look into. */
type Part = { readonly isPartOfValibot: never };

/** The functions of valibot that a schema is put together from. */
export type Valibot = Readonly<Record<string, (...args: readonly unknown[]) => Part>>;

/** The schema as somebody would write it with valibot, by the keywords that ours has. */
export function valibotSchema(valibot: Valibot, { $ref, $defs }: RequestSchema): Part {
  return new Converter(valibot, $defs).schema({ $ref });
}

const actions: Readonly<Record<string, string>> = {
  minLength: 'minLength',
  maxLength: 'maxLength',
  minItems: 'minLength',
  maxItems: 'maxLength',
  minimum: 'minValue',
  maximum: 'maxValue',
  minProperties: 'minEntries',
};
const formats: Readonly<Record<string, string>> = { uri: 'url', date: 'isoDate' };
const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  string: ['minLength', 'maxLength'],
  number: ['minimum', 'maximum'],
  integer: ['minimum', 'maximum'],
  boolean: [],
  null: [],
  array: ['minItems', 'maxItems'],
  object: ['minProperties'],
};

class Converter {
  readonly #valibot: Valibot;
  readonly #definitions: RequestSchema['$defs'];
  readonly #named = new Map<string, Part>();

  constructor(valibot: Valibot, definitions: RequestSchema['$defs']) {
    this.#valibot = valibot;
    this.#definitions = definitions;
  }

  schema(schema: Schema): Part {
    if (typeof schema.$ref === 'string') return this.#reference(schema.$ref);
    if (schema.const !== undefined) return this.#call('literal', schema.const);
    if (schema.enum !== undefined) return this.#call('picklist', schema.enum);
    const { discriminator, oneOf } = schema as { discriminator?: { propertyName: string }; oneOf?: readonly Schema[] };
    if (oneOf !== undefined && discriminator !== undefined) {
      const alternatives = oneOf.map((one) => this.schema(one));
      return this.#call('variant', discriminator.propertyName, alternatives);
    }
    const types = [schema.type].flat().filter((type) => typeof type === 'string');
    const [first, ...others] = types.map((type) => this.#typed(type, schema));
    if (first === undefined) throw new Error(`valibot gets no schema from ${JSON.stringify(schema)}.`);
    return others.length === 0 ? first : this.#call('union', [first, ...others]);
  }

  #call(name: string, ...args: readonly unknown[]): Part {
    const make = this.#valibot[name];
    if (make === undefined) throw new Error(`valibot has no ${name}.`);
    return make(...args);
  }

  /** No schema of a call is inside itself; one that were would never end. */
  #reference(pointer: string): Part {
    const name = pointer.replace('#/$defs/', '');
    const part = this.#named.get(name) ?? this.schema(this.#definitions[name] ?? {});
    this.#named.set(name, part);
    return part;
  }

  #typed(type: string, schema: Schema): Part {
    const checks = (keywordsOf[type] ?? []).flatMap((keyword) =>
      schema[keyword] === undefined ? [] : [this.#call(actions[keyword] ?? '', schema[keyword])],
    );
    if (type === 'integer') checks.push(this.#call('integer'));
    if (type === 'string' && typeof schema.format === 'string') checks.push(this.#call(formats[schema.format] ?? ''));
    if (type === 'object' && Array.isArray(schema.anyOf))
      checks.push(this.#oneRequired(schema.anyOf as readonly Schema[]));
    const base = this.#base(type, schema);
    return checks.length === 0 ? base : this.#call('pipe', base, ...checks);
  }

  #base(type: string, schema: Schema): Part {
    if (type === 'array') return this.#call('array', this.schema(schema.items as Schema));
    if (type === 'object') return this.#object(schema);
    return this.#call(type === 'integer' ? 'number' : type);
  }

  #object({ properties = {}, required = [], additionalProperties }: Schema): Part {
    const entries = Object.entries(properties as Readonly<Record<string, Schema>>).map(([key, member]) => {
      const part = this.schema(member);
      return [key, (required as readonly string[]).includes(key) ? part : this.#call('optional', part)];
    });
    return this.#call(additionalProperties === false ? 'strictObject' : 'looseObject', Object.fromEntries(entries));
  }

  /** Alternatives that only require: at least one of the groups of properties has to be there. */
  #oneRequired(alternatives: readonly Schema[]): Part {
    const groups = alternatives.map(({ required = [] }) => required as readonly string[]);
    return this.#call('check', (value: Schema) => groups.some((keys) => keys.every((key) => value[key] !== undefined)));
  }
}
