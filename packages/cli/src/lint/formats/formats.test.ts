import pc from 'picocolors';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../excerpt.ts';
import { countBySeverity, joinReports } from '../report.ts';
import type { FileReport, ReportedFinding } from '../report.ts';
import { version } from '../../version.ts';
import { formats } from './index.ts';

/** A finding on the part of a text between « and ». */
function finding(marked: string, about: Partial<ReportedFinding> = {}): ReportedFinding {
  const text = marked.replace(/[«»]/g, '');
  const position = (offset: number): ReportedFinding['range']['start'] => {
    const before = text.slice(0, offset).split('\n');
    return { offset, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const range = { start: position(marked.indexOf('«')), end: position(marked.indexOf('»') - 1) };
  return {
    rule: 'unused-suppression',
    severity: 'warning',
    message: 'Something is wrong.',
    why: 'It matters.',
    fix: 'Mend it.',
    pointer: '/messages/msg/3/from',
    range,
    excerpt: excerptOf(text, range),
    ...about,
  };
}

function file(name: string, ...findings: ReportedFinding[]): FileReport {
  return { name, findings, counts: countBySeverity(findings) };
}

const report = joinReports([
  file(
    'orders/first, second: 100%.json',
    finding('{\n  "from": «"Me"»\n}', {
      rule: 'sender-not-allowed',
      severity: 'error',
      message: '"Me" <is> not & among 100% of them:\u0007 a, b.',
      gateway: { scope: 'recipient', code: 305, text: 'FROM is unknown' },
    }),
    finding('{«\n  "a": 1,\n»}', { rule: 'xml-syntax' }),
  ),
  file('clean.json'),
  file('naïve folder/notes.json', finding('[«\u001b[31m1», 2]', { severity: 'info', rule: 'channel-not-on-account' })),
]);

async function print(name: string): Promise<string> {
  return (await formats[name]!())(report, pc.createColors(false));
}

describe('a format', () => {
  it.each(Object.keys(formats))('%s prints what its file holds', async (name) => {
    await expect((await print(name)).replaceAll(version(), '0.0.0')).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it.each(['junit', 'checkstyle'])('%s is well-formed XML', async (name) => {
    const faults: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => faults.push(error.message));
    parser.write(await print(name)).close();
    expect(faults).toEqual([]);
  });

  it.each(['json', 'gitlab', 'sarif'])('%s is JSON', async (name) => {
    expect(JSON.parse(await print(name))).toBeTypeOf('object');
  });
});

describe('SARIF', () => {
  interface Log {
    runs: { tool: { driver: { rules: { id: string }[] } }; results: Result[] }[];
  }
  interface Result {
    ruleId: string;
    ruleIndex: number;
    level: string;
    message: { text: string };
    locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
    partialFingerprints: Record<string, string>;
  }

  it('names each rule once, where results find it', async () => {
    const [run] = (JSON.parse(await print('sarif')) as Log).runs;
    const ids = run?.tool.driver.rules.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(ids[ruleIndex]).toBe(ruleId);
  });

  it('has relative URIs that are escaped', async () => {
    const [run] = (JSON.parse(await print('sarif')) as Log).runs;
    const uris = run?.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri);
    expect(new Set(uris)).toEqual(
      new Set(['orders/first%2C%20second%3A%20100%25.json', 'na%C3%AFve%20folder/notes.json']),
    );
  });
});

describe('a fingerprint', () => {
  const fingerprints = async (...findings: ReportedFinding[]): Promise<string[]> => {
    const print = await formats['gitlab']!();
    const issues = JSON.parse(print(joinReports([file('a.json', ...findings)]), pc.createColors(false)));
    return (issues as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
  };

  it('stays when lines come before it', async () => {
    const pointer = '/messages/msg/4/from';
    expect(await fingerprints(finding('\n\n  {"from": «"Me"»}', { pointer }))).toEqual(
      await fingerprints(finding('{"from": «"Me"»}')),
    );
  });

  it('is another for another value, another rule and another place', async () => {
    const one = finding('{"from": «"Me"»}');
    const others = [
      finding('{"from": «"You"»}'),
      { ...one, rule: 'xml-syntax' },
      { ...one, pointer: '/messages/from' },
    ];
    const all = await fingerprints(one, ...others);
    expect(new Set(all).size).toBe(4);
  });

  it('tells equal findings apart', async () => {
    const one = finding('{"from": «"Me"»}');
    const [first, second] = await fingerprints(one, one);
    expect(first).not.toBe(second);
  });
});
