import { literal, oneLine } from '../../../kit/index.ts';
import type { DocTag } from '../../../kit/index.ts';
import type { JsonSchema, SchemaObject } from '../../../model/json-schema.ts';
import type { Note } from './plain-schema.ts';

const longestDefault = 60;

/** What a reader is told of a schema beside its type; undefined if there is nothing to tell. */
export function noteOf(schema: JsonSchema | undefined, name = ''): Note | undefined {
  if (schema === undefined || typeof schema === 'boolean') return undefined;
  const told = [headingOf(schema.title, name), schema.description?.trim()].filter(Boolean).join(' ');
  const text = [told, limitsOf(schema, told)].filter(Boolean).join('\n');
  const tags = tagsOf(schema);
  const readOnly = schema.readOnly === true;
  return text || tags.length > 0 || readOnly ? { text, tags, readOnly } : undefined;
}

/** The title as a sentence, unless it only repeats the name. */
function headingOf(title = '', name: string): string {
  const fold = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return fold(title) === fold(name) ? '' : title.trim().replace(/[^.!?]$/, '$&.');
}

function tagsOf({ default: value, deprecated }: SchemaObject): DocTag[] {
  const text = value === undefined ? '' : oneLine(literal(value));
  return [
    ...(text !== '' && text.length <= longestDefault ? [{ name: 'defaultValue' as const, text: `\`${text}\`` }] : []),
    ...(deprecated === true ? [{ name: 'deprecated' as const }] : []),
  ];
}

/** Limits that a type cannot say, as one sentence; without amounts that the text tells already. */
function limitsOf(schema: SchemaObject, told: string): string {
  const amounts = [
    amount(schema.minLength, schema.maxLength, ' character', ' characters'),
    schema.prefixItems ? '' : amount(schema.minItems, schema.maxItems, ' item', ' items'),
    amount(schema.minProperties, schema.maxProperties, ' key', ' keys'),
    isWhole(schema) ? 'a whole number' : '',
    amount(schema.minimum, schema.maximum),
    schema.exclusiveMinimum === undefined ? '' : `more than ${schema.exclusiveMinimum}`,
    schema.exclusiveMaximum === undefined ? '' : `less than ${schema.exclusiveMaximum}`,
    schema.multipleOf === undefined ? '' : `a multiple of ${schema.multipleOf}`,
  ];
  const limits = [
    ...amounts.filter((limit) => !isTold(limit, told)),
    schema.uniqueItems === true ? 'no two items alike' : '',
    schema.format === undefined ? '' : `format ${schema.format}`,
    schema.contentEncoding === undefined ? '' : `in ${schema.contentEncoding}`,
    schema.contentMediaType === undefined ? '' : `of type ${schema.contentMediaType}`,
    schema.pattern === undefined ? '' : `pattern \`${schema.pattern}\``,
    ...Object.entries(schema.dependentRequired ?? {}).map(([key, others]) => `with \`${key}\` also ${list(others)}`),
    schema.writeOnly === true ? 'never in answers' : '',
  ].filter((limit) => limit !== '');
  const sentence = limits.join(', ');
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** For bounds of a size, where zero bounds nothing, or with no unit for those of a number. */
function amount(least: number | undefined, most: number | undefined, one = '', many = ''): string {
  const isSize = one !== '';
  const unit = (count: number): string => `${count}${count === 1 ? one : many}`;
  if (least === undefined || (isSize && least === 0)) return most === undefined ? '' : `at most ${unit(most)}`;
  if (most === undefined) return isSize && least === 1 ? 'not empty' : `at least ${unit(least)}`;
  return least === most ? `exactly ${unit(most)}` : `${least} to ${unit(most)}`;
}

/** Whether the text names all numbers of a limit; 0 and 1 stand everywhere. */
function isTold(limit: string, told: string): boolean {
  const numbers = limit.match(/\d+/g)?.filter((number) => Number(number) > 1) ?? [];
  const toldNumbers = new Set(told.replaceAll(/(\d),(?=\d{3})/g, '$1').match(/\d+/g));
  return numbers.length > 0 && numbers.every((number) => toldNumbers.has(number));
}

function isWhole({ type, enum: values, const: value }: SchemaObject): boolean {
  return values === undefined && value === undefined && [type].flat().includes('integer');
}

function list(keys: readonly string[]): string {
  return keys.map((key) => `\`${key}\``).join(', ');
}
