import pc from 'picocolors';
import { expect, it } from 'vitest';
import { factText } from './fact-text.ts';

const colors = pc.createColors(false);

it('prints what there is, and nothing of what there is not', () => {
  expect(factText({ kind: 'field', name: 'wings', sources: ['doc L1'] }, colors)).toBe(
    'wings  field\n  source: doc L1',
  );
});

it('prints everything', () => {
  const fact = {
    kind: 'bird',
    name: 'raven',
    alsoAs: ['corvid', 'crow'],
    title: 'The raven',
    description: 'It is black.\n\nIt says one word.',
    details: [
      { label: 'of', text: 'night' },
      { label: 'speaks', text: 'yes,\nonce', sources: ['doc L7', 'wire 1'] },
      { label: 'of', text: 'storm' },
    ],
    sources: ['doc L2-3'],
    page: 'birds/raven.md',
  };
  expect(factText(fact, colors).split('\n')).toEqual([
    'raven  bird, The raven',
    '  also corvid, crow',
    '  It is black.',
    '',
    '  It says one word.',
    '  of      night, storm',
    '  speaks  yes, once (doc L7, wire 1)',
    '  source: doc L2-3',
    '  more: docs/birds/raven.md',
  ]);
});

it('keeps apart what has sources of its own', () => {
  const details = [
    { label: 'limit', text: '1', sources: ['doc L1'] },
    { label: 'limit', text: '2', sources: ['doc L2'] },
  ];
  expect(factText({ kind: 'x', name: 'y', details, sources: [] }, colors)).toBe(
    'y  x\n  limit  1 (doc L1)\n  limit  2 (doc L2)',
  );
});
