import type { Emitter } from '../model/api.ts';
import { emitPages } from './docs/pages.ts';
import { emitOpenapiDocument } from './document/openapi-document.ts';
import { emitApiSchemas } from './schema/api-schemas.ts';
import { emitVocabularySchemas } from './schema/vocabulary-schemas.ts';
import { emitAlphabets } from './typescript/alphabets.ts';
import { emitCapabilities } from './typescript/capabilities.ts';
import { emitChannels } from './typescript/channels.ts';
import { emitClient } from './typescript/client.ts';
import { emitErrors } from './typescript/errors.ts';
import { emitExamples } from './typescript/examples.ts';
import { emitFacts } from './typescript/facts.ts';
import { emitKeys } from './typescript/keys.ts';
import { emitLimits } from './typescript/limits.ts';
import { emitOperations } from './typescript/operations.ts';
import { emitQuantities } from './typescript/quantities.ts';
import { emitRules } from './typescript/rules.ts';
import { emitServer } from './typescript/server.ts';
import { emitSmpp } from './typescript/smpp.ts';
import { emitTypeboxSchemas } from './typescript/typebox-schemas.ts';
import { emitTypes } from './typescript/types.ts';
import { emitWebhooks } from './typescript/webhooks.ts';
import { emitXml } from './typescript/xml.ts';
import { emitAjvValidators } from './validators/ajv/ajv-validators.ts';
import { emitAssertions } from './validators/assertions.ts';
import { emitValidators } from './validators/validators.ts';

/** Every emitter, in the order of their output. A new one is a new file and a line here. */
export const emitters: readonly Emitter[] = [
  emitOpenapiDocument,
  emitApiSchemas,
  emitVocabularySchemas,
  emitAjvValidators,
  emitAlphabets,
  emitAssertions,
  emitCapabilities,
  emitChannels,
  emitClient,
  emitErrors,
  emitExamples,
  emitFacts,
  emitKeys,
  emitLimits,
  emitOperations,
  emitQuantities,
  emitRules,
  emitServer,
  emitSmpp,
  emitTypeboxSchemas,
  emitTypes,
  emitValidators,
  emitWebhooks,
  emitXml,
  emitPages,
];
