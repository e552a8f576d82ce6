import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeTerminal } from '../testing/fake-terminal.ts';
import { message, request } from '../testing/sample-messages.ts';
import { scratchFiles } from '../testing/scratch-files.ts';
import type { LintFlags } from './options.ts';
import { runLint } from './run-lint.ts';

const clean = request(message());
/** One warning. */
const misspelt = request(message({ refrence: 'a' }));
/** One error. */
const rejected = request(message({ allowedChannels: ['Vibr'] }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs in a folder, and leaves its path out of what is printed. */
async function run(
  folder: string,
  args: readonly string[],
  flags: Partial<LintFlags> = {},
  stdin: string | Uint8Array = '',
): Promise<Ended> {
  const terminal = fakeTerminal(stdin);
  const paths = args.map((arg) => (arg === '-' ? arg : join(folder, arg)));
  const code = await runLint(paths, { format: ['compact'], ...flags }, terminal);
  const { out, error } = terminal.printed;
  return { code, out: out.replaceAll(`${folder}/`, ''), error: error.replaceAll(`${folder}/`, '') };
}

/** The places of what was found, without the words. */
function places({ out }: Ended): string[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^([^ ]+): .* \[(.+)\]$/, '$1 $2'));
}

describe('inputs', () => {
  it('a folder stands for the message files in it, in order, without what others wrote', async () => {
    const folder = scratchFiles({
      'b.json': misspelt,
      'a/x.jsonc': `// one\n${misspelt}`,
      'a/y.ndjson': `${misspelt}\n`,
      'a/z.jsonl': `${misspelt}\n`,
      'c.xml': '<MESSAGES>',
      'read.me': misspelt,
      'bmsg.baseline.json': misspelt,
      'node_modules/d.json': misspelt,
      '.git/e.json': misspelt,
    });
    expect(places(await run(folder, ['']))).toEqual([
      'a/x.jsonc:2:112 unknown-key',
      'a/y.ndjson:1:112 unknown-key',
      'a/z.jsonl:1:112 unknown-key',
      'b.json:1:112 unknown-key',
      'c.xml:1:10 xml-syntax',
    ]);
  });

  it('links that go in a circle come to an end', async () => {
    const folder = scratchFiles({ 'in/a.json': misspelt });
    symlinkSync(folder, join(folder, 'in/loop'));
    symlinkSync(join(folder, 'self'), join(folder, 'self'));
    expect(places(await run(folder, ['in']))).toHaveLength(1);
    expect(await run(folder, ['self'])).toMatchObject({ code: 3, error: expect.stringContaining('links') });
  });

  it.each([
    { pattern: '*.json', want: ['a.json', 'b.json'] },
    { pattern: '**/*.json', want: ['a.json', 'b.json', 'in/c.json'] },
    { pattern: '{b,in/c}.json', want: ['b.json', 'in/c.json'] },
  ])('the pattern $pattern stands for $want', async ({ pattern, want }) => {
    const folder = scratchFiles({ 'a.json': misspelt, 'b.json': misspelt, 'in/c.json': misspelt, 'd.xml': '<' });
    expect(places(await run(folder, [pattern])).map((line) => line.split(':')[0])).toEqual(want);
  });

  it('a file is linted once, however often it is named', async () => {
    const folder = scratchFiles({ 'a.json': misspelt });
    expect(places(await run(folder, ['a.json', '*.json', '']))).toHaveLength(1);
  });

  it.each([
    { name: 'a pattern that nothing matches', args: ['*.xyz'], want: /^No file matches \*\.xyz\.\n$/ },
    { name: 'an empty folder', args: ['empty'], want: /^There is no message file in empty\.\n$/ },
    { name: 'a binary file', args: ['binary.json'], want: /binary file/ },
    { name: 'UTF-16', args: ['utf16.json'], want: /UTF-16; save it as UTF-8/ },
    { name: 'what is not UTF-8', args: ['latin1.json'], want: /not UTF-8/ },
  ])('$name ends with 3', async ({ args, want }) => {
    const folder = scratchFiles({
      'binary.json': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      'utf16.json': Buffer.from('\uFEFF{}', 'utf16le'),
      'latin1.json': Buffer.from('"é"', 'latin1'),
      'x.txt': '',
    });
    mkdirSync(join(folder, 'empty'));
    const ended = await run(folder, args);
    expect(ended.code).toBe(3);
    expect(ended.error).toMatch(want);
  });

  it('what cannot be read does not keep the rest from being linted', async () => {
    const folder = scratchFiles({ 'a.json': misspelt, 'b.json': new Uint8Array([0]), 'c.json': misspelt });
    const ended = await run(folder, ['']);
    expect([ended.code, places(ended).length]).toEqual([3, 2]);
  });

  it('standard input is read as its name says', async () => {
    const lines = `${clean}\n\n${misspelt}\n`;
    expect(places(await run('', ['-'], { stdinFilename: 'x.ndjson' }, lines))).toEqual(['x.ndjson:3:112 unknown-key']);
    expect(places(await run('', ['-'], {}, ' <MESSAGES>'))).toEqual(['<stdin>:1:11 xml-syntax']);
    expect(places(await run('', ['-'], { stdinFilename: 'x.jsonc' }, `/**/${clean}`))).toEqual([]);
    expect(places(await run('', ['-'], {}, `/**/${clean}`))).toEqual(['<stdin>:1:1 json-syntax']);
  });

  it('messages are found inside larger JSON', async () => {
    const flow = { steps: [{ message: message() }, { message: message({ refrence: 'a' }), x: message({ y: 1 }) }] };
    const folder = scratchFiles({ 'flow.json': JSON.stringify(flow, undefined, 1) });
    expect(places(await run(folder, ['flow.json'], { at: ['/steps/*/message'] }))).toEqual([
      'flow.json:29:5 unknown-key',
    ]);
    expect(places(await run(folder, ['flow.json'], { at: ['/steps/*/message', '/steps/1/x'] }))).toHaveLength(2);
    expect(await run(folder, ['flow.json'], { at: ['/step'] })).toMatchObject({
      code: 3,
      error: 'flow.json: There is nothing at /step.\n',
    });
  });
});

describe('lines', () => {
  it('are messages or requests, and a broken one does not stop the rest', async () => {
    const lines = [
      JSON.stringify(message()),
      misspelt,
      '{"from":',
      '  ',
      JSON.stringify(message({ refrence: 'a' })),
      clean,
    ];
    const folder = scratchFiles({ 'a.ndjson': lines.join('\r\n') });
    const ended = await run(folder, ['a.ndjson']);
    expect(ended.code).toBe(1);
    expect(places(ended).map((line) => line.replace(/:\d+ /, ' '))).toEqual([
      'a.ndjson:2 unknown-key',
      'a.ndjson:3 json-syntax',
      'a.ndjson:5 unknown-key',
    ]);
  });

  it('have their numbers in a file of many blocks, too', async () => {
    const line = `${JSON.stringify(message({ body: { type: 'auto', content: 'x'.repeat(5000) } }))}\n`;
    const folder = scratchFiles({ 'a.ndjson': `${line.repeat(300)}${misspelt}\n${line.repeat(10)}[\n` });
    const ended = await run(folder, ['a.ndjson'], { quiet: false, rule: {} });
    expect(places(ended).filter((line) => !/ (?:too|many|gateway)/.test(line))).toEqual([
      'a.ndjson:301:112 unknown-key',
      expect.stringMatching(/^a\.ndjson:312:/),
    ]);
  });

  it('that are not UTF-8 are reported, each at its number', async () => {
    const folder = scratchFiles({ 'a.ndjson': Buffer.concat([Buffer.from(`${clean}\n"`), Buffer.from([0xff, 0x0a])]) });
    expect((await run(folder, ['a.ndjson'])).out).toBe(
      'a.ndjson:2:1: error: The line is not UTF-8 text. [json-syntax]\n',
    );
  });
});

describe('what makes a run fail', () => {
  it.each<{ flags: Partial<LintFlags>; file: string; want: number }>([
    { file: misspelt, flags: {}, want: 1 },
    { file: misspelt, flags: { maxWarnings: 1 }, want: 0 },
    { file: misspelt, flags: { quiet: true }, want: 0 },
    { file: misspelt, flags: { rule: { 'unknown-key': 'error' }, maxWarnings: 5 }, want: 1 },
    { file: misspelt, flags: { rule: { 'unknown-key': 'info' } }, want: 0 },
    { file: misspelt, flags: { rule: { 'unknown-key': 'off' } }, want: 0 },
    { file: rejected, flags: { maxWarnings: 5, quiet: true }, want: 1 },
    { file: clean, flags: {}, want: 0 },
  ])('$flags: $want', async ({ file, flags, want }) => {
    expect((await run(scratchFiles({ 'a.json': file }), ['a.json'], flags)).code).toBe(want);
  });

  it.each<{ flags: Partial<LintFlags>; args?: string[]; want: RegExp }>([
    { flags: { format: ['sarfi'] }, want: /no format "sarfi"\. Did you mean sarif\?/ },
    { flags: { format: ['json', 'sarif'] }, want: /Only one format.*--format sarif=FILE/ },
    { flags: { format: ['sarif='] }, want: /names no file/ },
    { flags: { fix: true }, args: ['-'], want: /--fix-dry-run/ },
  ])('$flags is a wrong command line', async ({ flags, args = ['a.json'], want }) => {
    const ended = await run(scratchFiles({ 'a.json': clean }), args, flags);
    expect(ended).toEqual({ code: 2, out: '', error: expect.stringMatching(want) });
  });

  it('many findings are counted, and the first of them kept', async () => {
    const bad = JSON.stringify(message({ a: 1, b: 2 }));
    const folder = scratchFiles({ 'a.ndjson': `${bad}\n`.repeat(6000) });
    const ended = await run(folder, ['a.ndjson']);
    expect(places(ended)).toHaveLength(10_000);
    expect(ended.error).toBe('Only the first 10,000 of 12,000 findings are printed.\n');
  });
});

it('formats go to files, several at once', async () => {
  const folder = scratchFiles({ 'a.json': misspelt });
  const [sarif, junit] = [join(folder, 'out.sarif'), join(folder, 'out.xml')];
  const ended = await run(folder, ['a.json'], { format: ['compact', `sarif=${sarif}`, `junit=${junit}`] });
  expect(places(ended)).toEqual(['a.json:1:112 unknown-key']);
  expect(JSON.parse(readFileSync(sarif, 'utf8'))).toMatchObject({ version: '2.1.0' });
  expect(readFileSync(junit, 'utf8')).toContain('unknown-key at 1:112');
  const lost = await run(folder, ['a.json'], { format: [`json=${join(folder, 'none/out')}`] });
  expect(lost).toMatchObject({ code: 3, error: 'Cannot write none/out: there is no such file.\n' });
});

describe('a configuration', () => {
  const withConfig = (config: object, files: Record<string, string> = {}): string =>
    scratchFiles({ 'bmsg.config.json': JSON.stringify(config), 'a.json': misspelt, 'in/b.json': misspelt, ...files });

  it.each<{ name: string; config: object; want: string[] }>([
    { name: 'severities', config: { rules: { 'unknown-key': 'off' } }, want: [] },
    {
      name: 'severities for some files',
      config: { overrides: [{ files: ['in/**'], rules: { 'unknown-key': 'off' } }] },
      want: ['a.json:1:112 unknown-key'],
    },
    { name: 'files that are left out', config: { ignore: ['b.json'] }, want: ['a.json:1:112 unknown-key'] },
    {
      name: 'senders',
      config: { rules: { 'unknown-key': 'off' }, senders: ['Shop'] },
      want: ['a.json:1:29 sender-not-allowed', 'in/b.json:1:29 sender-not-allowed'],
    },
    { name: 'a sender in other letters', config: { rules: { 'unknown-key': 'off' }, senders: ['SENDER'] }, want: [] },
    {
      name: 'a suppression',
      config: { suppress: [{ rule: 'unknown-key', files: ['a.json'], at: '/messages/msg/*', reason: 'known' }] },
      want: ['in/b.json:1:112 unknown-key'],
    },
    {
      name: 'a suppression of nothing',
      config: { rules: { 'unknown-key': 'off' }, suppress: [{ rule: 'many-parts', reason: 'old' }] },
      want: ['bmsg.config.json:1:44 unused-suppression'],
    },
  ])('gives $name', async ({ config, want }) => {
    expect(places(await run(withConfig(config), ['']))).toEqual(want);
  });

  it('gives the channels of the account', async () => {
    const folder = withConfig(
      { channels: ['SMS'] },
      { 'c.json': request(message({ allowedChannels: ['sms', 'RCS'] })) },
    );
    expect(places(await run(folder, ['c.json']))).toEqual(['c.json:1:137 channel-not-on-account']);
  });

  it('is the nearest one upwards, another one where it is given, or none', async () => {
    const folder = withConfig(
      { rules: { 'unknown-key': 'off' } },
      { 'in/bmsg.config.json': '{}', 'other.json': '{"rules":{"unknown-key":"error"}}' },
    );
    expect(places(await run(folder, ['a.json', 'in/b.json']))).toEqual(['in/b.json:1:112 unknown-key']);
    expect((await run(folder, ['a.json'], { config: join(folder, 'other.json') })).out).toContain(': error: ');
    expect(places(await run(folder, ['a.json'], { config: false }))).toHaveLength(1);
  });

  it('says nothing of unused suppressions where single files are linted', async () => {
    const folder = withConfig({ rules: { 'unknown-key': 'off' }, suppress: [{ rule: 'many-parts', reason: 'old' }] });
    expect((await run(folder, ['a.json'])).code).toBe(0);
  });

  it('that is wrong ends with 2 and says where', async () => {
    const folder = withConfig({ rules: { 'unknown-kye': 'off' } });
    const ended = await run(folder, ['a.json']);
    expect(ended.code).toBe(2);
    expect(ended.error).toContain('bmsg.config.json:1:11 There is no rule "unknown-kye". Did you mean "unknown-key"?');
  });

  it('that cannot be read ends with 3', async () => {
    expect((await run(withConfig({}), ['a.json'], { config: '/none.json' })).code).toBe(3);
  });
});

describe('--fix', () => {
  const commented = `\uFEFF{ // why\r\n  "messages": {"msg": [${JSON.stringify(message())},]}\r\n}`;

  it('mends what can be mended, and nothing else', async () => {
    const folder = scratchFiles({ 'a.json': commented });
    const ended = await run(folder, ['a.json'], { fix: true });
    const text = readFileSync(join(folder, 'a.json'), 'utf8');
    expect(text).toContain('\r\n  "messages": {"msg": [');
    expect(text).not.toContain(',]');
    expect(places(ended)).toEqual(places(await run(folder, ['a.json'])));
  });

  it('shows what it would change as a diff', async () => {
    const folder = scratchFiles({ 'a.json': `{"messages": {"msg": [\n${JSON.stringify(message())},\n]}}` });
    const ended = await run(folder, ['a.json'], { fixDryRun: true });
    expect(ended.out).toMatch(/^--- a\/.*\n\+\+\+ b\/.*\n@@ -1,3 \+1,3 @@\n/m);
    expect(ended.out).toMatch(/^-\{"from.*\},\n\+\{"from.*\}$/m);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toContain('},\n]');
  });

  it('mends lines one by one', async () => {
    const line = JSON.stringify(message());
    const folder = scratchFiles({ 'a.ndjson': `${line.replace(/\}$/, ',}')}\r\n${line}\n` });
    expect((await run(folder, ['a.ndjson'], { fix: true })).code).toBe(0);
    expect(readFileSync(join(folder, 'a.ndjson'), 'utf8')).toBe(`${line}\r\n${line}\n`);
  });
});

describe('a baseline', () => {
  const setUp = async (): Promise<{ folder: string; baseline: string }> => {
    const folder = scratchFiles({ 'a.json': misspelt, 'b.json': rejected });
    const baseline = join(folder, 'debts.json');
    const ended = await run(folder, [''], { baseline, updateBaseline: true });
    expect(ended).toEqual({ code: 0, out: '', error: '2 findings written to debts.json.\n' });
    return { folder, baseline };
  };

  it('leaves out what it knows, also when it has moved', async () => {
    const { folder, baseline } = await setUp();
    writeFileSync(join(folder, 'a.json'), `\n\n${request(message(), message({ refrence: 'a', x: 1 }))}`);
    expect(places(await run(folder, [''], { baseline }))).toEqual([
      expect.stringMatching(/^a\.json:3:\d+ unknown-key$/),
    ]);
  });

  it('says what has been paid, and drops it when it is renewed', async () => {
    const { folder, baseline } = await setUp();
    writeFileSync(join(folder, 'a.json'), clean);
    const ended = await run(folder, [''], { baseline });
    expect(ended.code).toBe(0);
    expect(ended.error).toMatch(/^1 finding is in debts\.json and no longer in the files\./);
    await run(folder, ['a.json'], { baseline, updateBaseline: true });
    expect(Object.keys((JSON.parse(readFileSync(baseline, 'utf8')) as { debts: object }).debts)).toEqual(['b.json']);
  });

  it('that is not there, or is none, ends with 3', async () => {
    const folder = scratchFiles({ 'a.json': clean, 'b.json': '{"version":1}' });
    for (const name of ['none.json', 'a.json', 'b.json']) {
      const ended = await run(folder, ['a.json'], { baseline: join(folder, name) });
      expect([ended.code, ended.error]).toEqual([3, expect.stringContaining('--update-baseline')]);
    }
    expect(existsSync(join(folder, 'none.json'))).toBe(false);
  });
});
