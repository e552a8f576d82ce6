import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { specFolder } from '../../test/support/spec-folder.ts';
import { checkFiles, writeFiles } from './write-files.ts';

const files = [
  { path: 'manifest.json', content: '{}\n' },
  { path: 'typescript/a.ts', content: 'export {};\n' },
];
const upToDate = { stale: [], missing: [], orphan: [], foreign: [] };

function present(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe('writeFiles and checkFiles', () => {
  it('fill an empty folder, and find it up to date', async () => {
    const folder = join(specFolder({}), 'new/generated');
    expect(await checkFiles(folder, files)).toEqual({ ...upToDate, missing: ['manifest.json', 'typescript/a.ts'] });
    expect(await writeFiles(folder, files)).toEqual({ ...upToDate, missing: ['manifest.json', 'typescript/a.ts'] });
    expect(await checkFiles(folder, files)).toEqual(upToDate);
    expect(readFileSync(join(folder, 'typescript/a.ts'), 'utf8')).toBe('export {};\n');
  });

  it('tell stale, missing and orphan files, and mend them', async () => {
    const folder = specFolder({ 'manifest.json': '{}\r\n', 'typescript/old.ts': '', 'docs/a/b.md': '' });
    const difference = {
      stale: ['manifest.json'],
      missing: ['typescript/a.ts'],
      orphan: ['docs/a/b.md', 'typescript/old.ts'],
      foreign: [],
    };
    expect(await checkFiles(folder, files)).toEqual(difference);
    expect(present(folder)).toEqual(['docs/a/b.md', 'manifest.json', 'typescript/old.ts']);
    expect(await writeFiles(folder, files)).toEqual(difference);
    expect(await checkFiles(folder, files)).toEqual(upToDate);
    expect(present(folder)).toEqual(['manifest.json', 'typescript/a.ts']);
  });

  it('leave what a build or an install made, and dot-files', async () => {
    const kept = { '.gitattributes': '', 'dist/a.js': '', 'node_modules/x/y.js': '' };
    const folder = specFolder(kept);
    await writeFiles(folder, files);
    expect(present(folder)).toEqual([...Object.keys(kept), ...files.map(({ path }) => path)].sort());
    expect(await checkFiles(folder, files)).toEqual(upToDate);
  });

  it('count a dist folder of a deeper level as what it is: an orphan', async () => {
    const folder = specFolder({ 'manifest.json': '{}\n', 'typescript/a.ts': 'export {};\n', 'docs/dist/x.md': '' });
    expect(await checkFiles(folder, files)).toEqual({ ...upToDate, orphan: ['docs/dist/x.md'] });
  });

  it("do not touch somebody else's folder", async () => {
    const folder = specFolder({ 'index.ts': 'mine', 'typescript/a.ts': 'mine too' });
    expect(await writeFiles(folder, files)).toEqual({ ...upToDate, foreign: ['index.ts'] });
    expect(present(folder)).toEqual(['index.ts', 'typescript/a.ts']);
    expect(readFileSync(join(folder, 'typescript/a.ts'), 'utf8')).toBe('mine too');
  });

  it('do not touch a file that is up to date', async () => {
    const folder = specFolder({});
    await writeFiles(folder, files);
    const path = join(folder, 'typescript/a.ts');
    utimesSync(path, 1, 1);
    await writeFiles(folder, files);
    expect(statSync(path).mtimeMs).toBe(1000);
  });

  it('put a file where an empty folder of an orphan was', async () => {
    const folder = specFolder({ 'manifest.json': '{}\n' });
    mkdirSync(join(folder, 'typescript'));
    writeFileSync(join(folder, 'typescript/b.ts'), '');
    await writeFiles(folder, files);
    expect(present(folder)).toEqual(['manifest.json', 'typescript/a.ts']);
  });
});
