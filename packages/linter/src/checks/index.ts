import type { RequestCheck, SyntaxCheck } from '../check.ts';
import { channelServer, formattingShown, requiredByChannel } from './channel-demands.ts';
import { charactersLost } from './characters-lost.ts';
import { deprecatedChannel } from './deprecated-channel.ts';
import { distinct, distinctCount, repeatedMessage } from './distinct.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { gatewayVerdict } from './gateway-verdict.ts';
import { listedChannels, listedSenders } from './listed.ts';
import { manyParts } from './many-parts.ts';
import { mediaTypeUnlisted } from './media-type.ts';
import { numberForm } from './number-form.ts';
import { order, timePast } from './order.ts';
import { overCount, overLimit } from './over-limit.ts';
import { extensionCost, partsAboveMaximum, unicodeNeedless } from './segments.ts';
import { senderForm } from './sender.ts';
import { keySpelling, valueSpelling } from './spelling.ts';
import { structure } from './structure.ts';
import { suggestionPlace } from './suggestion-place.ts';
import { syntax } from './syntax.ts';
import { tokenLooksReal, tokenPlaceholder } from './token.ts';
import { unicodeCost } from './unicode-cost.ts';
import { unsupportedAction } from './unsupported-action.ts';
import { unsupportedContent } from './unsupported-content.ts';
import { validityFault } from './validity.ts';
import { wellFormed } from './well-formed.ts';

/** By the name under which a rule asks for it. */
export const syntaxChecks: Readonly<Record<string, SyntaxCheck>> = { syntax };

/** By the name under which a rule asks for it. */
export const requestChecks: Readonly<Record<string, RequestCheck>> = {
  'channel-server': channelServer,
  'characters-lost': charactersLost,
  'deprecated-channel': deprecatedChannel,
  distinct,
  'distinct-count': distinctCount,
  'duplicate-keys': duplicateKeys,
  'extension-cost': extensionCost,
  'formatting-shown': formattingShown,
  'gateway-verdict': gatewayVerdict,
  'key-spelling': keySpelling,
  'listed-channels': listedChannels,
  'listed-senders': listedSenders,
  'many-parts': manyParts,
  'media-type-unlisted': mediaTypeUnlisted,
  'number-form': numberForm,
  order,
  'over-count': overCount,
  'over-limit': overLimit,
  'parts-above-maximum': partsAboveMaximum,
  'repeated-message': repeatedMessage,
  'required-by-channel': requiredByChannel,
  'sender-form': senderForm,
  structure,
  'suggestion-place': suggestionPlace,
  'time-past': timePast,
  'token-looks-real': tokenLooksReal,
  'token-placeholder': tokenPlaceholder,
  'unicode-cost': unicodeCost,
  'unicode-needless': unicodeNeedless,
  'unsupported-action': unsupportedAction,
  'unsupported-content': unsupportedContent,
  'validity-fault': validityFault,
  'value-spelling': valueSpelling,
  'well-formed': wellFormed,
};
