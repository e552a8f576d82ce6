import type { JsonSchema } from '../../model/json-schema.ts';
import { code, join, md } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { value } from './schema-type.ts';

/** What a schema demands of a value beyond its type, in words. */
export function limitsOf(schema: JsonSchema): Markdown {
  if (typeof schema === 'boolean') return join([]);
  const { pattern, multipleOf, default: preset, exclusiveMinimum, exclusiveMaximum } = schema;
  return join(
    [
      between(schema.minLength, schema.maxLength, 'characters'),
      between(schema.minItems, schema.maxItems, 'items'),
      between(schema.minProperties, schema.maxProperties, 'members'),
      between(schema.minimum, schema.maximum),
      exclusiveMinimum === undefined ? undefined : md`more than ${exclusiveMinimum}`,
      exclusiveMaximum === undefined ? undefined : md`less than ${exclusiveMaximum}`,
      multipleOf === undefined ? undefined : md`a multiple of ${multipleOf}`,
      pattern === undefined ? undefined : md`matches ${code(pattern)}`,
      schema.uniqueItems
        ? md`
no two alike
          `
        : undefined,
      preset === undefined ? undefined : md`${value(preset)} if absent`,
      schema.readOnly
        ? md`
only in answers
          `
        : undefined,
      schema.writeOnly
        ? md`
only in requests
          `
        : undefined,
      schema.deprecated
        ? md`
deprecated
          `
        : undefined,
    ].filter((words) => words !== undefined),
    '; ',
  );
}

function between(least: number | undefined, most: number | undefined, unit = ''): Markdown | undefined {
  const of = unit === '' ? '' : ` ${unit}`;
  if (least !== undefined && most !== undefined) {
    return least === most ? md`exactly ${least}${of}` : md`${least} to ${most}${of}`;
  }
  if (least !== undefined) return md`at least ${least}${of}`;
  return most === undefined ? undefined : md`at most ${most}${of}`;
}
