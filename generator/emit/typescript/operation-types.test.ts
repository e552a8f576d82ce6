import { describe, expect, it } from 'vitest';
import { apiOf } from '../../../test/support/api-of.ts';
import type { Json } from '../../model/json-schema.ts';
import { operationTypeNames } from './operation-types.ts';
import { emitTypes } from './types.ts';

/** The declaration of one name, without its comment. */
function typeOf(name: string, document: { readonly [key: string]: Json }): string | undefined {
  const content = emitTypes(apiOf(document))[0]?.content ?? '';
  return content
    .split('\n\n')
    .map((part) => part.replace(/^\/\*\*[^]*?\*\/\n/, '').trimEnd())
    .find((part) => new RegExp(`^export (type|interface) ${name}\\b`).test(part));
}

const json = (schema: Json): Json => ({ content: { 'application/json': { schema } } });

/** A document with one operation, which is called `go`. */
const go = (operation: { readonly [key: string]: Json }, schemas: { readonly [key: string]: Json } = {}) => ({
  paths: { '/a/{id}': { post: { operationId: 'go', responses: {}, ...operation } } },
  components: { schemas },
});

const pet = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } };
const ref = { $ref: '#/components/schemas/Pet' };

const rows: readonly { name: string; type: string; given: { readonly [key: string]: Json }; want: string }[] = [
  {
    name: 'no arguments at all',
    type: 'GoArguments',
    given: go({}),
    want: 'export type GoArguments = Record<string, never>;',
  },
  {
    name: 'a group for each place, optional where all in it is',
    type: 'GoArguments',
    given: go({
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: 'Which one.' },
        { name: 'limit', in: 'query', schema: { type: 'integer', default: 10 }, deprecated: true },
        { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
        { name: 'session', in: 'cookie', required: true, content: { 'application/json': { schema: pet } } },
        { name: 'tags', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
      ],
    }),
    want: `export interface GoArguments {
  readonly path: {
    /** Which one. */
    id: string;
  };
  readonly query?: {
    /**
     * A whole number.
     *
     * @defaultValue \`10\`
     * @deprecated
     */
    limit?: number;
    tags?: readonly string[];
  };
  readonly headers?: { 'X-Trace'?: string };
  readonly cookies: {
    session: {
      /** A whole number. */
      id: number;
    };
  };
}`,
  },
  {
    name: 'an optional body',
    type: 'GoArguments',
    given: go({ requestBody: { description: 'The pet.', ...(json(ref) as object) } }, { Pet: pet }),
    want: `export interface GoArguments {
  /** The pet. */
  readonly body?: Pet;
}`,
  },
  {
    name: 'bodies of several media types, told apart by the one that is not the first',
    type: 'GoArguments',
    given: go(
      {
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: ref },
            'text/plain': { schema: { type: 'integer' } },
            'application/x-www-form-urlencoded': { schema: ref },
            'image/*': {},
          },
        },
      },
      { Pet: pet },
    ),
    want: `export type GoArguments =
  | { readonly contentType?: 'application/json'; readonly body: Pet }
  | { readonly contentType: 'text/plain'; readonly body: string }
  | { readonly contentType: 'application/x-www-form-urlencoded'; readonly body: Pet }
  | { readonly contentType: 'image/*'; readonly body: Blob };`,
  },
  {
    name: 'a form with files, in lists and behind references too',
    type: 'GoArguments',
    given: go(
      {
        requestBody: {
          required: true,
          content: { 'multipart/form-data': { schema: { $ref: '#/components/schemas/Upload' } } },
        },
      },
      {
        File: { type: 'string', format: 'binary' },
        Base: { type: 'object', required: ['file'], properties: { file: { $ref: '#/components/schemas/File' } } },
        Upload: {
          allOf: [{ $ref: '#/components/schemas/Base' }],
          properties: {
            photos: { type: 'array', items: { type: 'string', contentMediaType: 'image/png' } },
            text: { type: 'string', contentMediaType: 'text/plain', contentEncoding: 'base64' },
          },
        },
      },
    ),
    want: `export interface GoArguments {
  readonly body: {
    file: Blob;
    photos?: readonly Blob[];
    /** In base64, of type text/plain. */
    text?: string;
  };
}`,
  },
  {
    name: 'a form without files, which is its schema',
    type: 'GoArguments',
    given: go({ requestBody: { required: true, content: { 'multipart/form-data': { schema: ref } } } }, { Pet: pet }),
    want: 'export interface GoArguments {\n  readonly body: Pet;\n}',
  },
  {
    name: 'an answer for each status, with and without a body',
    type: 'GoAnswer',
    given: go(
      { responses: { '200': { description: 'Done.', ...(json(ref) as object) }, '204': { description: '' } } },
      { Pet: pet },
    ),
    want: `export type GoAnswer =
  | {
      /** Done. */
      readonly status: 200;
      readonly headers: Headers;
      readonly body: Pet;
    }
  | { readonly status: 204; readonly headers: Headers; readonly body: undefined };`,
  },
  {
    name: 'ranges and default, which are all other statuses',
    type: 'GoAnswer',
    given: go({
      responses: {
        '200': { description: '' },
        '404': { description: '' },
        '4XX': { description: '' },
        '5xx': { description: '' },
        default: { description: '', ...(json({ type: 'string' }) as object) },
      },
    }),
    want: `export type GoAnswer =
  | { readonly status: 200; readonly headers: Headers; readonly body: undefined }
  | { readonly status: 404; readonly headers: Headers; readonly body: undefined }
  | { readonly status: Status4XXExcept404; readonly headers: Headers; readonly body: undefined }
  | { readonly status: Status5XX; readonly headers: Headers; readonly body: undefined }
  | {
      readonly status: Status2XXExcept200 | Status3XX;
      readonly headers: Headers;
      readonly body: string;
    };`,
  },
  {
    name: 'answers of several media types',
    type: 'GoAnswer',
    given: go({
      responses: {
        '200': {
          description: '',
          content: { 'application/json': { schema: { type: 'null' } }, 'text/csv': {}, 'image/png': {} },
        },
      },
    }),
    want: `export type GoAnswer =
  | {
      readonly status: 200;
      readonly headers: Headers;
      readonly contentType: 'application/json';
      readonly body: null;
    }
  | {
      readonly status: 200;
      readonly headers: Headers;
      readonly contentType: 'text/csv';
      readonly body: string;
    }
  | {
      readonly status: 200;
      readonly headers: Headers;
      readonly contentType: 'image/png';
      readonly body: Blob;
    };`,
  },
  {
    name: 'no documented answer',
    type: 'GoAnswer',
    given: go({ responses: {} }),
    want: 'export type GoAnswer = never;',
  },
  {
    name: 'the headers of a reply',
    type: 'GoReply',
    given: go({
      responses: {
        '200': {
          description: '',
          headers: { 'X-Left': { required: true, description: 'Calls left.', schema: { type: 'integer' } } },
        },
      },
    }),
    want: `export interface GoReply {
  readonly status: 200;
  readonly headers: {
    /**
     * Calls left.
     * A whole number.
     */
    'X-Left': number;
    [key: string]: string | number | readonly string[];
  };
  readonly body?: undefined;
}`,
  },
];

describe('the types of operations', () => {
  it.each(rows)('$type: $name', ({ type, given, want }) => {
    expect(typeOf(type, given)).toBe(want);
  });

  it('answers HEAD without a body', () => {
    const responses = { '200': { description: '', ...(json(pet) as object) } };
    const document = { paths: { '/a': { head: { operationId: 'go', responses } } } };
    expect(typeOf('GoAnswer', document)).toContain('readonly body: undefined;');
  });

  it('declares what handlers of webhooks take and reply, and no answer, which nobody gets', () => {
    const document = { webhooks: { go: { post: { operationId: 'go', responses: { '2XX': { description: '' } } } } } };
    expect(typeOf('GoArguments', document)).toBeDefined();
    expect(typeOf('GoReply', document)).toContain('readonly status: Status2XX;');
    expect(typeOf('GoAnswer', document)).toBeUndefined();
  });

  it('yields names to the schemas', () => {
    const api = apiOf(
      go(
        { responses: { '4XX': { description: '' } } },
        { GoAnswer: { type: 'string' }, GoReply: true, GoReply2: true, Status4XX: { const: 1 } },
      ),
    );
    expect([...operationTypeNames(api).values()]).toEqual([
      { arguments: 'GoArguments', answer: 'GoAnswer2', reply: 'GoReply3' },
    ]);
    expect(emitTypes(api)[0]?.content).toContain('readonly status: Status4XX_;');
  });

  it('writes out every status of a range but the documented ones', () => {
    const document = go({ responses: { '200': { description: '' }, '2XX': { description: '' } } });
    const statuses = typeOf('Status2XXExcept200', document)?.match(/\d{3}/g)?.map(Number);
    expect(statuses).toEqual([200, ...Array.from({ length: 99 }, (_, index) => 201 + index)]);
  });
});
