import { Type } from 'typebox';
import type { JsonSchema } from '../model/json-schema.ts';

const schemaId = 'https://schemas.invalid/rule-assertion';
const every = { $ref: '#' };
const count = { type: 'integer', minimum: 0 };
const names = { type: 'array', items: { type: 'string' } };

/** A JSON Schema with the keywords that a rule may use; one that is misspelled would say nothing. */
const Schema = Type.Unsafe<JsonSchema>({
  $id: schemaId,
  type: ['object', 'boolean'],
  additionalProperties: false,
  properties: {
    type: { type: ['string', 'array'] },
    const: {},
    enum: { type: 'array', minItems: 1 },
    pattern: { type: 'string' },
    format: { type: 'string' },
    minLength: count,
    maxLength: count,
    minimum: { type: 'number' },
    maximum: { type: 'number' },
    required: names,
    minProperties: count,
    maxProperties: count,
    properties: { type: 'object', additionalProperties: every },
    additionalProperties: every,
    propertyNames: every,
    items: every,
    contains: every,
    minContains: count,
    maxContains: count,
    minItems: count,
    maxItems: count,
    uniqueItems: { type: 'boolean' },
    not: every,
    allOf: { type: 'array', items: every, minItems: 1 },
    anyOf: { type: 'array', items: every, minItems: 1 },
    oneOf: { type: 'array', items: every, minItems: 1 },
  },
});

const Reference = Type.Unsafe<JsonSchema>({ $ref: schemaId });

const Rewriting = Type.Object(
  {
    match: Type.String({ description: 'ECMAScript regular expression; every match of it is replaced.' }),
    with: Type.String({ description: 'What takes its place; $1 is what the first group matched.' }),
  },
  {
    additionalProperties: false,
    title: 'Rewriting',
    description: 'A change of a text that cannot change what was meant. It counts where the result is as it must be.',
  },
);

/** What every rule about values needs: where they are, and where the linter points when they are not as they must be. */
const stated = {
  at: Type.Array(Type.String(), {
    minItems: 1,
    description:
      'Patterns of JSON Pointers, from the message on: `*` stands for every item of an array, `$` for the last one.',
  }),
  each: Type.Optional(
    Type.String({ description: 'A pattern from there on to the values. Absent: those are the values themselves.' }),
  ),
  of: Type.Optional(Type.Literal('request', { description: 'The patterns begin at the request, not at a message.' })),
  report: Type.Optional(
    Type.String({
      description: 'JSON Pointer, from the value on, to the member that is at fault. Absent: the value itself.',
    }),
  ),
  part: Type.Optional(Type.Literal('key', { description: 'The key is at fault and not what it holds.' })),
  message: Type.String({
    description: 'What is wrong. `{value}` is what is at fault, `{channels}` are the channels that the message names.',
  }),
  mark: Type.Optional(
    Type.String({
      description: 'ECMAScript regular expression: of a text that is at fault, the first match of it is pointed at.',
    }),
  ),
  remove: Type.Optional(
    Type.Literal(true, { description: 'What is at fault says nothing, so that it is safe to take it out.' }),
  ),
  rewrite: Type.Optional(Type.Array(Rewriting, { minItems: 1 })),
};

/** What must hold of values in a message. */
export const Assertion = Type.Object(
  {
    ...stated,
    when: Type.Optional(Reference),
    where: Type.Optional(Reference),
    must: Schema,
  },
  {
    additionalProperties: false,
    title: 'Assertion',
    description: [
      'What must hold of the values in a message, as JSON Schemas: `must` of each value, in messages that are as `when`',
      'says, below places that are as `where` says.',
    ].join(' '),
  },
);

/** An assertion without its schemas, which become functions. */
export const StatedAssertion = Type.Object(stated, {
  additionalProperties: false,
  title: 'Assertion',
  description: 'What must hold of the values in a message. Its schemas are functions in the module `assertions`.',
});
