import type { Emitter } from '../../model/api.ts';
import { vocabularies } from '../../vocabulary/vocabularies.ts';

/**
 * `schema/<vocabulary>.schema.json`: what an editor needs to complete and check the YAML files of the spec. None for an
 * API that has no such files.
 */
export const emitVocabularySchemas: Emitter = (api) => {
  if (Object.values(api.data).every((entries) => entries.length === 0)) return [];
  return Object.entries(vocabularies).map(([name, shape]) => ({
    path: `schema/${name}.schema.json`,
    content: `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...shape }, null, 2)}\n`,
  }));
};
