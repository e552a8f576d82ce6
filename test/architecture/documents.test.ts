import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, read, root } from '../support/workspace.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...filesBelow('docs'),
  ...filesBelow('packages'),
  ...filesBelow('generator'),
].filter((path) => path.endsWith('.md'));

/** Paths that a document writes in backticks: they start with a folder of the repository and hold no placeholder. */
const inBackticks = /`((?:spec|generator|generated|packages|docs|test|\.ci)\/[^`\s*<>{}$]*)`/g;
const inLinks = /\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g;

function named(document: string): string[] {
  const text = read(document);
  const fromRoot = [...text.matchAll(inBackticks)].flatMap((match) => match[1] ?? []);
  const linked = [...text.matchAll(inLinks)].flatMap((match) =>
    match[1] === undefined ? [] : normalize(join(dirname(document), match[1])),
  );
  return [...fromRoot, ...linked];
}

describe('the files that documents name', () => {
  it('are looked for', () => {
    expect(documents.flatMap(named).length).toBeGreaterThan(20);
  });

  it.each(documents)('exist: %s', (document) => {
    expect(named(document).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
