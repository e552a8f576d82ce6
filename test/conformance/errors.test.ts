import { accountStates } from '@bmsg/messaging';
import { createSandbox } from '@bmsg/sandbox';
import type { Sandbox } from '@bmsg/sandbox';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { goodToken } from './accounts.ts';
import { documentationLines, lineRange } from './documentation.ts';
import { getDoor } from './get-door.ts';
import { jsonDoor } from './json-door.ts';
import { xmlDoor } from './xml-door.ts';

const doors = Object.entries({ JSON: jsonDoor, XML: xmlDoor, GET: getDoor });
const documentation = documentationLines();

describe.each(doors)('the table of the %s gateway', (_, { table, triggers }) => {
  test('has a request for each of its rows, and for no other', () => {
    expect(Object.keys(triggers).sort()).toEqual(table.map(({ id }) => id).sort());
  });

  test('has only texts that stand in lines of the documentation that their row names, or are marked as ours', () => {
    const notFound = table.filter(({ text, printed = text, textIsOurs, source }) => {
      if (printed === undefined || textIsOurs) return false;
      const ranges = [source].flat().filter((reference) => reference.startsWith('doc '));
      return documentation === undefined
        ? ranges.length === 0
        : !ranges.some((range) => linesOf(documentation, range).includes(printed));
    });
    expect(notFound.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(doors)('the answer of the %s gateway to a request that calls for', (_, { triggers }) => {
  /** One account in each state, beside one in good order; nobody else has an account. */
  const accounts = [undefined, ...accountStates].map((state, index) => ({
    productToken: `${goodToken.slice(0, -2)}${String(index).padStart(2, '0')}`,
    ...(state !== undefined && { state }),
  }));
  const tokenOf = (state: string | undefined): string =>
    accounts.find((account) => account.state === state)?.productToken ?? '';
  let sandbox: Sandbox;
  let url: string;

  beforeAll(async () => {
    sandbox = createSandbox({ accounts });
    url = await sandbox.listen({ port: 0 });
  });
  afterAll(() => sandbox.close());

  it.each(Object.entries(triggers))('%s', async (_id, trigger) => {
    const { request, account, token = tokenOf(account), status, answer } = trigger;
    const { target, ...init } = request(token);
    const response = await fetch(new URL(target, url), init);
    expect([response.status, await response.text()]).toEqual([status, answer]);
  });
});

if (documentation === undefined) {
  console.info(
    'The documentation is not at hand (see BMSG_DOCUMENTATION): the texts of the table are not compared with it.',
  );
}

function linesOf(lines: readonly string[], source: string): string {
  const { first, last } = lineRange(source);
  return lines.slice(first - 1, last).join('\n');
}
