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

/** A documented example: one file in `spec/examples/`, byte for byte as printed. */
export const Example = Type.Object(
  {
    title: Type.String(),
    kind: Type.Union([Type.Literal('request'), Type.Literal('fragment'), Type.Literal('response')], {
      description: 'request: a whole call. fragment: part of one. response: what the gateway answers.',
    }),
    operation: Type.String({ description: 'The operation it belongs to.' }),
    mediaType: Type.String(),
    source: Type.String({
      pattern: '^doc L[1-9][0-9]*-[1-9][0-9]*$',
      description: 'The lines of the documentation that it stands on.',
    }),
    printed: Type.String({ description: 'The bytes of those lines, without the last line feed.' }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Of `printed`, so that no edit goes unnoticed.' }),
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
        description: 'The state of the sandbox account that the request is sent with. Absent: in good order.',
      }),
    ),
    expect: Type.Object(
      {
        httpStatus: Type.Integer(),
        body: Type.Optional(
          Type.Unsafe<Json>({
            description:
              'The body of the answer, its keys in the order of the wire. Absent for a response: the corrected form.',
          }),
        ),
      },
      {
        additionalProperties: false,
        title: 'Example answer',
        description:
          'What the gateway answers to the corrected request, with the token of a sandbox account in place of the printed one; for a fragment, to the request around it.',
      },
    ),
  },
  { additionalProperties: false, title: 'Example' },
);
export type Example = Static<typeof Example>;
