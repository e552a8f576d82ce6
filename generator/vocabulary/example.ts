import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Source } from './source.ts';

const Verdict = Type.Object(
  {
    status: Type.Union([Type.Literal('Accepted'), Type.Literal('Rejected')]),
    parts: Type.Integer(),
    messageErrorCode: Type.Integer(),
  },
  { additionalProperties: false },
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
    at: Type.Optional(
      Type.String({ description: 'For a fragment: the JSON Pointer in a request at which it stands.' }),
    ),
    printed: Type.String({ description: 'The bytes of the documentation.' }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Of `printed`, so that no edit goes unnoticed.' }),
    erratum: Type.Optional(
      Type.Object(
        {
          parses: Type.Boolean({ description: 'Whether the printed text is well-formed.' }),
          what: Type.String(),
          source: Source,
        },
        { additionalProperties: false },
      ),
    ),
    corrected: Type.Optional(Type.String({ description: 'The mended form, where there is an erratum to mend.' })),
    request: Type.Optional(
      Type.String({ description: 'For a response: a request of our own that draws exactly this answer.' }),
    ),
    expect: Type.Object(
      {
        httpStatus: Type.Integer(),
        details: Type.String(),
        errorCode: Type.Integer(),
        messages: Type.Array(Verdict),
      },
      {
        additionalProperties: false,
        description: 'What the gateway answers to the (corrected) request with the token of a good account; for a fragment, to the request that is made around it.',
      },
    ),
    source: Source,
  },
  { additionalProperties: false, title: 'Example' },
);
export type Example = Static<typeof Example>;
