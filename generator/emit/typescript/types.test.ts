import { describe, expect, it } from 'vitest';
import { apiOfSchemas } from '../../../test/support/api-of.ts';
import type { JsonSchema } from '../../model/json-schema.ts';
import { emitTypes } from './types.ts';

/** The declarations, without the header of the file. */
function typesOf(schemas: Readonly<Record<string, JsonSchema>>): string {
  const content = emitTypes(apiOfSchemas(schemas))[0]?.content ?? '';
  return content.slice(content.indexOf('\n\n') + 2);
}

const rows: readonly { name: string; given: Readonly<Record<string, JsonSchema>>; want: string }[] = [
  {
    name: 'an object, its limits in the comments',
    given: {
      Message: {
        title: 'Message',
        description: 'One text.\n\nMore of it.',
        type: 'object',
        required: ['from'],
        properties: {
          from: { title: 'Sender', description: 'At most 11 letters', type: 'string', minLength: 1, maxLength: 11 },
          parts: { type: 'integer', minimum: 1, maximum: 255, default: 8 },
          to: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', pattern: '^\\d+$' } },
          old: { type: 'string', deprecated: true, format: 'date', readOnly: true },
          plain: { type: 'boolean' },
        },
      },
    },
    want: `/**
 * One text.
 *
 * More of it.
 *
 * From test.yaml.
 */
export interface Message {
  /** Sender. At most 11 letters */
  from: string;
  /**
   * A whole number, 1 to 255.
   *
   * @defaultValue \`8\`
   */
  parts?: number;
  /** Not empty, no two items alike. */
  to?: readonly string[];
  /**
   * Format date.
   *
   * @deprecated
   */
  readonly old?: string;
  plain?: boolean;
}
`,
  },
  {
    name: 'unions, short and long',
    given: {
      Long: {
        enum: ['a long member of the enum', 'another long member', 'and one more of them', 'and the very last one'],
      },
      Pet: { oneOf: [{ $ref: '#/components/schemas/Long' }, { type: 'null' }] },
      Short: { enum: ['a', "it's", 1, null] },
    },
    want: `/** From test.yaml. */
export type Long =
  | 'a long member of the enum'
  | 'another long member'
  | 'and one more of them'
  | 'and the very last one';

/** From test.yaml. */
export type Pet = Long | null;

/** From test.yaml. */
export type Short = 'a' | 'it\\'s' | 1 | null;
`,
  },
  {
    name: 'a named type first, then what is added to it',
    given: {
      Base: { type: 'object', properties: { a: { type: 'string' } } },
      More: {
        allOf: [
          { type: 'object', properties: { b: { type: 'string', description: 'B.' } } },
          { $ref: '#/components/schemas/Base' },
        ],
        required: ['a'],
      },
    },
    want: `/** From test.yaml. */
export interface Base {
  a?: string;
}

/** From test.yaml. */
export type More = Base & {
  /** B. */
  b?: string;
  a: string;
};
`,
  },
  {
    name: 'objects inside, arrays of unions, tuples',
    given: {
      X: {
        type: 'object',
        additionalProperties: { type: 'integer' },
        properties: {
          point: {
            type: 'array',
            prefixItems: [{ type: 'number' }, { type: ['string', 'null'] }],
            items: false,
            minItems: 1,
          },
          rows: { type: 'array', items: { type: 'array', items: { enum: ['a', 'b'] } } },
          size: { type: 'object', required: ['width'], properties: { width: { type: 'number' } } },
          'x-y': { type: 'object', properties: { deep: { description: 'Deep.' } } },
        },
      },
    },
    want: `/** From test.yaml. */
export interface X {
  point?: readonly [number, (string | null)?];
  rows?: readonly (readonly ('a' | 'b')[])[];
  size?: { width: number };
  'x-y'?: {
    /** Deep. */
    deep?: unknown;
  };
  [key: string]:
    | number
    | readonly [number, (string | null)?]
    | readonly (readonly ('a' | 'b')[])[]
    | { width: number }
    | {
        /** Deep. */
        deep?: unknown;
      }
    | undefined;
}
`,
  },
  {
    name: 'a property that another part requires',
    given: {
      Animal: { type: 'object', required: ['kind'], properties: { kind: true } },
      Dog: {
        allOf: [{ $ref: '#/components/schemas/Animal' }],
        type: 'object',
        properties: { kind: { const: 'dog' }, name: { type: 'string' } },
      },
      Either: {
        type: 'object',
        required: ['kind'],
        oneOf: [{ properties: { kind: { const: 'dog' } } }, { properties: { kind: { const: 'cat' } } }],
      },
    },
    want: `/** From test.yaml. */
export interface Animal {
  kind: unknown;
}

/** From test.yaml. */
export type Dog = Animal & { kind: 'dog'; name?: string };

/** From test.yaml. */
export type Either = { kind: unknown } & ({ kind: 'dog' } | { kind: 'cat' });
`,
  },
  {
    name: 'an index as wide as the properties that it covers',
    given: {
      Alone: {
        type: 'object',
        patternProperties: { b$: { type: 'object', propertyNames: false } },
        properties: { ab: { anyOf: [{ type: 'array' }, { type: ['object', 'null'] }] } },
      },
      Covered: {
        type: 'object',
        patternProperties: { '^x-': { type: 'string' } },
        properties: { 'x-a': { enum: ['a', 'b'] } },
        additionalProperties: { type: ['string', 'number'] },
      },
      Literal: {
        type: 'object',
        properties: { a: { const: { b: 1 } } },
        additionalProperties: { type: 'object', required: ['c'] },
      },
      Uncertain: {
        type: 'object',
        patternProperties: {
          b$: {
            allOf: [{ $ref: '#/components/schemas/Choice' }],
            type: 'object',
            properties: { a: { type: 'string' } },
          },
        },
        properties: { b: true },
      },
      Choice: {
        anyOf: [
          { type: 'object', required: ['a'] },
          { type: 'object', required: ['b'] },
        ],
      },
    },
    want: `/** From test.yaml. */
export interface Alone {
  ab?: object;
  [key: \`\${string}b\`]: Record<string, never> | object | undefined;
}

/** From test.yaml. */
export type Choice = { a: unknown; [key: string]: unknown } | { b: unknown; [key: string]: unknown };

/** From test.yaml. */
export interface Covered {
  'x-a'?: 'a' | 'b';
  [key: string]: string | number | undefined;
  [key: \`x-\${string}\`]: string | undefined;
}

/** From test.yaml. */
export interface Literal {
  a?: { b: 1 };
  [key: string]: { c: unknown; [key: string]: unknown } | { b: 1 } | undefined;
}

/** From test.yaml. */
export interface Uncertain {
  b?: Choice & { a?: string };
  [key: \`\${string}b\`]: unknown;
}
`,
  },
  {
    name: 'lists of lists that lead back to themselves, the inner ones by name',
    given: {
      Flat: { type: 'array', prefixItems: [{ type: 'string' }], items: { type: 'number' } },
      Node: {
        anyOf: [
          {
            type: 'array',
            minItems: 1,
            prefixItems: [{ type: 'string' }, { type: 'array', items: { $ref: '#/components/schemas/Node' } }],
            items: { type: 'array', prefixItems: [{ $ref: '#/components/schemas/Node' }] },
          },
          { type: 'null' },
        ],
      },
    },
    want: `/** From test.yaml. */
export type Flat = readonly [string?, ...number[]];

/** From test.yaml. */
export type Node =
  | readonly [item1: string, item2?: readonly Node[], ...others: (readonly [Node?, ...unknown[]])[]]
  | null;
`,
  },
  {
    name: 'a required property that is described in itself',
    given: {
      X: {
        type: 'object',
        properties: { a: { allOf: [{ $ref: '#/components/schemas/X' }], type: 'object', required: ['a'] } },
      },
    },
    want: `/** From test.yaml. */
export interface X {
  a?: X & { a: X & { a: unknown } };
}
`,
  },
  {
    name: 'hostile names and texts',
    given: {
      'class */': {
        description: 'Ends here */ export const a = 1; @deprecated ${x} `y`',
        type: 'object',
        properties: Object.fromEntries([
          ['__proto__', { type: 'string' }],
          ['*/', { enum: ['*/', "'", '\\', '\u2028', '${x}'] }],
          ['a\nb', { type: 'string', default: '*/', pattern: '*/' }],
        ]),
      },
      interface: { $ref: '#/components/schemas/class%20*~1' },
    },
    want: `/**
 * Ends here *\\/ export const a = 1; \\@deprecated \${x} \`y\`
 *
 * From test.yaml.
 */
export interface Class {
  ['__proto__']?: string;
  '*/'?: '*/' | '\\'' | '\\\\' | '\\u2028' | '\${x}';
  /**
   * Pattern \`*\\/\`.
   *
   * @defaultValue \`'*\\/'\`
   */
  'a\\nb'?: string;
}

/** From test.yaml. */
export type Interface = Class;
`,
  },
];

describe('emitTypes', () => {
  it.each(rows)('prints $name', ({ given, want }) => {
    expect(typesOf(given)).toBe(want);
  });

  it('emits nothing for a document without schemas and operations', () => {
    expect(emitTypes(apiOfSchemas({}))).toEqual([]);
  });

  it('stays quick where alternatives refer to alternatives', () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 60 }, (_, index): [string, JsonSchema] => [
        `S${index}`,
        { oneOf: [1, 2, 3].map((step) => ({ $ref: `#/components/schemas/S${Math.min(index + step, 60)}` })) },
      ]),
    );
    expect(typesOf({ ...schemas, S60: { type: 'string' } })).toContain('export type S0 = S1 | S2 | S3;');
  });
});
