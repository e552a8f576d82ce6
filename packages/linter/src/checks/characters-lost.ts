import { listCulprits } from '@bmsg/messaging';
import type { RequestCheck } from '../check.ts';
import { member } from '../members.ts';
import { inSentence } from '../quote.ts';
import { segmentedTexts } from '../segmented-texts.ts';

/** Characters that the chosen encoding does not have; they are sent as question marks. */
export const charactersLost: RequestCheck = function* ({ messages, locate }) {
  for (const { pointer, content, message, plan } of segmentedTexts(messages)) {
    if (plan(content).encoding !== 'gsm7') continue;
    const culprits = listCulprits(content);
    const first = culprits[0];
    if (first === undefined) continue;
    const characters = [...new Set(culprits.map(({ character }) => character))];
    yield {
      place: locate.within(pointer, first.index, first.character.length),
      message: `${characters.slice(0, 10).join(' ')}${characters.length > 10 ? ' …' : ''}: sent as ?, since ${reason(message)}.`,
    };
  }
};

/** Why the text is sent in the GSM alphabet. */
function reason(message: unknown): string {
  if (member(member(message, 'body'), 'type') === 'text') return '"type" promises the GSM alphabet';
  const dcs = member(message, 'dcs');
  return dcs === undefined
    ? 'neither "type" nor "dcs" asks for Unicode'
    : `"dcs" ${inSentence(dcs)} asks for the GSM alphabet`;
}
