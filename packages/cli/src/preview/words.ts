import { capabilities } from '@bmsg/api/capabilities';
import { quantities } from '@bmsg/api/quantities';
import type { Change, Doubt, DeliveryPlan, Leg, LeftOut, LegSegments, RepeatedCulprit } from '@bmsg/messaging';

type Outcome = Leg['outcome'];

/** What happens on a channel, in a few words. */
const outcomes: Readonly<Record<Outcome, string>> = {
  complete: 'all of it arrives',
  changed: 'it arrives, but not as it was sent',
  unknown: 'not all of it arrives',
  failed: 'it is not delivered',
};

export function outcomeWords({ outcome, doubts }: Leg): string {
  return outcome === 'complete' && doubts.length > 0 ? 'it should arrive, which nobody documents' : outcomes[outcome];
}

const consequenceWords: Readonly<Record<Change['consequence'], string>> = {
  apart: 'it is sent as a message of its own',
  folded: 'the recipient has to tap to see all of it',
  replaced: 'each is sent as a question mark',
  dropped: 'it is left out',
  fails: 'the message is not delivered here',
  unknown: 'nobody documents whether it is left out or the next channel is tried',
};

const unitWords: Readonly<Record<string, string>> = { codeUnits: 'characters', octets: 'bytes' };

/** A change in a sentence without its place. */
export function changeWords(change: Change, channel: string): string {
  const { consequence, remark, why } = change;
  const result =
    why === 'limit' && consequence === 'unknown'
      ? 'nobody documents whether it is cut, left out, or the next channel is tried'
      : consequenceWords[consequence];
  const sentence = `${reasonWords(change, channel)}: ${result}.`;
  const isSaid = consequence === 'apart' || consequence === 'folded';
  return remark === undefined || isSaid ? sentence : `${sentence} ${remark}`;
}

function reasonWords({ why, about, limit }: Change, channel: string): string {
  const title = titleOf(about);
  switch (why) {
    case 'unsupported':
      return `${title}: not on ${channel}`;
    case 'place':
      return `${channel} takes suggestions from ${about === 'item' ? 'the item that they belong to' : `"${about}"`}`;
    case 'combination':
      return `${about
        .split(', ')
        .map((key) => `"${key}"`)
        .join(' and ')} cannot stand together in one item on ${channel}`;
    case 'lastItem':
      return `With suggestions the last item needs "${about}" on ${channel}`;
    case 'alphabet':
      return `Characters that the ${about} lacks`;
    case 'empty':
      return 'There is no text';
    case 'limit':
      return limit === undefined ? title : limitWords(title, limit, channel);
  }
}

function limitWords(title: string, limit: NonNullable<Change['limit']>, channel: string): string {
  const { minimum, maximum, measured, unit } = limit;
  const words = [measured, unitWords[unit]].filter((word) => word !== undefined).join(' ');
  const bound = minimum !== undefined && measured < minimum ? `at least ${minimum}` : `at most ${maximum}`;
  return `${title}: ${words}, and ${channel} takes ${bound}`;
}

export function doubtWords({ about, pointer }: Doubt, channel: string): string {
  if (pointer === '/to') return `Nobody documents that ${channel} reaches such a recipient.`;
  return `${titleOf(about)}: nobody documents it for ${channel}.`;
}

/** Of a capability or a quantity; else the name itself, as of an action or a type of media. */
function titleOf(about: string): string {
  const title =
    capabilities.find(({ id }) => id === about)?.title ?? quantities.find(({ name }) => name === about)?.title;
  return title === undefined ? about : title.charAt(0).toUpperCase() + title.slice(1);
}

export function leftOutWords({ why, field = '' }: LeftOut): string {
  switch (why) {
    case 'account':
      return 'the account does not have it';
    case 'gateway':
      return 'it does not take what comes in by this gateway';
    case 'sender':
      return 'it cannot show this sender';
    case 'recipient':
      return 'it does not reach such a recipient';
    case 'field':
      return `it needs "${field}"`;
  }
}

const encodingWords: Readonly<Record<LegSegments['encoding'], string>> = {
  gsm7: 'GSM alphabet',
  ucs2: 'Unicode (UCS-2)',
  octets: 'binary',
};

/** The encoding of a text, its length and its parts. */
export function segmentWords(segments: LegSegments): string {
  const length =
    'septets' in segments ? segments.septets : 'codeUnits' in segments ? segments.codeUnits : segments.octets;
  const unit = 'septets' in segments ? 'septets' : 'codeUnits' in segments ? 'UTF-16 code units' : 'octets';
  return `${encodingWords[segments.encoding]}, ${length} ${unit}, ${segments.segmentCount === 1 ? '1 part' : `${segments.segmentCount} parts`}`;
}

/** A character that the GSM alphabet lacks, and where it stands in the text, counted from 1. */
export function culpritWords({ character, index, count, nearEquivalent }: RepeatedCulprit): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const isVisible = !/^[\p{C}\p{Z}\p{M}]$/u.test(character);
  const name = isVisible ? `${character} (${code})` : code;
  const times = count === 1 ? '' : `, ${count} times`;
  const cure = nearEquivalent === undefined || nearEquivalent.trim() === '' ? '' : `; ${nearEquivalent} would do`;
  return `${name} at character ${index + 1}${times}${cure}`;
}

/** Until when delivery is tried, for a message that is sent at `now`. */
export function expiryWords({ time, isCapped, isShort }: DeliveryPlan['expiry'], now: number): string {
  const moment = new Date(time).toISOString().replace('T', ' ').slice(0, 16);
  const minutes = Math.round((time - now) / 60_000);
  const span = minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
  if (minutes === 0) return `${moment} UTC, at once: that is past`;
  const remark = isCapped ? ', the most that is granted' : isShort ? ', too short to rely on' : '';
  return `${moment} UTC, ${span === '1 hours' ? '1 hour' : span} after it is sent${remark}`;
}
