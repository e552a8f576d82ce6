import { beforeAll, describe, expect, it } from 'vitest';
import { parseCitation } from '../../generator/base/citation.ts';
import { build } from '../../generator/build/build.ts';
import { check } from '../../generator/check/check.ts';
import { load } from '../../generator/load/load.ts';
import type { Api } from '../../generator/model/api.ts';
import type { Diagnostic } from '../../generator/model/diagnostic.ts';
import { documentationLines } from '../conformance/documentation.ts';
import { root } from '../support/workspace.ts';

/** The model of our spec, and all that is wrong with it. */
async function read(): Promise<{ api: Api; diagnostics: readonly Diagnostic[] }> {
  const loaded = await load({ entry: 'spec/openapi/openapi.yaml', data: 'spec', workingDirectory: root });
  const { document, origins } = loaded;
  if (document === undefined) throw new Error(JSON.stringify(loaded.diagnostics));
  const { api, diagnostics } = build({ ...loaded, document });
  return { api, diagnostics: [...loaded.diagnostics, ...diagnostics, ...check(api, { document, locate: origins })] };
}

const documentation = documentationLines();

describe('the spec', () => {
  let api: Api;
  let diagnostics: readonly Diagnostic[] = [];
  beforeAll(async () => ({ api, diagnostics } = await read()));

  it('accounts for every line of the documentation, and cites only what exists', () => {
    expect(diagnostics).toEqual([]);
    const documents = api.data.sources.map(({ value }) => value);
    expect(documents.map(({ cited, lines }) => [cited, lines])).toEqual([
      ['doc', 1684],
      ['wire', undefined],
    ]);
  });

  it(
    documentation ? 'counts as many lines as there are' : 'cannot count the lines: the documentation is not here',
    () => {
      const lines = documentation;
      if (lines === undefined) return;
      const last = lines.at(-1) === '' ? lines.length - 1 : lines.length;
      expect(api.data.sources.map(({ value }) => value.lines ?? last)).toEqual([last, last]);
    },
  );

  it('cites the lines that say it, and not the chapter around them', () => {
    const vague = api.elements.flatMap(({ owner, part, sources }) =>
      // Examples and tables are as long as they are.
      owner.kind === 'examples' || (owner.kind === 'errors' && part === '')
        ? []
        : sources.filter((text) => {
            const citation = parseCitation(text);
            return citation?.kind === 'lines' && citation.last - citation.first >= 24;
          }),
    );
    expect(vague).toEqual([]);
  });

  it('has something from nearly every line: few are listed as carrying no fact', () => {
    const factless = api.data.sources.flatMap(({ value }) => value.factless ?? []);
    expect(factless.length).toBeLessThan(50);
    expect(api.elements.length).toBeGreaterThan(1_000);
  });
});
