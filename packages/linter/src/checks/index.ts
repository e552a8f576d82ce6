import type { RequestCheck, TextCheck } from '../check.ts';
import { charactersLost } from './characters-lost.ts';
import { deprecatedChannel } from './deprecated-channel.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { gatewayVerdict } from './gateway-verdict.ts';
import { keySpelling } from './key-spelling.ts';
import { listedChannels, listedSenders } from './listed.ts';
import { manyParts } from './many-parts.ts';
import { numberForm } from './number-form.ts';
import { overLimit } from './over-limit.ts';
import { referenceForm } from './reference-form.ts';
import { structure } from './structure.ts';
import { suggestionPlace } from './suggestion-place.ts';
import { syntax } from './syntax.ts';
import { tokenLooksReal, tokenPlaceholder } from './token.ts';
import { unicodeCost } from './unicode-cost.ts';
import { unsupportedAction } from './unsupported-action.ts';
import { unsupportedContent } from './unsupported-content.ts';
import { validitySpan } from './validity-span.ts';

/** By the name under which a rule asks for it. */
export const textChecks: Readonly<Record<string, TextCheck>> = { syntax };

/** By the name under which a rule asks for it. */
export const requestChecks: Readonly<Record<string, RequestCheck>> = {
  'characters-lost': charactersLost,
  'deprecated-channel': deprecatedChannel,
  'duplicate-keys': duplicateKeys,
  'gateway-verdict': gatewayVerdict,
  'key-spelling': keySpelling,
  'listed-channels': listedChannels,
  'listed-senders': listedSenders,
  'many-parts': manyParts,
  'number-form': numberForm,
  'over-limit': overLimit,
  'reference-form': referenceForm,
  structure,
  'suggestion-place': suggestionPlace,
  'token-looks-real': tokenLooksReal,
  'token-placeholder': tokenPlaceholder,
  'unicode-cost': unicodeCost,
  'unsupported-action': unsupportedAction,
  'unsupported-content': unsupportedContent,
  'validity-span': validitySpan,
};
