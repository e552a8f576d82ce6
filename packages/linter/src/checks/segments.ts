import { gsm7 } from '@bmsg/api/alphabets';
import { channels as allChannels } from '@bmsg/api/channels';
import { planSegments } from '@bmsg/messaging';
import type { RequestCheck } from '../check.ts';
import { member } from '../members.ts';
import { text as ruleText } from '../rule-parameters.ts';
import { segmentedTexts } from '../segmented-texts.ts';
import { nameOf, straysOf } from '../strays.ts';

/**
 * Texts that take more segments than the message allows, or, where it does not say, than are allowed without a word.
 * Parameters: `least` and `most`, the fields that say how many.
 */
export const partsAboveMaximum: RequestCheck = function* ({ messages, locate }, rule) {
  for (const text of segmentedTexts(messages)) {
    const { pointer, content, message, plan } = text;
    const said = member(message, ruleText(rule, 'most'));
    const least = member(message, ruleText(rule, 'least'));
    const most = typeof said === 'number' ? said : Math.max(advisedSegments, typeof least === 'number' ? least : 0);
    const { segmentCount } = plan(content);
    if (segmentCount <= most) continue;
    const allowed = said === most ? `the message allows ${most}` : `${most} are allowed unless the message says more`;
    const words = `${segmentCount} parts; ${allowed}.`;
    const strays = straysOf(text, locate);
    if (strays === undefined || strays.after > most) {
      yield { place: locate.value(pointer), subject: pointer, message: words };
      continue;
    }
    const { after, culprits, distinct, edits, fix } = strays;
    const first = culprits[0]!;
    yield {
      place: locate.within(pointer, first.index, first.character.length),
      subject: pointer,
      message: `${words} ${distinct.map(nameOf).join(', ')} made it Unicode; in the GSM alphabet it takes ${after}.`,
      fix,
      ...(edits !== undefined && { edits }),
    };
  }
};

/** Texts for which Unicode was asked, at the price of more segments, though the GSM alphabet has every character. */
export const unicodeNeedless: RequestCheck = function* ({ messages, locate }) {
  for (const { pointer, content, plan } of segmentedTexts(messages)) {
    const chosen = plan(content);
    if (chosen.encoding !== 'ucs2') continue;
    const best = planSegments(content, { type: 'auto' });
    if (best.encoding !== 'gsm7' || best.segmentCount >= chosen.segmentCount) continue;
    yield {
      place: locate.value(pointer.replace(/\/body\/content$/, '/dcs')),
      message: `${chosen.segmentCount} parts as Unicode; in the GSM alphabet, which has every character, ${best.segmentCount}.`,
    };
  }
};

/** What the channels that cut texts into segments are advised to carry at most. */
const advisedSegments = Math.min(...allChannels.flatMap(({ segmentation }) => segmentation?.advised ?? []));

const twoSeptets: ReadonlySet<string> = new Set(Object.keys(gsm7.extension ?? {}));

/** Texts that take one segment more because characters of the GSM alphabet count twice. */
export const extensionCost: RequestCheck = function* ({ messages, locate }) {
  for (const { pointer, content, plan } of segmentedTexts(messages)) {
    if (content.length * 2 <= gsm7.single) continue;
    const { encoding, segmentCount } = plan(content);
    if (encoding !== 'gsm7') continue;
    const doubles = [...content].filter((character) => twoSeptets.has(character));
    const first = doubles[0];
    if (first === undefined) continue;
    const plain = plan([...content].map((character) => (twoSeptets.has(character) ? ' ' : character)).join(''));
    if (plain.segmentCount >= segmentCount) continue;
    const distinct = [...new Set(doubles)].map((character) => (/\s/.test(character) ? 'the form feed' : character));
    yield {
      place: locate.within(pointer, content.indexOf(first), first.length),
      message: `${distinct.join(' ')} ${distinct.length === 1 ? 'counts' : 'count'} twice: ${segmentCount} parts instead of ${plain.segmentCount}.`,
    };
  }
};
