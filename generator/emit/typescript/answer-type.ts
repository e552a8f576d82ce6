import type { Content, Operation, Response, ResponseHeader } from '../../model/api.ts';
import { record } from './arguments-type.ts';
import type { Member } from './arguments-type.ts';
import { answerBodyType } from './body-type.ts';
import type { StatusTypes } from './status-types.ts';
import { noteOf } from './wire-types/note.ts';
import { plainForm } from './wire-types/plain-form.ts';
import { anyOf } from './wire-types/plain-schema.ts';
import type { PlainName, PlainObject, PlainSchema } from './wire-types/plain-schema.ts';
import type { SchemaWorld } from './wire-types/schema-world.ts';

const nothing: PlainName = { type: 'name', name: 'undefined' };

/** What can be written as a header: texts and numbers, and a list for one that stands several times. */
const headerValue: PlainSchema = {
  anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }],
};

/** What a caller gets: for each documented status and media type an object. */
export function answerType(operation: Operation, statuses: StatusTypes, world: SchemaWorld): PlainSchema {
  const headersOf = ({ headers }: Response): Member => ({
    key: 'headers',
    type: { type: 'name', name: 'Headers' },
    isRequired: true,
    text: headers.map(({ name, description }) => `- \`${name}\`: ${description}`).join('\n'),
  });
  return alternatives(operation, statuses, world, { headersOf, namesNothing: true });
}

/** What a handler gives: the same, its headers as a plain object with those that are documented. */
export function replyType(operation: Operation, statuses: StatusTypes, world: SchemaWorld): PlainSchema {
  const headersOf = ({ headers }: Response): Member => ({
    key: 'headers',
    type: headersType(headers, world),
    isRequired: headers.some(({ required }) => required),
    text: '',
  });
  return alternatives(operation, statuses, world, { headersOf, namesNothing: false });
}

interface Side {
  readonly headersOf: (response: Response) => Member;
  /** Whether an answer without a body has a member that says so. */
  readonly namesNothing: boolean;
}

function alternatives(
  { method, responses }: Operation,
  statuses: StatusTypes,
  world: SchemaWorld,
  { headersOf, namesNothing }: Side,
): PlainSchema {
  const documented = responses.map(({ status }) => status);
  return anyOf(
    responses.flatMap((response) => {
      const type = statuses.typeOf(response.status, documented);
      if (type === false) return [];
      const status: Member = { key: 'status', type, isRequired: true, text: response.description };
      const contents = method === 'head' ? [] : response.contents;
      const body: Member = { key: 'body', type: nothing, isRequired: namesNothing, text: '' };
      const bodies =
        contents.length === 0 ? [[body]] : contents.map((content) => bodyOf(content, contents.length, world));
      return bodies.map((members) => record([status, headersOf(response), ...members]));
    }),
  );
}

/** The members that tell of a body; its media type where there are several. */
function bodyOf(content: Content, count: number, world: SchemaWorld): Member[] {
  const body: Member = { key: 'body', type: answerBodyType(content, world), isRequired: true, text: '' };
  if (count === 1) return [body];
  return [{ key: 'contentType', type: { enum: [content.mediaType] }, isRequired: true, text: '' }, body];
}

/** The documented headers by their schemas, and any others. */
function headersType(headers: readonly ResponseHeader[], world: SchemaWorld): PlainObject {
  const notes = headers.flatMap(({ name, description, schema }) => {
    const note = noteOf({ ...(typeof schema === 'object' && schema), description });
    return note ? [[name, note] as const] : [];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(headers.map(({ name, schema }) => [name, plainForm(schema, world)])),
    required: headers.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: headerValue,
    notes: Object.fromEntries(notes),
  };
}
