import { ruleExamples } from '@bmsg/api/rule-examples';
import { rules } from '@bmsg/api/rules';
import { lint } from '@bmsg/linter';
import type { Finding, LintOptions } from '@bmsg/linter';
import { lintXml } from '@bmsg/linter/xml';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentedRequests, ownRequests } from '../conformance/documented-requests.ts';

/**
 * `err/<name>.json`, or `.xml`, with `err/<name>.out`, which holds every finding a line; `ok/<name>.json`, or `.xml`, on which all rules are
 * silent; `examples.out` with what is found in the examples of the spec. With BMSG_UPDATE_GOLDEN=1 the `.out` files are
 * written anew, to be read before they are committed.
 */
const folder = import.meta.dirname;
const mayWrite = process.env['BMSG_UPDATE_GOLDEN'] === '1';

const messages = (name: string): string[] => readdirSync(join(folder, name)).filter((file) => !file.endsWith('.out'));
const lintFile = (file: string, text: string, options?: LintOptions): Finding[] =>
  (extname(file) === '.xml' ? lintXml : lint)(text, options);

/** Such as `3:5-3:12 error wrong-type "from" must be string, not number. / Write the value as the expected type.` */
function lineOf({ range: { start, end }, severity, rule, message, fix }: Finding): string {
  return `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule} ${message} / ${fix}`;
}

/** A file that is named after a rule is judged in the circumstances of its examples. */
function optionsFor(name: string): LintOptions {
  const { now, server } = ruleExamples.find(({ id }) => id === name)?.given ?? {};
  return { ...(now !== undefined && { now: Date.parse(now) }), ...(server !== undefined && { server }) };
}

function expectGolden(path: string, found: readonly string[]): void {
  const text = found.map((line) => `${line}\n`).join('');
  if (mayWrite) writeFileSync(path, text);
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

describe('findings, each at its place', () => {
  it.each(messages('err'))('%s', (file) => {
    const name = basename(file, extname(file));
    const found = lintFile(file, readFileSync(join(folder, 'err', file), 'utf8'), optionsFor(name));
    expect(found.length).toBeGreaterThan(0);
    expectGolden(join(folder, 'err', `${name}.out`), found.map(lineOf));
  });

  it.each(rules.map(({ id }) => id))('of the rule %s, in a file of its name', (id) => {
    expect(readFileSync(join(folder, 'err', `${id}.out`), 'utf8')).toContain(` ${id} `);
  });
});

describe('no findings', () => {
  it.each(messages('ok'))('%s', (file) => {
    expect(lintFile(file, readFileSync(join(folder, 'ok', file), 'utf8')).map(lineOf)).toEqual([]);
  });
});

it('what the examples of the spec are found to be', () => {
  const valid = [...documentedRequests, ...ownRequests].filter(({ example }) => example.breaks === undefined);
  const lines = valid.flatMap(({ example: { id }, text }) => lint(text).map((finding) => `${id} ${lineOf(finding)}`));
  expectGolden(join(folder, 'examples.out'), lines.sort());
});
