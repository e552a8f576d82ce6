import type { JsonSchema } from '../../../generator/model/json-schema.ts';

/** What a keyword means, by values that are valid and values that are not. */
export interface KeywordRow {
  /** The keywords that it is about. */
  readonly keywords: readonly string[];
  readonly says: string;
  /** The named schema `X`, or several of which `X` is the one that is tried. */
  readonly schema: JsonSchema;
  readonly beside?: Readonly<Record<string, JsonSchema>>;
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
  /** Why the code that Ajv emits comes to another verdict, where it does. */
  readonly ajvIsWrong?: string;
}

/** A row, in the order in which one reads it. */
export function row(
  keywords: string,
  says: string,
  schema: object | boolean,
  valid: readonly unknown[],
  invalid: readonly unknown[],
  more: Pick<KeywordRow, 'beside' | 'ajvIsWrong'> = {},
): KeywordRow {
  return { keywords: keywords.split(' '), says, schema: schema as JsonSchema, valid, invalid, ...more };
}

/** A reference to a named schema. */
export function named(key: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${key}` };
}

/** Values of all seven types. */
export const everything: readonly unknown[] = [null, true, false, 0, 1.5, '', 'a', [], [1], {}, { a: 1 }];
