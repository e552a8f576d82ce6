import type { JsonGatewayCode, MessageResponse, MessageVerdict } from '@bmsg/api/types';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { printResponse } from './print-response.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '"',
    '\\',
    '\u0000',
    '\u001F',
    '\u007F',
    'é',
    '\u2028',
    '\uD83D',
    '\uDE00',
    '😀',
    '{"to":"',
    '$&',
  ),
);
const code = fc.constantFrom<JsonGatewayCode>(0, 303, 999);
const row: fc.Arbitrary<MessageVerdict> = fc.record({
  to: fc.option(text),
  status: fc.constantFrom('Accepted', 'Rejected'),
  reference: fc.option(text),
  parts: fc.nat(3),
  messageDetails: fc.option(text),
  messageErrorCode: code,
});

/** Most rows are like the one before, as most rows of real answers are. */
const rows = fc
  .array(fc.tuple(row, fc.array(fc.record({ to: text, reference: text }), { maxLength: 3 })))
  .map((groups) => groups.flatMap(([first, others]) => [first, ...others.map((other) => ({ ...first, ...other }))]));

it('prints what JSON.stringify does', () => {
  fc.assert(
    fc.property(text, code, rows, (details, errorCode, messages) => {
      const response: MessageResponse = { details, errorCode, messages };
      expect(printResponse(response)).toBe(JSON.stringify(response));
    }),
  );
});
