import { createHash } from 'node:crypto';
import { examples } from '@bmsg/api/examples';
import type { Example } from '@bmsg/api/examples';
import { describe, expect, it, test } from 'vitest';
import { parseDocument } from 'yaml';
import { mended } from '../../generator/emit/mended.ts';
import { correctedText } from './documented-requests.ts';
import { documentationLines, lineRange } from './documentation.ts';

/** Every JSON block of the documentation, and whether what is printed there is JSON. */
const blocks: Readonly<Record<string, 'parses' | 'is faulty'>> = {
  'L23-40': 'parses',
  'L60-93': 'parses',
  'L108-130': 'parses',
  'L137-156': 'parses',
  'L179-209': 'parses',
  'L253-266': 'parses',
  'L275-285': 'parses',
  'L291-297': 'parses',
  'L307-315': 'parses',
  'L320-324': 'parses',
  'L333-337': 'is faulty',
  'L341-362': 'is faulty',
  'L365-386': 'is faulty',
  'L427-447': 'parses',
  'L454-472': 'parses',
  'L475-494': 'parses',
  'L506-536': 'parses',
  'L542-559': 'parses',
  'L575-599': 'parses',
  'L627-705': 'is faulty',
  'L719-797': 'is faulty',
  'L801-870': 'parses',
  'L893-903': 'parses',
  'L911-922': 'parses',
  'L928-951': 'parses',
  'L957-974': 'parses',
  'L993-1003': 'parses',
  'L1010-1043': 'parses',
  'L1047-1085': 'parses',
  'L1090-1118': 'is faulty',
  'L1122-1132': 'is faulty',
  'L1177-1201': 'parses',
  'L1203-1235': 'parses',
  'L1239-1280': 'parses',
  'L1288-1326': 'parses',
  'L1381-1400': 'parses',
};

test('every JSON block of the documentation is an example, and no other', () => {
  expect(examples.map(({ source }) => source.replace('doc ', '')).sort()).toEqual(Object.keys(blocks).sort());
});

const documentation = documentationLines();
if (documentation === undefined) {
  console.info(
    'The documentation is not at hand (see BMSG_DOCUMENTATION): printed examples are checked by SHA-256 only.',
  );
} else {
  console.info('The documentation is at hand: printed examples are compared with it, byte for byte.');
}

describe.each(examples)('$id', (example) => {
  const { source, printed, sha256, errata = [] } = example;
  const breaking = errata.filter(({ parses }) => !parses);

  it('is as printed', () => {
    expect(createHash('sha256').update(printed).digest('hex')).toBe(sha256);
    const { first, last } = lineRange(source);
    expect(printed.split('\n').length).toBe(last - first + 1);
    if (documentation) expect(printed).toBe(documentation.slice(first - 1, last).join('\n'));
  });

  it('parses, or is faulty, as the errata say', () => {
    expect(breaking.length === 0 ? 'parses' : 'is faulty').toBe(blocks[source.replace('doc ', '')]);
    expect(isJson(printed)).toBe(breaking.length === 0);
    expect(isJson(mended({ ...example, errata: breaking }))).toBe(true);
  });

  it.each(breaking)('does not parse because of this fault alone: $what', (erratum) => {
    expect(isJson(mended({ ...example, errata: errata.filter((other) => other !== erratum) }))).toBe(false);
  });

  it('has each mend within its lines, and each line mended once', () => {
    const lines = errata.flatMap(({ mend = [] }) => mend.map(({ line }) => line));
    const { first, last } = lineRange(source);
    expect(lines.filter((line) => line < first || line > last)).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('is well-formed once it is mended, and names no key twice', () => {
    expect(isJson(correctedText(example))).toBe(true);
    expect(keysTwice(correctedText(example))).toEqual([]);
  });

  it('says what its kind needs', () => {
    expect(Object.keys(example)).toEqual(expect.arrayContaining([...needs[example.kind]]));
    expect(example.expect.body === undefined).toBe(example.kind === 'response');
  });
});

test('one printed example names a key twice', () => {
  const found = examples.filter(({ printed }) => isJson(printed) && keysTwice(printed).length > 0);
  expect(found.map(({ source }) => source)).toEqual(['doc L1177-1201']);
});

const needs: Readonly<Record<Example['kind'], readonly (keyof Example)[]>> = {
  request: [],
  fragment: ['within', 'at'],
  response: ['request'],
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON is YAML, and a YAML parser minds such keys. */
function keysTwice(text: string): string[] {
  return parseDocument(text).errors.map(({ message }) => message);
}
