import { createHash } from 'node:crypto';
import { examples } from '@bmsg/api/examples';
import type { Example } from '@bmsg/api/examples';
import { describe, expect, it, test } from 'vitest';
import { parseDocument } from 'yaml';
import { mended } from '../../generator/emit/mended.ts';
import { readXml } from '../../packages/messaging/src/xml/read-xml.ts';
import { correctedText } from './documented-requests.ts';
import { documentationLines, lineRange } from './documentation.ts';

/** Every block of the documentation, and whether what is printed there is well-formed. */
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
  'L1425-1425': 'parses',
  'L1477-1488': 'parses',
  'L1489-1508': 'parses',
  'L1509-1521': 'parses',
  'L1522-1534': 'parses',
  'L1535-1548': 'parses',
  'L1549-1562': 'parses',
  'L1563-1577': 'parses',
  'L1578-1592': 'is faulty',
  'L1593-1605': 'parses',
  'L1652-1652': 'parses',
};

const documented = examples.filter(({ origin }) => origin === undefined);
const linesOf = ({ source }: Example): string => String(source).replace('doc ', '');

test('every block of the documentation is an example, and no other is documented', () => {
  expect(documented.map(linesOf).sort()).toEqual(Object.keys(blocks).sort());
});

test('the documentation shows as many blocks of each kind as were counted in it', () => {
  const kinds = documented.map(({ mediaType, gateway }) => gateway ?? mediaType);
  const counts = Object.fromEntries(
    [...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length]),
  );
  expect(counts).toEqual({ 'application/json': 36, xml: 9, get: 1, smpp: 1 });
});

const documentation = documentationLines();
if (documentation === undefined) {
  console.info(
    'The documentation is not at hand (see BMSG_DOCUMENTATION): printed examples are checked by SHA-256 only.',
  );
} else {
  console.info('The documentation is at hand: printed examples are compared with it, byte for byte.');
}

describe.each(documented)('$id', (example) => {
  const { source, printed, sha256, errata = [] } = example;
  const breaking = errata.filter(({ parses }) => !parses);

  it('is as printed', () => {
    expect(createHash('sha256').update(printed).digest('hex')).toBe(sha256);
    const { first, last } = lineRange(source);
    expect(printed.split('\n').length).toBe(last - first + 1);
    if (documentation) expect(printed).toBe(documentation.slice(first - 1, last).join('\n'));
  });

  it('parses, or is faulty, as the errata say', () => {
    expect(breaking.length === 0 ? 'parses' : 'is faulty').toBe(blocks[linesOf(example)]);
    expect(isWellFormed(example, printed)).toBe(breaking.length === 0);
    expect(isWellFormed(example, mended({ ...example, errata: breaking }))).toBe(true);
  });

  it.each(breaking)('does not parse because of this fault alone: $what', (erratum) => {
    const others = mended({ ...example, errata: errata.filter((other) => other !== erratum) });
    expect(isWellFormed(example, others)).toBe(false);
  });

  it('has each mend within its lines, and each line mended once', () => {
    const lines = errata.flatMap(({ mend = [] }) => mend.map(({ line }) => line));
    const { first, last } = lineRange(source);
    expect(lines.filter((line) => line < first || line > last)).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('is well-formed once it is mended, and names no key twice', () => {
    expect(isWellFormed(example, correctedText(example))).toBe(true);
    expect(keysTwice(example)).toEqual([]);
  });
});

describe.each(examples)('$id', (example) => {
  it('says what its kind needs', () => {
    expect(Object.keys(example)).toEqual(expect.arrayContaining([...needs[example.kind]]));
  });
});

test('no two examples have a title in common', () => {
  const titles = examples.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('one printed example names a key twice', () => {
  const found = documented.filter((example) => keysTwice({ ...example, corrected: example.printed }).length > 0);
  const wellFormed = found.filter((example) => isWellFormed(example, example.printed));
  expect(wellFormed.map(({ source }) => source)).toEqual(['doc L1177-1201']);
});

const needs: Readonly<Record<Example['kind'], readonly (keyof Example)[]>> = {
  request: ['expect'],
  fragment: ['within', 'at', 'expect'],
  response: ['request', 'expect'],
  webhook: ['operation'],
  format: [],
};

function isWellFormed({ mediaType }: Example, text: string): boolean {
  if (mediaType === 'text/plain') return true;
  if (mediaType === 'application/xml') return readXml(text) !== undefined;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON is YAML, and a YAML parser minds such keys. */
function keysTwice(example: Example): string[] {
  if (example.mediaType !== 'application/json') return [];
  return parseDocument(correctedText(example)).errors.map(({ message }) => message);
}
