import { everything, row } from './keyword-row.ts';

/** Keywords that no value can fail, and `format`. */
export const remarkRows = [
  row(
    'title description $comment default examples deprecated readOnly writeOnly',
    'say nothing of values',
    {
      title: 'T',
      description: 'D',
      $comment: 'C',
      default: 1,
      examples: [2],
      deprecated: true,
      readOnly: true,
      writeOnly: true,
    },
    everything,
    [],
  ),
  row('default', 'is not filled in', { properties: { a: { default: 1 } }, required: ['a'] }, [{ a: 2 }], [{}]),
  row(
    'contentEncoding contentMediaType contentSchema',
    'describe texts and check nothing',
    { contentEncoding: 'base64', contentMediaType: 'application/json', contentSchema: { type: 'object' } },
    ['{}', '%', 1, null],
    [],
  ),
  row(
    '$schema',
    'names the language',
    { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'null' },
    [null],
    [1],
  ),
  row(
    '$vocabulary',
    'is for schemas of schemas',
    { $vocabulary: { 'https://x.invalid/v': true }, type: 'null' },
    [null],
    [1],
  ),
  row('$defs', 'are not applied', { $defs: { a: false, b: { type: 'null' } } }, everything, []),
  row('format', 'that is known is an assertion', { format: 'date' }, ['2024-02-29', 1, null], ['2023-02-29', 'a', '']),
  row('format', 'of numbers', { format: 'int32' }, [0, -2147483648, 'a'], [2147483648, 1.5]),
  row('format', 'that nobody knows is a remark', { format: 'color', type: 'string' }, ['', 'red'], [1]),
  row(
    'x-anything unknown',
    'are for others',
    { 'x-anything': { type: 'null' }, unknown: { $ref: '#/nowhere' } },
    everything,
    [],
  ),
];
