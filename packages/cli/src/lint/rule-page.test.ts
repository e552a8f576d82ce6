import { existsSync } from 'node:fs';
import { rules } from '@bmsg/api/rules';
import pc from 'picocolors';
import { expect, it } from 'vitest';
import { fakeTerminal } from '../testing/fake-terminal.ts';
import { version } from '../version.ts';
import { ownRules } from './own-rules.ts';
import { rulePage } from './rule-page.ts';
import { runLint } from './run-lint.ts';

it('is a file of the package of the API, for every rule of the spec', () => {
  const base = `https://unpkg.com/@bmsg/api@${version()}/`;
  const folder = new URL('../../../../generated/', import.meta.url);
  for (const { id } of rules) {
    const page = rulePage(id);
    expect(page.startsWith(base)).toBe(true);
    expect(existsSync(new URL(page.slice(base.length), folder)), page).toBe(true);
  }
});

it('is a part of the first page of the command line, for rules about a configuration', () => {
  for (const { id } of ownRules) {
    expect(rulePage(id)).toBe(`https://unpkg.com/@bmsg/cli@${version()}/README.md#${id}`);
  }
});

it.each([true, false])('opens by a click where there are colours: %s', async (hasColors) => {
  const terminal = { ...fakeTerminal('{"messages":'), colors: pc.createColors(hasColors) };
  await runLint(['-'], { format: ['pretty'] }, terminal);
  const link = '\u001B]8;;https://unpkg.com/';
  expect(terminal.printed.out.includes(link)).toBe(hasColors);
});
