import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { runs } from '../../../test/support/runs.ts';
import { readDocument } from './document.ts';

/** Every fault as `offset+length`, with a `!` where the rest cannot be read. */
function faultsOf(text: string): string[] {
  return readDocument(text).faults.map(({ offset, length, harmless }) => `${offset}+${length}${harmless ? '' : '!'}`);
}

describe('faults of the syntax', () => {
  it.each<{ given: string; want: string[] }>([
    { given: '{"a":1}', want: [] },
    { given: '{"a":1,}', want: ['6+1'] },
    { given: '[1,2, // two\n]', want: ['6+6', '4+1'] },
    { given: '{"a":/* one */1}', want: ['5+9'] },
    { given: '\uFEFF{"a":1}', want: ['0+1'] },
    { given: '', want: ['0+0!'] },
    { given: '{"a" 1}', want: ['5+1!'] },
    { given: '{a:1, b:2}', want: ['1+1!'] },
    { given: "{'a':1}", want: ['1+3!'] },
    { given: '{"a":1 "b":2}', want: ['7+3!'] },
    { given: '{"a":1', want: ['6+0!'] },
    { given: '{"a":1}{"b":2}', want: ['7+1!'] },
    { given: '{"a":"x\ny"}', want: ['5+2!'] },
    { given: '/* never closed', want: ['0+15', '15+0!'] },
  ])('$given', ({ given, want }) => {
    expect(faultsOf(given)).toEqual(want);
  });

  it.each<{ given: string; want: RegExp }>([
    { given: '{a:1}', want: /key a is not in quotes/ },
    { given: '{“a”:1}', want: /straight double quotes/ },
    { given: '{"a":True}', want: /true, false and null/ },
    { given: '{"a":1', want: /end of the text/ },
    { given: '{"a":"\\x"}', want: /No such escape/ },
  ])('says what to do about $given', ({ given, want }) => {
    const [fault] = readDocument(given).faults;
    expect(`${fault?.message} ${fault?.fix}`).toMatch(want);
  });

  it('reads the value past harmless faults', () => {
    expect(readDocument('{"a":[1,2,], // two\n"b":{},}').value).toEqual({ a: [1, 2], b: {} });
  });

  it('refuses what would exhaust the stack, where it gets too deep', () => {
    expect(faultsOf('['.repeat(100_000))).toEqual(['256+1!']);
  });

  it('reads exactly what JSON.parse reads, as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const document = readDocument(JSON.stringify(value));
        expect(document.faults).toEqual([]);
        expect(JSON.stringify(document.value)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('finds a fault exactly where JSON.parse does, in texts with one stroke too many or too few', () => {
    const broken = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '{', ']', ':', ' ', '1', '\\', '\n', 't'),
      )
      .map(([text, at, stroke]) => {
        const index = at % (text.length + 1);
        return stroke === ''
          ? text.slice(0, index) + text.slice(index + 1)
          : text.slice(0, index) + stroke + text.slice(index);
      });
    fc.assert(
      fc.property(broken, (text) => {
        expect(readDocument(text).faults.length > 0).toBe(!parses(text));
      }),
      { numRuns: runs(1000) },
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
