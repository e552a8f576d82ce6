import type { JsonSchema } from '../../model/json-schema.ts';
import { code, join, line } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { value } from './schema-type.ts';

/** What a schema demands of a value beyond its type, in words. */
export function limitsOf(schema: JsonSchema): Markdown {
  if (typeof schema === 'boolean') return join([]);
  const { pattern, multipleOf, default: preset, exclusiveMinimum, exclusiveMaximum } = schema;
  return join(
    [
      between(schema.minLength, schema.maxLength, 'character'),
      between(schema.minItems, schema.maxItems, 'item'),
      between(schema.minProperties, schema.maxProperties, 'member'),
      between(schema.minimum, schema.maximum),
      exclusiveMinimum === undefined ? undefined : line`more than ${exclusiveMinimum}`,
      exclusiveMaximum === undefined ? undefined : line`less than ${exclusiveMaximum}`,
      multipleOf === undefined ? undefined : line`a multiple of ${multipleOf}`,
      pattern === undefined ? undefined : line`matches ${code(pattern)}`,
      schema.uniqueItems ? line`no two alike` : undefined,
      preset === undefined ? undefined : line`${value(preset)} if absent`,
      schema.readOnly ? line`only in answers` : undefined,
      schema.writeOnly ? line`only in requests` : undefined,
      schema.deprecated ? line`deprecated` : undefined,
    ].filter((words) => words !== undefined),
    '; ',
  );
}

function between(least: number | undefined, most: number | undefined, unit?: string): Markdown | undefined {
  const range = rangeOf(least, most);
  if (range === undefined || unit === undefined) return range;
  return line`${range} ${(most ?? least) === 1 ? unit : `${unit}s`}`;
}

function rangeOf(least: number | undefined, most: number | undefined): Markdown | undefined {
  if (least === undefined) return most === undefined ? undefined : line`at most ${most}`;
  if (most === undefined) return line`at least ${least}`;
  return least === most ? line`exactly ${least}` : line`${least} to ${most}`;
}
