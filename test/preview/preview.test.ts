import { describe, expect, it } from 'vitest';
import { runPreview } from '../../packages/cli/src/commands/preview.ts';
import { displayWidth } from '../../packages/cli/src/printable.ts';
import { fakeTerminal } from '../../packages/cli/src/testing/fake-terminal.ts';
import { generatedCalls } from '../conformance/generated-calls.ts';
import { filesBelow, read, root } from '../support/workspace.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const files = filesBelow('test/preview').filter((path) => /\.(json|txt|xml)$/.test(path));

async function preview(text: string, width: number, locale = 'en_GB.UTF-8'): Promise<string> {
  const terminal = fakeTerminal(text, { LANG: locale });
  await runPreview(['-'], { format: 'pretty', width }, terminal, now);
  expect(terminal.printed.error).toBe('');
  return terminal.printed.out;
}

describe('a preview', () => {
  it.each(files)('of %s is what stands beside it', async (path) => {
    await expect(await preview(read(path), 80)).toMatchFileSnapshot(`${root}/${path.replace(/\.\w+$/, '.out')}`);
  });
});

describe('the guide', () => {
  const guide = read('docs/guides/preview.md');

  it('shows what is printed', async () => {
    const shown = [...guide.matchAll(/^```\n\$ bmsg preview (\S+)\n(.*?)^```$/gms)];
    expect(shown.length).toBeGreaterThan(0);
    for (const [, name = '', output] of shown) {
      const text = read(`test/preview/${name}`);
      expect(guide).toContain(text);
      expect(await preview(text, 80)).toBe(output);
    }
  });
});

describe('whatever is drawn', () => {
  const texts = [...files.map(read), ...generatedCalls(400, 4)];

  it.each([40, 60, 80, 120])('fits into %i columns', async (width) => {
    for (const text of texts) {
      for (const line of (await preview(text, width)).split('\n'))
        expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    }
  });

  it.each([60, 100])('has frames that meet, in %i columns', async (width) => {
    for (const text of texts) {
      // The corners of a frame stand in the same columns above and below.
      const lines = (await preview(text, width, 'C')).split('\n').filter((line) => /^ {2}(\.-|\| |'-)/.test(line));
      expect(new Set(lines.map((line) => line.length)).size).toBeLessThanOrEqual(1);
    }
  });

  it('holds no control character, nothing that turns a line, and no token', async () => {
    for (const text of texts) {
      const lines = await preview(text, 80);
      expect(lines.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
      expect(lines).not.toContain('5c7d3b1e');
    }
  });

  it('is ASCII where nothing else can be shown', async () => {
    for (const text of texts) expect(await preview(text, 80, 'C')).toMatch(/^[\n -~]*$/);
  });
});
