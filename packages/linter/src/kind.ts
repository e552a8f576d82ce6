import { gsm7, octets, ucs2 } from '@bmsg/api/alphabets';
import type { Channel } from '@bmsg/api/channels';
import { foldAscii, shortMessage } from '@bmsg/messaging';
import type { Circumstances, MessageView } from './check.ts';
import { mayRepeatKeys } from './json/passage.ts';
import type { Passage } from './json/passage.ts';
import type { Survey } from './json/survey.ts';
import { keysOfAll } from './known-keys.ts';
import { member } from './members.ts';

/** What a request may have that some rules are about, as bits. */
export const trait = {
  /** Departures from the schema. */
  faults: 1,
  respellings: 2,
  repeatedKeys: 4,
  /** Half a surrogate pair. */
  halfCharacter: 8,
  /** A telephone number in another form than the documented one. */
  otherNumber: 16,
  /** A text with a character that does not cost one septet. */
  specialCharacter: 32,
  /** A text that is too long for a segment of some alphabet. */
  longText: 64,
  /** The time of sending is known. */
  now: 128,
  /** The server is known. */
  server: 256,
  severalMessages: 512,
} as const;

/** All that decides which rules can have anything to say about a request. */
export interface Kind {
  /** Of the request in canonical spelling. */
  readonly survey: Survey;
  /** The channels that its messages name. */
  readonly channels: ReadonlySet<Channel>;
  readonly traits: number;
}

export function has({ traits }: Kind, wanted: number): boolean {
  return (traits & wanted) !== 0;
}

interface Circumscribed {
  readonly passage: Passage;
  /** Of the value in canonical spelling. */
  readonly survey: Survey;
  readonly messages: readonly MessageView[];
  readonly circumstances: Circumstances;
  readonly isFaulty: boolean;
  readonly isRespelled: boolean;
}

export function kindOf({ passage, survey, messages, circumstances, isFaulty, isRespelled }: Circumscribed): Kind {
  const channels = new Set<Channel>();
  let traits = messages.length > 1 ? trait.severalMessages : 0;
  if (isFaulty) traits |= trait.faults;
  if (isRespelled) traits |= trait.respellings;
  if (circumstances.now !== undefined) traits |= trait.now;
  if (circumstances.server !== undefined) traits |= trait.server;
  if (hasStrangeKey(passage.survey) || mayRepeatKeys(passage)) traits |= trait.repeatedKeys;
  // JSON in UTF-8 can hold one only as an escape.
  if (escapedHalf.test(passage.text) || !passage.text.isWellFormed()) traits |= trait.halfCharacter;
  for (const message of messages) {
    for (const channel of message.channels) channels.add(channel);
    traits |= traitsOf(message);
  }
  return { survey, channels, traits };
}

const escapedHalf = /\\u[dD][89a-fA-F]/;
const shortestSegment = Math.min(...[gsm7, octets, ucs2].map(({ single }) => single));
const documentedNumber = /^00[0-9]+$/;

function traitsOf({ value }: MessageView): number {
  let traits = 0;
  const content = member(member(value, 'body'), 'content');
  if (typeof content === 'string') {
    if (content.length > shortestSegment) traits |= trait.longText;
    if (!costsOneSeptetEach(content)) traits |= trait.specialCharacter;
  }
  const to = member(value, 'to');
  if (!Array.isArray(to)) return traits;
  for (const recipient of to) {
    const number = member(recipient, 'number');
    if (typeof number === 'string' && !documentedNumber.test(number)) traits |= trait.otherNumber;
  }
  return traits;
}

/** Whether all characters of a text cost one septet; most texts are of such ones of ASCII alone. */
function costsOneSeptetEach(text: string): boolean {
  if (shortMessage.isPlainAscii(text)) return true;
  for (let index = 0; index < text.length; index++)
    if (shortMessage.septetsOf(text.charCodeAt(index)) !== 1) return false;
  return true;
}

/** What is known of a key of the API. */
interface KnownKey {
  /** A letter that stands for it. */
  readonly letter: string;
  /** Whether it is no other one in another letter case. */
  readonly isUnmistakable: boolean;
}

let known: ReadonlyMap<string, KnownKey> | undefined;

/** The keys of the API; what is known of them is found out when it is asked for. */
function knownKeys(): ReadonlyMap<string, KnownKey> {
  return (known ??= knowKeys(keysOfAll()));
}

function knowKeys(keys: readonly string[]): ReadonlyMap<string, KnownKey> {
  const folded = keys.map(foldAscii);
  const isTwice = (key: string): boolean => folded.indexOf(key) !== folded.lastIndexOf(key);
  return new Map(
    keys.map((key, index) => [
      key,
      { letter: String.fromCharCode(0x100 + index), isUnmistakable: !isTwice(folded[index] ?? '') },
    ]),
  );
}

/** Whether a key may be the same as another one to the gateway without being equal to it. */
function hasStrangeKey({ keys }: Survey): boolean {
  const all = knownKeys();
  for (const key of keys) if (all.get(key)?.isUnmistakable !== true) return true;
  return false;
}

/** A name for all kinds that differ in nothing that a rule asks about: of the keys only those of the API count. */
export function nameOfKind({ survey, channels, traits }: Kind): string {
  const all = knownKeys();
  let name = `${traits};`;
  for (const key of survey.keys) name += all.get(key)?.letter ?? '';
  name += ';';
  for (const key of survey.lists) name += all.get(key)?.letter ?? '';
  for (const channel of channels) name += `;${channel.name}`;
  return name;
}
