import { describe, expect, it } from 'vitest';
import { readXmlBody, validatorOf } from '../support/xml-body.ts';
import { yamlFiles } from '../support/yaml-files.ts';

interface Webhook {
  readonly operations: readonly string[];
  readonly templates?: readonly { readonly mediaType: string; readonly text: string }[];
  readonly placeholders?: readonly {
    readonly name: string;
    readonly nameIsOurs?: boolean;
    readonly source: readonly string[];
  }[];
}

const webhooks = yamlFiles<Webhook>('spec/webhooks').map(({ value }) => value);
const report = webhooks.find(({ templates = [] }) => templates.length > 0);
const placeholders = report?.placeholders ?? [];

/** What a template prints for a message that was delivered. */
const filled = (text: string): string =>
  text.replaceAll(/\[(\w+)\]/g, (_, name: string) => (name === 'STATUS' ? '2' : `a ${name}`));

describe.each(report?.templates ?? [])('the template of a status report in $mediaType', ({ mediaType, text }) => {
  it('prints what the schema describes', () => {
    const xml = readXmlBody(report?.operations[0] ?? '', filled(text));
    const result =
      mediaType === 'application/json' ? validatorOf('StatusReport')?.(JSON.parse(filled(text))) : xml?.result;
    expect(result).toMatchObject({ ok: true });
  });

  it('names only placeholders that are listed, by names that are published', () => {
    const published = new Set(placeholders.filter(({ nameIsOurs }) => nameIsOurs !== true).map(({ name }) => name));
    const used = [...text.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter((name) => !published.has(name))).toEqual([]);
  });
});

it('each row of lines 1408 to 1418 has a placeholder', () => {
  const lines = placeholders.flatMap(({ source }) => source.filter((one) => one.startsWith('doc ')));
  expect([...new Set(lines)]).toEqual([...range(1408, 1416).map((line) => `doc L${line}`), 'doc L1417-1418']);
  expect(placeholders.filter(({ name }) => /^CUSTOMGROUPING[23]?$/.test(name))).toHaveLength(3);
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
