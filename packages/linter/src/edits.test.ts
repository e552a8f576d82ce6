import { describe, expect, it } from 'vitest';
import type { Request } from './check.ts';
import { passageOf } from './json/passage.ts';
import { readJson } from './json/read-json.ts';
import { replaceValue, takeOut } from './edits.ts';
import type { Edit } from './finding.ts';
import { readRequest } from './request.ts';

function request(text: string): Request {
  const tree = readJson(text);
  if (tree.root === undefined) throw new Error(`Unreadable: ${text}`);
  return readRequest(passageOf(tree, tree.root), 'request', {});
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end), text);
}

describe('a member that is taken out', () => {
  it.each<{ given: string; want: string }>([
    { given: '{"x":1,"a":2}', want: '{"a":2}' },
    { given: '{"a":2,"x":1}', want: '{"a":2}' },
    { given: '{"a":2,"x":1,"b":3}', want: '{"a":2,"b":3}' },
    { given: '{"x":[1,{"x":2}]}', want: '{}' },
    { given: '{ "x" : 1 }', want: '{  }' },
    { given: '{\n  "a": 2,\n  "x": 1\n}', want: '{\n  "a": 2\n}' },
    { given: '{\n  "x": 1,\n  "a": 2\n}', want: '{\n  "a": 2\n}' },
    { given: '{"X":1,"a":2}', want: '{"a":2}' },
    { given: '{"a":2,"x":1 /* why */}', want: '{"a":2,"x":1 /* why */}' },
  ])('$given', ({ given, want }) => {
    expect(edited(given, takeOut('/x', request(given)))).toBe(want);
  });
});

it.each<{ value: string; want: string }>([
  { value: 'b', want: '{"x":"b"}' },
  { value: 'a "quoted" \\ text', want: '{"x":"a \\"quoted\\" \\\\ text"}' },
])('a text is put in the place of another as JSON: $value', ({ value, want }) => {
  const given = '{"x":"\\u0061"}';
  const { edits = [] } = replaceValue(request(given).locate.value('/x'), value);
  expect(edited(given, edits)).toBe(want);
});
