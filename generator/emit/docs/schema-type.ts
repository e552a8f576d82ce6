import { oneLine } from '../../kit/index.ts';
import type { Json, JsonSchema } from '../../model/json-schema.ts';
import { limitWords, typeWords, valueWords } from '../schema-words.ts';
import type { WordStyle } from '../schema-words.ts';
import { codeSpan, escapeProse } from './escape.ts';
import { code } from './markdown.ts';
import type { Markdown } from './markdown.ts';

/** Turns a `$ref` into a link to the page of the schema that it names. */
export type LinkSchema = (reference: string) => Markdown;

/** The type of a value in a few words, such as `array of Message`. */
export function typeOf(schema: JsonSchema, linkSchema: LinkSchema): Markdown {
  return { markdown: typeWords(schema, styleOf(linkSchema)) };
}

/** What a schema demands of a value beyond its type, in words. */
export function limitsOf(schema: JsonSchema): Markdown {
  return { markdown: limitWords(schema, styleOf(code)).join('; ') };
}

export function value(json: Json): Markdown {
  return { markdown: valueWords(json, { code: codeSpan }) };
}

function styleOf(linkSchema: LinkSchema): WordStyle {
  return {
    text: (text) => escapeProse(oneLine(text)),
    code: codeSpan,
    reference: (reference) => linkSchema(reference).markdown,
  };
}
