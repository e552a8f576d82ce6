import { Call, Reference } from '../../kit/index.ts';
import type { Expression } from '../../kit/index.ts';
import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import { formats } from './formats.ts';
import { dependencyNames, enoughKeys, isUnevaluated, speaksOfMembers, speaksOfPresence } from './keywords.ts';
import { assertionsOf } from './own-keywords.ts';
import type { ReadSchemas } from './reading.ts';
import type { KeyCase } from './scope.ts';
import type { Shared } from './shared.ts';
import { checks, regularExpression, wordsOf } from './value-conditions.ts';

type Argument = Expression | undefined;

const withNumbers = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
] as const;

/**
 * Prints schemas as calls of the runtime's functions, one for each keyword, which say by themselves what is wrong with a
 * value. A bundle then has those only whose keywords its schemas have.
 */
export class RuleWriter {
  readonly #schemas: ReadSchemas;
  readonly #keyCase: KeyCase;
  readonly #shared: Shared;

  constructor(schemas: ReadSchemas, keyCase: KeyCase, shared: Shared) {
    this.#schemas = schemas;
    this.#keyCase = keyCase;
    this.#shared = shared;
  }

  schema(schema: JsonSchema): Expression {
    if (typeof schema === 'boolean') return schema;
    if (saysOnly(schema, 'object', membersOnly)) return this.#object(schema);
    if (saysOnly(schema, 'array', itemsOnly) && schema.items !== false) return this.#array(schema);
    const own = this.#gated(schema, this.#evaluated(schema));
    const [only, ...others] = own;
    if (only === undefined) return true;
    return others.length === 0 ? only : this.#call('all', ...own);
  }

  #call(name: string, ...args: readonly Argument[]): Call {
    // An argument that nothing follows need not be there to be undefined.
    const end = args.findLastIndex((arg) => arg !== undefined);
    return new Call(this.#shared.imported(checks, name), args.slice(0, end + 1));
  }

  /** What is asked first: of a value of another type, or of an unknown word, nothing more is said. */
  #gated(schema: SchemaObject, rules: readonly Expression[]): readonly Expression[] {
    const { type, const: constant, enum: words } = schema;
    let inner = rules;
    if (words !== undefined) {
      const set = wordsOf(words, this.#shared);
      inner = [this.#call('enumeration', set === undefined ? words : new Reference(set), ...inner)];
    }
    if (constant !== undefined) inner = [this.#call('constant', constant, ...inner)];
    return type === undefined ? inner : [this.#call('type', type as Expression, ...inner)];
  }

  /** What is asked last, of all that no other keyword accounts for. */
  #evaluated(schema: SchemaObject): readonly Expression[] {
    const rules = [
      ...this.#aboutValues(schema),
      ...this.#aboutObjects(schema),
      ...this.#aboutArrays(schema),
      ...this.#aboutAlternatives(schema),
    ];
    if (!isUnevaluated(schema)) return rules;
    const { unevaluatedProperties, unevaluatedItems, properties = {} } = schema;
    const [members, items] = [this.#optional(unevaluatedProperties), this.#optional(unevaluatedItems)];
    return [this.#call('unevaluated', Object.keys(properties), members, items, ...rules)];
  }

  #optional(schema: JsonSchema | undefined): Argument {
    return schema === undefined ? undefined : this.schema(schema);
  }

  #aboutValues(schema: SchemaObject): Expression[] {
    const { pattern } = schema;
    const format = formats.get(schema.format ?? '');
    return [
      ...withNumbers.flatMap((keyword) =>
        schema[keyword] === undefined ? [] : [this.#call(keyword, schema[keyword])],
      ),
      ...(pattern === undefined
        ? []
        : [this.#call('pattern', new Reference(regularExpression(pattern, this.#shared)))]),
      ...(format === undefined
        ? []
        : [
            this.#call(
              'format',
              schema.format,
              format.type,
              new Reference(this.#shared.imported('@bmsg/runtime/formats', format.check)),
            ),
          ]),
      ...assertionsOf(schema, this.#shared).map((name) => this.#call('assertion', new Reference(name))),
    ];
  }

  #aboutObjects(schema: SchemaObject): Expression[] {
    const { required = [], dependentRequired, minProperties, maxProperties, propertyNames, dependentSchemas } = schema;
    const sets = enoughKeys(schema);
    return [
      ...(sets === undefined ? [] : [this.#call('requiredSets', ...sets)]),
      ...(required.length === 0 ? [] : [this.#call('required', ...required)]),
      ...(dependentRequired === undefined ? [] : [this.#call('dependentRequired', dependentRequired)]),
      ...(minProperties === undefined ? [] : [this.#call('minProperties', minProperties)]),
      ...(maxProperties === undefined ? [] : [this.#call('maxProperties', maxProperties)]),
      ...(propertyNames === undefined
        ? []
        : [
            this.#call(
              'propertyNames',
              this.schema(propertyNames),
              this.#keyCase === 'any' ? namesIn(schema) : undefined,
            ),
          ]),
      ...this.#properties(schema),
      ...(dependentSchemas === undefined ? [] : [this.#call('dependentSchemas', this.#map(dependentSchemas))]),
    ];
  }

  #properties(schema: SchemaObject): Expression[] {
    const { properties = {}, additionalProperties, patternProperties } = schema;
    const speaks = (schema.properties ?? additionalProperties ?? patternProperties) !== undefined;
    // Where letter case does not matter, each key that a schema knows may be there but once.
    const names = this.#keyCase === 'any' ? namesIn(schema).filter((name) => !Object.hasOwn(properties, name)) : [];
    if (!speaks && names.length === 0) return [];
    const patterns = Object.entries(patternProperties ?? {}).map(([pattern, inner]) => [
      pattern,
      new Reference(regularExpression(pattern, this.#shared)),
      this.schema(inner),
    ]);
    return [
      this.#call(
        this.#keyCase === 'any' || patterns.length > 0 ? 'matchedProperties' : 'properties',
        this.#map(properties),
        this.#optional(additionalProperties),
        patterns.length === 0 ? undefined : patterns,
        names.length === 0 ? undefined : names,
      ),
    ];
  }

  #object(schema: SchemaObject): Call {
    const { properties = {}, required = [], additionalProperties } = schema;
    const others = this.#optional(additionalProperties);
    return this.#call(
      this.#keyCase === 'any' ? 'matchedObject' : 'object',
      this.#map(properties),
      required.length === 0 && others === undefined ? undefined : required,
      others,
    );
  }

  #array({ items = true, minItems, maxItems }: SchemaObject): Call {
    return this.#call('array', this.schema(items), minItems, maxItems);
  }

  #map(schemas: Readonly<Record<string, JsonSchema>>): Expression {
    return Object.fromEntries(Object.entries(schemas).map(([key, inner]) => [key, this.schema(inner)]));
  }

  #aboutArrays(schema: SchemaObject): Expression[] {
    const { items, prefixItems = [], contains, minContains, maxContains, minItems, maxItems, uniqueItems } = schema;
    return [
      ...(minItems === undefined ? [] : [this.#call('minItems', minItems)]),
      ...(maxItems === undefined ? [] : [this.#call('maxItems', maxItems)]),
      ...(uniqueItems === true ? [this.#call('uniqueItems')] : []),
      ...(items === undefined && prefixItems.length === 0
        ? []
        : [this.#call('items', this.#optional(items), ...prefixItems.map((inner) => this.schema(inner)))]),
      ...(contains === undefined ? [] : [this.#call('contains', this.schema(contains), minContains, maxContains)]),
    ];
  }

  #aboutAlternatives(schema: SchemaObject): Expression[] {
    const { allOf = [], anyOf, oneOf, not, if: condition, $ref } = schema;
    const tag = this.#schemas.tag(schema);
    const union = (keyword: 'anyOf' | 'oneOf', alternatives: readonly JsonSchema[] | undefined): Expression[] => {
      if (alternatives === undefined) return [];
      const all = alternatives.map((inner) => this.schema(inner));
      if (tag === undefined) return [this.#call(keyword, ...all)];
      return [
        this.#call('tagged', keyword, tag.propertyName, ...all.map((inner, index) => [tag.words[index] ?? [], inner])),
      ];
    };
    return [
      ...(allOf.length === 0 ? [] : [this.#call('allOf', ...allOf.map((inner) => this.schema(inner)))]),
      ...(enoughKeys(schema) === undefined ? union('anyOf', anyOf) : []),
      ...union('oneOf', oneOf),
      ...(not === undefined ? [] : [this.#call('not', this.schema(not))]),
      ...(condition === undefined
        ? []
        : [
            this.#call('conditional', this.schema(condition), this.#optional(schema.then), this.#optional(schema.else)),
          ]),
      ...($ref === undefined ? [] : [new Reference(`check${this.#schemas.target($ref).identifier}`)]),
    ];
  }
}

const membersOnly: readonly string[] = ['type', 'properties', 'required', 'additionalProperties'];
const itemsOnly: readonly string[] = ['type', 'items', 'minItems', 'maxItems'];

/** Whether a schema says that a value is of a type, and has at most these keywords. */
function saysOnly(schema: SchemaObject, type: string, keywords: readonly string[]): boolean {
  return schema.type === type && Object.keys(schema).every((keyword) => keywords.includes(keyword));
}

/** The keys that a schema knows. */
function namesIn(schema: SchemaObject): string[] {
  if (!speaksOfMembers(schema) && !speaksOfPresence(schema)) return [];
  const { properties = {}, required = [] } = schema;
  const others = [...dependencyNames(schema), ...(enoughKeys(schema) ?? []).flat()];
  return [...new Set([...Object.keys(properties), ...required, ...others])];
}
