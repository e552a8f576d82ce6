import { readJson } from '@bmsg/linter';
import { getNodeValue, parseTree } from 'jsonc-parser';
import { callOf } from './payloads.ts';
import { race } from './race.ts';
import type { Race } from './race.ts';
import { ratio, short } from './table.ts';
import type { Table } from './table.ts';

function messages(count: number): object {
  return callOf(
    Array.from({ length: count }, (_, index) => ({
      from: 'TestSender',
      to: [{ number: `00316${String(10_000_000 + index)}` }],
      body: { type: 'auto', content: `Message number ${index}, "quoted"\n` },
      reference: `reference${index}`,
      allowedChannels: ['SMS', 'WhatsApp'],
    })),
  );
}

const texts: Readonly<Record<string, string>> = {
  'one message': JSON.stringify(messages(1)),
  '1 MB on one line': JSON.stringify(messages(5200)),
  '1 MB, indented': JSON.stringify(messages(2500), undefined, 2),
};

/** Our reader against one that recovers from errors and keeps positions, and against one that does neither. */
function compareReaders(options: Race): Table {
  const rows: string[][] = [];
  for (const [name, text] of Object.entries(texts)) {
    const expected = JSON.stringify(JSON.parse(text));
    const tree = { ours: () => readJson(text), jsonc: () => parseTree(text), plain: (): unknown => JSON.parse(text) };
    const value = {
      ours: () => readJson(text).value(),
      jsonc: (): unknown => getNodeValue(parseTree(text)!),
      plain: tree.plain,
    };
    if ([value.ours, value.jsonc].some((read) => JSON.stringify(read()) !== expected)) {
      throw new Error(`The readers do not agree on ${name}.`);
    }
    for (const [what, work] of Object.entries({ places: tree, 'places and value': value })) {
      const samples = race(
        Object.entries(work).map(([name, run]) => ({ name, run })),
        options,
      );
      const ours = samples.get('ours');
      const speed = short((text.length * 1000) / (ours?.median ?? Number.NaN));
      rows.push([`${name}: ${what}`, speed, ratio(ours, samples.get('jsonc')), ratio(ours, samples.get('plain'))]);
    }
  }
  return {
    title: 'JSON reader',
    about:
      'CPU time of the reader of the linter divided by that of another, by the medians (by the fastest twentieth): less ' +
      'than 1 is faster. jsonc-parser keeps places and recovers from errors, too; JSON.parse makes the value and knows no ' +
      'places. The speed is in megabytes a second on this machine.',
    head: ['text', 'MB/s', 'jsonc-parser', 'JSON.parse'],
    rows,
  };
}

process.on('message', (options: Race) => process.send?.(compareReaders(options)));
process.on('disconnect', () => process.exit());
