import { describe, expect, it } from 'vitest';
import { parseSourceFile } from './source-file.ts';

const text = `# A comment
title: T
list:
  - one
  - two: 2
    deep: { flow: [a, b] }
"odd/key~": 'quoted'
<<: no merge
shared: &shared
  inner: 1
alias: *shared
200: number
__proto__: own
empty:
`;

describe('a source file', () => {
  const file = parseSourceFile('a.yaml', text);

  it('is read as JSON would say it', () => {
    expect(file.diagnostics).toEqual([]);
    expect(JSON.stringify(file.value)).toBe(
      JSON.stringify(
        JSON.parse(`{"200":"number","title":"T","list":["one",{"two":2,"deep":{"flow":["a","b"]}}],"odd/key~":"quoted",
          "<<":"no merge","shared":{"inner":1},"alias":{"inner":1},"__proto__":"own","empty":null}`),
      ),
    );
  });

  it.each([
    // The value where it is on the line of its key, else the key.
    ['', undefined, '2:1'],
    ['/title', undefined, '2:8'],
    ['/title', 'key', '2:1'],
    ['/list', undefined, '3:1'],
    ['/list/0', undefined, '4:5'],
    ['/list/1', undefined, '5:5'],
    ['/list/1/two', undefined, '5:10'],
    ['/list/1/deep', undefined, '6:11'],
    ['/list/1/deep/flow/1', undefined, '6:23'],
    ['/odd~1key~0', undefined, '7:13'],
    ['/alias/inner', undefined, '10:10'],
    ['/200', undefined, '12:6'],
    ['/__proto__', undefined, '13:12'],
    // The nearest ancestor of what is not there.
    ['/list/7/x', undefined, '3:1'],
    ['/list/1/deep/none', undefined, '6:5'],
    ['/none', undefined, '2:1'],
  ] as const)('finds %s (%s) at %s', (pointer, part, want) => {
    const { line, column } = file.locate(pointer, part);
    expect(`${line}:${column}`).toBe(want);
  });

  it('counts columns in UTF-16 code units, and lines after CR LF', () => {
    const { line, column } = parseSourceFile('a.yaml', 'a: 1\r\nb: [🙂, x]\r\n').locate('/b/1');
    expect([line, column]).toEqual([2, 9]);
  });

  it('says no to a tree of aliases that would grow without end', () => {
    const bomb = Array.from(
      { length: 9 },
      (_, i) =>
        `a${i}: &a${i} [${Array(9)
          .fill(i === 0 ? 'x' : `*a${i - 1}`)
          .join(', ')}]`,
    );
    const { diagnostics } = parseSourceFile('a.yaml', bomb.join('\n'));
    expect(diagnostics).toMatchObject([{ code: 'invalid-yaml', message: expect.stringContaining('alias') }]);
  });

  it('reads JSON', () => {
    const json = parseSourceFile('a.json', '{\n\t"a": [1,\n\t\t{"b": "\\u0000"}]}');
    expect([json.value, json.diagnostics]).toEqual([{ a: [1, { b: '\u0000' }] }, []]);
    expect(json.locate('/a/1/b')).toMatchObject({ line: 3, column: 9 });
  });
});
