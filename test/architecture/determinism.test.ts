import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { root } from '../support/workspace.ts';

const temporary = mkdtempSync(join(tmpdir(), 'bmsg-determinism-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Generates in a process of its own and returns what was written, by path. */
async function generateIn(
  folder: string,
  spec: string,
  env: NodeJS.ProcessEnv,
  ...nodeOptions: string[]
): Promise<Map<string, string>> {
  const out = mkdtempSync(join(temporary, 'out-'));
  const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/esm/index.mjs')).href;
  const { code, stderr } = await run(
    folder,
    process.execPath,
    [
      '--conditions=@bmsg/source',
      '--import',
      tsx,
      ...nodeOptions,
      join(root, 'packages/cli/src/main.ts'),
      'generate',
      `${spec}/openapi/openapi.yaml`,
      '--data',
      spec,
      '--out',
      out,
      '--package',
      '@bmsg/api',
    ],
    env,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const paths = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(out.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

describe('the output of the generator', () => {
  let here = new Map<string, string>();
  beforeAll(async () => {
    here = await generateIn(root, 'spec', { TZ: 'UTC', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' });
  });

  it('does not depend on time zone, language, folder, or the order of listings', async () => {
    const elsewhere = join(temporary, 'another place');
    cpSync(join(root, 'spec'), join(elsewhere, 'spec'), { recursive: true });
    const there = await generateIn(
      join(elsewhere, 'spec/channels'),
      join(elsewhere, 'spec'),
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NO_COLOR: '1' },
      '--import',
      pathToFileURL(join(root, 'test/fixtures/reversed-listing.mjs')).href,
    );
    expect([...there.keys()].sort()).toEqual([...here.keys()].sort());
    for (const [path, content] of here) expect(there.get(path), path).toBe(content);
  });

  it('has neither carriage returns nor paths of this machine in it', () => {
    for (const [path, content] of here) {
      expect(content, path).not.toContain('\r');
      expect(content, path).not.toContain(root);
      expect(content.endsWith('\n'), path).toBe(true);
    }
  });
});
