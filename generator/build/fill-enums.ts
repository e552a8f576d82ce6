import { closest } from '../base/closest.ts';
import { joinPointer, member } from '../base/json-pointer.ts';
import type { Origins } from '../load/bundle.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Json, JsonObject, SchemaObject } from '../model/json-schema.ts';
import type { MessageData } from '../model/message-data.ts';
import { listAt } from '../base/read-json.ts';
import { rewriteSchemas } from '../base/schema-walk.ts';

/**
 * Gives schemas with `x-enum-from` their enum: `channels#name` is the `name` of every file in `channels/`, and
 * `errors/json-gateway#code` the `code` of every entry of that one file. Numbers become texts where the schema wants texts.
 */
export function fillEnums(
  document: JsonObject,
  data: MessageData,
  origins: Origins,
): { document: JsonObject; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const filled = rewriteSchemas(document, (schema, pointer) => {
    if (typeof schema === 'boolean' || schema['x-enum-from'] === undefined) return schema;
    const found = lookUp(schema['x-enum-from'] as Json, data);
    if ('values' in found) {
      const values = schema.type === 'string' ? found.values.map(asText) : found.values;
      return { ...schema, enum: values } as SchemaObject;
    }
    const location = origins(joinPointer(pointer, 'x-enum-from'));
    diagnostics.push({ severity: 'error', code: 'enum-source-missing', ...found, location });
    return schema;
  });
  return { document: filled, diagnostics };
}

function asText(value: Json): Json {
  return typeof value === 'number' ? String(value) : value;
}

function lookUp(from: Json, data: MessageData): { values: Json[] } | { message: string; cure?: string } {
  const [, vocabulary = '', id, key = ''] = /^([^/#]+)(?:\/([^#]+))?#(.+)$/.exec(String(from)) ?? [];
  if (key === '') {
    return {
      message: `${JSON.stringify(from)} is no source of an enum.`,
      cure: 'Write <folder>#<key> or <folder>/<file>#<key>.',
    };
  }
  const folders = Object.keys(data);
  if (!folders.includes(vocabulary))
    return { message: `There is no folder ${vocabulary}/.`, ...didYouMean(vocabulary, folders) };
  const entries = data[vocabulary as keyof MessageData];
  if (entries.length === 0) {
    return { message: `${vocabulary}/ holds nothing.`, cure: 'Name the folder that it stands in with --data.' };
  }
  const file = entries.find((entry) => entry.id === id);
  if (id !== undefined && file === undefined) {
    return {
      message: `There is no ${vocabulary}/${id}.yaml.`,
      ...didYouMean(
        id,
        entries.map((entry) => entry.id),
      ),
    };
  }
  const rows = file ? listAt(file.value as Json, 'entries') : entries.map((entry) => entry.value as Json);
  const values = new Set(rows.map((row) => member(row, key)).filter((value) => value !== undefined));
  if (values.size > 0) return { values: [...values] };
  return {
    message: `Nothing in ${vocabulary}/${id === undefined ? '' : `${id}.yaml`} has a key ${JSON.stringify(key)}.`,
  };
}

function didYouMean(text: string, words: readonly string[]): { cure?: string } {
  const guess = closest(text, words);
  return guess === undefined ? {} : { cure: `Did you mean ${guess}?` };
}
