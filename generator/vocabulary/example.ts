import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { Json } from '../model/json-schema.ts';
import { Source } from './source.ts';

const ExampleEdit = Type.Object(
  {
    line: Type.Integer({ description: 'A line of the documentation, counted as `source` counts.' }),
    with: Type.Optional(
      Type.String({ description: 'What takes its place: one line or several. Absent: the line goes.' }),
    ),
  },
  { additionalProperties: false, title: 'Example edit', description: 'A change to one line of the documentation.' },
);

const ExampleErratum = Type.Object(
  {
    what: Type.String(),
    parses: Type.Boolean({ description: 'Whether a text with this fault and no other is well-formed.' }),
    mend: Type.Optional(
      Type.Array(ExampleEdit, {
        minItems: 1,
        description: 'The smallest edit that mends it. Absent: noted, and left as it is.',
      }),
    ),
    source: Source,
  },
  {
    additionalProperties: false,
    title: 'Example erratum',
    description: 'Something that is wrong with a printed example.',
  },
);

/** An example, documented or of our own: one file in `spec/examples/`. */
export const Example = Type.Object(
  {
    title: Type.String(),
    origin: Type.Optional(
      Type.Literal('ours', {
        description:
          'An example of our own, for what is described but never shown. Absent: documented, and byte for byte as printed.',
      }),
    ),
    kind: Type.Union(
      [
        Type.Literal('request'),
        Type.Literal('fragment'),
        Type.Literal('response'),
        Type.Literal('webhook'),
        Type.Literal('format'),
      ],
      {
        description:
          'request: a whole call. fragment: part of one. response: what the gateway answers. webhook: what the platform posts. format: a text with places to fill in.',
      },
    ),
    operation: Type.Optional(
      Type.String({ description: 'The operation it belongs to. Absent: it is none of the OpenAPI description.' }),
    ),
    gateway: Type.Optional(
      Type.Union([Type.Literal('xml'), Type.Literal('get'), Type.Literal('smpp')], {
        description: 'The door it goes to. Absent: the one that takes JSON.',
      }),
    ),
    method: Type.Optional(Type.String({ description: 'The HTTP method, where it is not the one of the door.' })),
    mediaType: Type.String(),
    source: Source,
    printed: Type.String({
      description:
        'The text without the last line feed. Of a documented example the bytes of the lines that `source` names, of one for GET the URL.',
    }),
    sha256: Type.Optional(
      Type.String({
        pattern: '^[0-9a-f]{64}$',
        description: 'Of `printed`, so that no edit goes unnoticed. Needed unless the example is ours.',
      }),
    ),
    errata: Type.Optional(
      Type.Array(ExampleErratum, {
        minItems: 1,
        description: 'What is wrong with it. The corrected form follows from the mends.',
      }),
    ),
    within: Type.Optional(
      Type.String({ description: 'For a fragment: a request of our own around it, complete but for the fragment.' }),
    ),
    at: Type.Optional(
      Type.String({
        pattern: '^(/[^/]+)+$',
        description:
          'For a fragment: the JSON Pointer into `within` at which it stands. The members of an object join those that are there.',
      }),
    ),
    request: Type.Optional(
      Type.String({ description: 'For a response: a request of our own that draws exactly this answer.' }),
    ),
    account: Type.Optional(
      Type.String({
        description:
          'The state of the sandbox account that the request is sent with; `unknown`: the token is of none; `invalid`: the token is sent as it stands here. Absent: in good order.',
      }),
    ),
    breaks: Type.Optional(
      Type.String({
        description: 'What makes the request depart from the schema, for the sake of the answer. Absent: it is valid.',
      }),
    ),
    expect: Type.Optional(
      Type.Object(
        {
          httpStatus: Type.Integer(),
          body: Type.Optional(
            Type.Unsafe<Json>({
              description:
                'The body of the answer: for JSON its keys in the order of the wire, else a text. `{channels}` in it stands for the names of all channels, in the order of routing. Absent: empty, but for a response the corrected form.',
            }),
          ),
        },
        {
          additionalProperties: false,
          title: 'Example answer',
          description:
            'What the gateway answers to the corrected request, with the token of a sandbox account in place of the printed one; for a fragment, to the request around it. Absent for a format.',
        },
      ),
    ),
  },
  { additionalProperties: false, title: 'Example' },
);
export type Example = Static<typeof Example>;
