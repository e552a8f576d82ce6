import { exportedConst, exportedInterface, literal, typescriptFile } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import type { Json } from '../../model/json-schema.ts';
import { factsOf } from '../facts/facts.ts';

/** `typescript/facts.ts`: what the spec knows of each name in it. Only for a spec that says where its facts come from. */
export const emitFacts: Emitter = (api) => {
  if (api.data.sources.length === 0) return [];
  return [
    typescriptFile('typescript/facts.ts', {
      source: api.source,
      statements: [
        exportedInterface({
          name: 'Fact',
          doc: 'What the spec knows of something that has a name.',
          members: [
            { key: 'kind', type: 'string', doc: 'What it is, such as `channel` or `field`.' },
            { key: 'name', type: 'string' },
            { key: 'alsoAs', type: 'readonly string[]', optional: true, doc: 'Other words that it answers to.' },
            { key: 'title', type: 'string', optional: true },
            { key: 'description', type: 'string', optional: true },
            { key: 'details', type: 'readonly FactDetail[]', optional: true },
            {
              key: 'sources',
              type: 'readonly string[]',
              doc: 'Where all this comes from, but for details with sources of their own.',
            },
            { key: 'page', type: 'string', optional: true, doc: 'The page of the reference, below `docs/`.' },
          ],
        }),
        exportedInterface({
          name: 'FactDetail',
          members: [
            { key: 'label', type: 'string' },
            { key: 'text', type: 'string' },
            { key: 'sources', type: 'readonly string[]', optional: true },
          ],
        }),
        exportedConst({
          name: 'facts',
          doc: 'Every fact, sorted by kind and name. One name may have several.',
          type: 'readonly Fact[]',
          value: literal(factsOf(api) as unknown as Json),
        }),
      ],
    }),
  ];
};
