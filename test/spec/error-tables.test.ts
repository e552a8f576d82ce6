import { describe, expect, it } from 'vitest';
import { yamlFiles } from '../support/yaml-files.ts';

interface Entry {
  readonly id: string;
  readonly code?: number;
  readonly httpStatus?: number;
  readonly text?: string;
  readonly printed?: string;
  readonly textIsOurs?: boolean;
  readonly permanence?: string;
  readonly next?: readonly string[];
  readonly source: string | readonly string[];
}

const tables = new Map(
  yamlFiles<{ readonly entries: readonly Entry[] }>('spec/errors').map(({ id, value }) => [id, value.entries]),
);
const entriesOf = (id: string): readonly Entry[] => tables.get(id) ?? [];

/** What the documentation has in a cell: the text as printed, with its own names for the holes. */
const printedText = ({ text, printed }: Entry): string => printed ?? text ?? '';
const cites = ({ source }: Entry, line: number): boolean => [source].flat().includes(`doc L${line}`);

/** Rows as printed, a line each from `line` on: HTTP status and text. */
const answers: readonly { table: string; line: number; rows: readonly (readonly [number | undefined, string])[] }[] = [
  {
    table: 'json-gateway',
    line: 390,
    rows: [
      [405, ''],
      [500, 'Unknown Error'],
      [400, 'No account found for the given authentication'],
      [400, 'Insufficient balance.'],
      [400, 'Message is unroutable.'],
      [400, 'Invalid product token.'],
      [400, 'A MESSAGES object requires at least one MSG object'],
      [400, 'Invalid JSON'],
      [200, 'Created [x] message(s)'],
      [undefined, 'No FROM field found in a MSG object.'],
      [undefined, 'Empty mobilenumber field, MT ignored'],
      [undefined, "Rejected: Gsm '[msisdn]' is not a number."],
      [undefined, '[Object] object is an invalid type, must be an array'],
      [undefined, 'No body field was found'],
      [undefined, 'A body without content was found'],
    ],
  },
  {
    table: 'xml-gateway',
    line: 1612,
    rows: [
      [400, ''],
      [200, 'Error: ERROR'],
      [200, ''],
      [200, 'Error: ERROR No account found for the given authentication'],
      [200, 'Error: ERROR Insufficient balance.'],
      [200, 'Error: ERROR Message is unrouteable.'],
      [200, 'Error: ERROR Invalid product token.'],
      [200, 'Error: ERROR No FROM field found in a MSG node.'],
      [200, 'Error: ERROR A MESSAGES node requires at least one MSG node'],
      [200, 'Error: ERROR No phone numbers found. Message will not be sent.'],
      [200, "Error: ERROR Rejected: Gsm '<msisdn>' is not a number."],
    ],
  },
  {
    table: 'get-gateway',
    line: 1664,
    rows: [
      [400, ''],
      [200, 'Error: ERROR'],
      [200, ''],
      [200, 'Error: ERROR No account found for the given authentication'],
      [200, 'Error: ERROR Insufficient balance.'],
      [200, 'Error: ERROR Message is unrouteable.'],
      [200, "Error: ERROR Parameter 'producttoken' contains an invalid value: '<producttoken>'"],
      [200, 'Error: ERROR No sender name provided'],
      [200, "Error: ERROR Parameter 'to' contains an invalid value: '<msisdn>'"],
      [200, "Error: ERROR Parameter 'body' is required"],
    ],
  },
];

/** Codes of lines 420 to 423, which the table of answers lacks: their descriptions are the only text there is. */
const descriptionsThatServeAsText = [
  'Message has been spam filtered',
  'Message has been blacklisted',
  'Message has been rejected',
  'An internal error has occurred',
];

describe.each(answers)('$table', ({ table, line, rows }) => {
  it.each(rows.map(([status, text], index) => ({ status, text, line: line + index })))(
    'has line $line: $status $text',
    (row) => {
      const cited = entriesOf(table).filter((entry) => cites(entry, row.line) && printedText(entry) === row.text);
      expect(cited.map(({ httpStatus }) => httpStatus)).toContain(row.status);
    },
  );

  it('says of every other text that it is ours', () => {
    const documented = new Set([...rows.map(([, text]) => text), ...descriptionsThatServeAsText]);
    const others = entriesOf(table).filter((entry) => !documented.has(printedText(entry)));
    expect(others.filter(({ textIsOurs }) => textIsOurs !== true)).toEqual([]);
    expect(entriesOf(table).filter(({ textIsOurs }) => textIsOurs).length).toBe(others.length);
  });
});

describe('the answers that the worked examples show', () => {
  it.each([
    { line: 374, given: { hole: 'number', value: '0044791112345a' }, want: "Gsm '0044791112345a' is not a number." },
    { line: 342, given: { hole: 'accepted', value: '1' }, want: 'Created 1 message(s)' },
    { line: 366, given: { hole: 'accepted', value: '0' }, want: 'Created 0 message(s)' },
  ])('line $line: $want', ({ given, want }) => {
    const filled = entriesOf('json-gateway').map(({ text = '' }) => text.replace(`{${given.hole}}`, given.value));
    expect(filled).toContain(want);
  });

  it.each([
    { httpStatus: 200, codes: [0, 201] },
    { httpStatus: 400, codes: [101, 102, 103, 201, 202, 203, 203, 403] },
    { httpStatus: 405, codes: [undefined] },
    { httpStatus: 500, codes: [999] },
  ])('HTTP $httpStatus comes with the codes $codes', ({ httpStatus, codes }) => {
    const found = entriesOf('json-gateway').filter((entry) => entry.httpStatus === httpStatus);
    expect(found.map(({ code }) => code).sort()).toEqual(codes);
  });
});

it('has every code of the JSON gateway, each with its line', () => {
  const printed = [0, 999, 101, 102, 103, 201, 202, 203, 301, 302, 303, 304, 305, 401, 402, 403, 500];
  const found = entriesOf('json-gateway-codes').map((entry, index) => [entry.code, cites(entry, 407 + index)]);
  expect(found).toEqual(printed.map((code) => [code, true]));
});

it('answers with no code that the table of codes lacks', () => {
  const known = new Set(entriesOf('json-gateway-codes').map(({ code }) => code));
  const answered = entriesOf('json-gateway').flatMap(({ code }) => (code === undefined ? [] : [code]));
  expect(answered.filter((code) => !known.has(code))).toEqual([]);
  expect([...known].filter((code) => code !== undefined && !answered.includes(code))).toEqual([]);
});

/** Lines 1625 to 1650: code, the word before the dash (or none), the short description. */
const standard = `
5||Message not delivered at third party
7|Temporary|Message not delivered at operator because recipient has insufficient credit
8|Temporary|Message expired at third party
20||Message not delivered because of a malformed request
21|Temporary|Message expired at operator
22|Temporary|Message not delivered at operator because recipient has insufficient credit
23||Message not delivered because of an incorrect recipient number (invalid/blacklisted/barred)
24|Temporary|Message not delivered because the recipient was unreachable
25|Temporary|Message not delivered at third party
26|Temporary|Message not delivered because of a temporary handset issue (sim card full/memory exceeded/SME busy)
27|Permanent|Message not delivered because of a permanent handset issue (unable to receive SMS)
28||Message not delivered because submission speed is too high (throttling errors)
29|Permanent|Message not delivered because content is not permitted
30|Temporary|Message not delivered because the set spend limit is reached
31||Message not delivered because the recipient was suspended from premium services
33||Message not delivered because of parental lock
34|Permanent|Message not delivered because age check failure
35|Temporary|Message not delivered because age check missing
36|Temporary|Message not delivered because age check unavailable
37||Message not delivered because recipient is in national Do-Not-Call Register (for example, the Dutch SMS DienstenFilter and Chinese DnD list)
38||Message not delivered because maximum concatenation tariff exceeded
39||Message not delivered because quota is empty
40||Message not delivered because the conversation window is closed
41||Message not delivered because too many messages were sent from this number
42||Message not delivered because recipient is not capable to receive a message from this channel
43||Message not delivered because a template related error occured`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

it('has the standard delivery errors as printed', () => {
  const found = entriesOf('standard-delivery-errors').map((entry, index) => [
    String(entry.code),
    { temporary: 'Temporary', permanent: 'Permanent', unknown: '' }[entry.permanence ?? ''],
    entry.text,
    cites(entry, 1625 + index) ? 'cited' : 'not cited',
  ]);
  expect(found).toEqual(standard.map((row) => row.concat('cited')));
});

it('says what may follow a state: nothing but failure and reading follow a delivery, and reading needs no delivery before it', () => {
  expect(Object.fromEntries(entriesOf('status-codes').map(({ id, next }) => [id, next]))).toEqual({
    accepted: ['rejected', 'delivered', 'failed', 'read'],
    rejected: [],
    delivered: ['failed', 'read'],
    failed: [],
    read: [],
  });
});

it('has the states of a status report', () => {
  expect(entriesOf('status-codes').map(({ code, id }) => [code, id])).toEqual([
    [0, 'accepted'],
    [1, 'rejected'],
    [2, 'delivered'],
    [3, 'failed'],
    [4, 'read'],
  ]);
});

it('has the SMPP states as printed, sends seven letters, and numbers them as the standard does', () => {
  const found = entriesOf('smpp-message-states');
  expect(found.map(({ code }) => code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(found.map(printedText)).toEqual([
    'ENROUTE',
    'DELIVERD',
    'EXPIRED',
    'DELETED',
    'UNDELIV',
    'ACCEPTD',
    'UNKNOWN',
    'REJECTD',
  ]);
  expect(found.map(({ text = '' }) => text.length)).toEqual([7, 7, 7, 7, 7, 7, 7, 7]);
});

it.each([...tables.keys()])('gives every row of %s a name of its own', (id) => {
  const names = entriesOf(id).map((entry) => entry.id);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
