import type { Operation, Parameter } from '../../model/api.ts';
import { requestBodyType } from './body-type.ts';
import { noteOf } from './wire-types/note.ts';
import { plainForm } from './wire-types/plain-form.ts';
import { allOf, anyOf } from './wire-types/plain-schema.ts';
import type { Note, PlainObject, PlainSchema } from './wire-types/plain-schema.ts';
import type { SchemaWorld } from './wire-types/schema-world.ts';

const groups = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

/** One member for each place in which the operation has parameters, and the body. */
export function argumentsType(operation: Operation, world: SchemaWorld): PlainSchema {
  const members = (['path', 'query', 'header', 'cookie'] as const).flatMap((place): Member[] => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return [];
    const isRequired = parameters.some(({ required }) => required);
    return [{ key: groups[place], type: groupType(parameters, world), isRequired, text: '' }];
  });
  const bodies = bodyAlternatives(operation, world);
  if (bodies.length < 2) return record([...members, ...bodies.flat()]);
  const alternatives = anyOf(bodies.map(record));
  return members.length === 0 ? alternatives : allOf([record(members), alternatives]);
}

/** A readonly member of arguments and answers. */
export interface Member {
  readonly key: string;
  readonly type: PlainSchema;
  readonly isRequired: boolean;
  readonly text: string;
}

export function record(members: readonly Member[]): PlainObject {
  if (members.length === 0) return { type: 'object', additionalProperties: false };
  return {
    type: 'object',
    properties: Object.fromEntries(members.map(({ key, type }) => [key, type])),
    required: members.filter(({ isRequired }) => isRequired).map(({ key }) => key),
    notes: Object.fromEntries(members.map(({ key, text }) => [key, { text, tags: [], readOnly: true }])),
  };
}

function groupType(parameters: readonly Parameter[], world: SchemaWorld): PlainObject {
  const notes = parameters.flatMap((parameter): [string, Note][] => {
    const note = noteOf(described(parameter));
    return note ? [[parameter.name, { ...note, readOnly: false }]] : [];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, plainForm(schema, world)])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    notes: Object.fromEntries(notes),
  };
}

function described({ deprecated, description, schema }: Parameter): Parameter['schema'] {
  const own = typeof schema === 'boolean' ? {} : schema;
  return { ...own, ...(description !== '' && { description }), ...(deprecated && { deprecated }) };
}

/** For each media type of the request its members; the first one needs no name. */
function bodyAlternatives({ requestBody }: Operation, world: SchemaWorld): Member[][] {
  const { contents, description, required } = requestBody ?? { contents: [], description: '', required: false };
  return contents.map((content, index) => {
    const body = { key: 'body', type: requestBodyType(content, world), isRequired: required, text: description };
    if (contents.length === 1) return [body];
    return [{ key: 'contentType', type: { enum: [content.mediaType] }, isRequired: index > 0, text: '' }, body];
  });
}
