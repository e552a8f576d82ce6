import { gsm7, octets, ucs2 } from '@bmsg/api/alphabets';
import type { Channel } from '@bmsg/api/channels';
import { foldAscii } from '@bmsg/messaging';
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
const ofOneSeptet = new RegExp(`^[${classOf((gsm7.basic ?? '').replace('\u001B', ''))}]*$`);
const shortestSegment = Math.min(...[gsm7, octets, ucs2].map(({ single }) => single));
const documentedNumber = /^00[0-9]+$/;

function traitsOf({ value }: MessageView): number {
  let traits = 0;
  const content = member(member(value, 'body'), 'content');
  if (typeof content === 'string') {
    if (content.length > shortestSegment) traits |= trait.longText;
    if (!ofOneSeptet.test(content)) traits |= trait.specialCharacter;
  }
  const to = member(value, 'to');
  if (!Array.isArray(to)) return traits;
  for (const recipient of to) {
    const number = member(recipient, 'number');
    if (typeof number === 'string' && !documentedNumber.test(number)) traits |= trait.otherNumber;
  }
  return traits;
}

function classOf(characters: string): string {
  return characters.replaceAll(/[\]\\^-]/g, String.raw`\$&`);
}

/** The keys of the API, each with a letter that stands for it. */
const letters: ReadonlyMap<string, string> = new Map(
  keysOfAll().map((key, index) => [key, String.fromCharCode(0x100 + index)]),
);

/** Keys that no other one is taken for, whatever their letter case. */
const unmistakable: ReadonlySet<string> = unmistakableOf([...letters.keys()]);

function unmistakableOf(all: readonly string[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const key of all) count.set(foldAscii(key), (count.get(foldAscii(key)) ?? 0) + 1);
  return new Set(all.filter((key) => count.get(foldAscii(key)) === 1));
}

/** Whether a key may be the same as another one to the gateway without being equal to it. */
function hasStrangeKey({ keys }: Survey): boolean {
  for (const key of keys) if (!unmistakable.has(key)) return true;
  return false;
}

/** A name for all kinds that differ in nothing that a rule asks about: of the keys only those of the API count. */
export function nameOfKind({ survey, channels, traits }: Kind): string {
  let name = `${traits};`;
  for (const key of survey.keys) name += letters.get(key) ?? '';
  name += ';';
  for (const key of survey.lists) name += letters.get(key) ?? '';
  for (const channel of channels) name += `;${channel.name}`;
  return name;
}
