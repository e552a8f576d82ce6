import type { Emitter } from '../model/api.ts';
import { emitPages } from './docs/pages.ts';
import { emitOpenapiDocument } from './document/openapi-document.ts';
import { emitApiSchemas } from './schema/api-schemas.ts';
import { emitVocabularySchemas } from './schema/vocabulary-schemas.ts';
import { emitAlphabets } from './typescript/alphabets.ts';
import { emitCapabilities } from './typescript/capabilities.ts';
import { emitChannels } from './typescript/channels.ts';
import { emitErrors } from './typescript/errors.ts';
import { emitExamples } from './typescript/examples.ts';
import { emitKeys } from './typescript/keys.ts';
import { emitLimits } from './typescript/limits.ts';
import { emitRules } from './typescript/rules.ts';
import { emitTypes } from './typescript/types.ts';
import { emitValidators } from './validators/validators.ts';

/** Every emitter, in the order of their output. A new one is a new file and a line here. */
export const emitters: readonly Emitter[] = [
  emitOpenapiDocument,
  emitApiSchemas,
  emitVocabularySchemas,
  emitAlphabets,
  emitCapabilities,
  emitChannels,
  emitErrors,
  emitExamples,
  emitKeys,
  emitLimits,
  emitRules,
  emitTypes,
  emitValidators,
  emitPages,
];
