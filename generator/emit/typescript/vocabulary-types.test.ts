import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { expect, test } from 'vitest';
import { typescriptFile } from '../../kit/index.ts';
import { vocabularyTypes } from './vocabulary-types.ts';

const Mark = Type.Union([Type.Literal('yes'), Type.Literal('no')], { title: 'Mark', description: 'One or the other.' });
const Part = Type.Object({ mark: Mark }, { title: 'Big part', description: 'A part.' });
const long = ['the first one', 'the second one', 'the third one', 'the fourth one', 'the fifth one', 'the sixth one'];

const table: readonly { what: string; given: TSchema; want: string }[] = [
  {
    what: 'primitives, and what is optional',
    given: Type.Object({
      a: Type.String({ description: 'Text.' }),
      b: Type.Optional(Type.Integer()),
      c: Type.Boolean(),
    }),
    want: `
/** Root. */
export interface Root {
  /** Text. */
  readonly a: string;
  readonly b?: number;
  readonly c: boolean;
}`,
  },
  {
    what: 'a titled part as a declaration of its own, once, and where it is explained',
    given: Type.Object({ one: Part, many: Type.Array(Part), marks: Type.Array(Mark) }),
    want: `
/** Root. */
export interface Root {
  readonly one: BigPart;
  readonly many: readonly BigPart[];
  readonly marks: readonly Mark[];
}

/** A part. */
export interface BigPart {
  readonly mark: Mark;
}

/** One or the other. */
export type Mark = 'yes' | 'no';`,
  },
  {
    what: 'unions, records, arrays of unions, and objects without a title',
    given: Type.Object({
      'odd key': Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
      list: Type.Array(Type.Union([Type.Literal(1), Type.Literal("it's")])),
      inner: Type.Object({ x: Type.String(), y: Type.Optional(Type.Unsafe<unknown>({})) }),
    }),
    want: `
/** Root. */
export interface Root {
  readonly 'odd key': Readonly<Record<string, string | number>>;
  readonly list: readonly (1 | 'it\\'s')[];
  readonly inner: { readonly x: string; readonly y?: unknown };
}`,
  },
  {
    what: 'a long union with an alternative a line',
    given: Type.Object({ it: Type.Unsafe<string>({ title: 'It', enum: long }) }),
    want: `
/** Root. */
export interface Root {
  readonly it: It;
}

export type It =
${long.map((one) => `  | '${one}'`).join('\n')};`,
  },
];

test.each(table)('prints $what', ({ given, want }) => {
  const file = typescriptFile('x.ts', { source: 'x', statements: vocabularyTypes('Root', 'Root.', given) });
  expect(file.content.slice(file.content.indexOf('\n'))).toBe(`\n${want}\n`);
});
