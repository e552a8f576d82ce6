import type { Entry } from '../../model/message-data.ts';
import type { Json } from '../../model/json-schema.ts';
import type { Emitter } from '../../model/api.ts';
import { exportedConst, exportedInterface, literal, typescriptFile } from '../../kit/index.ts';
import type { Example } from '../../vocabulary/example.ts';
import { mended } from '../mended.ts';

/** `typescript/examples.ts`: every documented example, as printed and as it should have been, with the answer that it draws. */
export const emitExamples: Emitter = (api) => {
  if (api.data.examples.length === 0) return [];
  return [
    typescriptFile('typescript/examples.ts', {
      source: api.source,
      statements: [
        exportedInterface({
          name: 'ExampleEdit',
          doc: 'One line of the documentation, and what takes its place.',
          members: [
            { key: 'line', type: 'number', doc: 'Counted from the first line of the documentation.' },
            { key: 'with', type: 'string', optional: true, doc: 'One line or several. Absent: the line goes.' },
          ],
        }),
        exportedInterface({
          name: 'ExampleErratum',
          doc: 'Something that is wrong with a printed example.',
          members: [
            { key: 'what', type: 'string' },
            { key: 'parses', type: 'boolean', doc: 'Whether a text with this fault and no other is well-formed.' },
            { key: 'mend', type: 'readonly ExampleEdit[]', optional: true, doc: 'Absent: noted, and left as it is.' },
            { key: 'source', type: 'string | readonly string[]' },
          ],
        }),
        exportedInterface({
          name: 'Example',
          doc: 'One example of the documentation.',
          members: [
            { key: 'id', type: 'string' },
            { key: 'title', type: 'string' },
            {
              key: 'kind',
              type: "'request' | 'fragment' | 'response'",
              doc: 'request: a whole call. fragment: part of one. response: what the gateway answers.',
            },
            { key: 'operation', type: 'string', doc: 'The `operationId` that it belongs to.' },
            { key: 'mediaType', type: 'string' },
            { key: 'source', type: 'string', doc: 'Its lines in the documentation, such as `doc L23-40`.' },
            { key: 'sha256', type: 'string', doc: 'Of `printed` in UTF-8, in hexadecimal.' },
            { key: 'errata', type: 'readonly ExampleErratum[]' },
            { key: 'printed', type: 'string', doc: 'The bytes of the documentation.' },
            {
              key: 'corrected',
              type: 'string',
              optional: true,
              doc: 'The same after every mend. Absent: nothing to mend.',
            },
            { key: 'within', type: 'string', optional: true, doc: 'For a fragment: a request of our own around it.' },
            {
              key: 'at',
              type: 'string',
              optional: true,
              doc: 'For a fragment: the JSON Pointer into `within` at which it stands. The members of an object join those that are there.',
            },
            {
              key: 'request',
              type: 'string',
              optional: true,
              doc: 'For a response: a request of our own that draws it.',
            },
            {
              key: 'account',
              type: 'string',
              optional: true,
              doc: 'The state of the sandbox account to send it with. Absent: in good order.',
            },
            {
              key: 'expect',
              type: '{ readonly httpStatus: number; readonly body?: unknown }',
              doc: 'What the gateway answers to the corrected form. Without a body for a response: the corrected form is the body.',
            },
          ],
        }),
        exportedConst({
          name: 'examples',
          doc: 'Sorted by id.',
          type: 'readonly Example[]',
          value: literal(api.data.examples.map(tableRow)),
        }),
      ],
    }),
  ];
};

function tableRow({ id, value }: Entry<Example>): Json {
  const corrected = mended(value);
  return { id, ...value, errata: value.errata ?? [], ...(corrected !== value.printed && { corrected }) };
}
