import { channels } from '@bmsg/api/channels';
import { keys } from '@bmsg/api/keys';
import { validateMessageRequest } from '@bmsg/api/validators';
import { canonicalise, foldAscii, keyReaders } from '@bmsg/messaging';
import type { Respelling, SpellingReport } from '@bmsg/messaging';
import type { Circumstances, MessageView, Request } from './check.ts';
import type { Passage } from './json/passage.ts';
import { Survey } from './json/survey.ts';
import { kindOf } from './kind.ts';
import { knownKeys } from './known-keys.ts';
import { select } from './members.ts';
import type { Member } from './members.ts';
import { withMissingKeys } from './missing-keys.ts';
import { createLocator } from './place.ts';

const requestReader = keyReaders(keys).get('MessageRequest');
const channelByName: ReadonlyMap<unknown, (typeof channels)[number]> = new Map(
  channels.map((channel) => [channel.name, channel]),
);

/** What a value is read as: a call's body, one of its messages, or whichever of the two it looks like. */
export type Reading = 'request' | 'message' | 'either';

/** Where a message on its own would stand in a request. */
const loneMessage = '/messages/msg/0';

/** What a key makes of the object that it stands in, by the key and by the folded one. */
const readingOf: ReadonlyMap<string, Reading> = new Map(
  (
    [
      ['message', knownKeys(loneMessage)],
      ['request', knownKeys('')],
    ] as const
  ).flatMap(([reading, known]) => known.flatMap((key) => [key, foldAscii(key)].map((one) => [one, reading] as const))),
);

/** Reads a value as a request; a message on its own as a request that holds nothing else. */
export function readRequest(passage: Passage, reading: Reading, circumstances: Circumstances): Request {
  const isMessage = reading === 'message' || (reading === 'either' && looksLikeMessage(passage.keys));
  const given = passage.value;
  const value = isMessage ? { messages: { msg: [given] } } : given;
  const { canonical, respellings } = inCanonicalSpelling(value);
  const result = validateMessageRequest(canonical, { maxErrors: 1000 });
  const messages = select({ pointer: '', value: canonical }, '/messages/msg/*').map((message) => new View(message));
  const prefix = isMessage ? loneMessage : '';
  return {
    passage,
    circumstances,
    prefix,
    locate: createLocator(passage, prefix),
    value: canonical,
    respellings,
    messages,
    structure: result.ok ? [] : withMissingKeys(result.errors),
    kind: kindOf({
      passage,
      survey: canonical === value ? passage.survey : new Survey(canonical),
      messages,
      circumstances,
      isFaulty: !result.ok,
      isRespelled: respellings.length > 0,
    }),
  };
}

/** Most requests are in canonical spelling, and a report of what is not costs far more than to see that. */
function inCanonicalSpelling(value: unknown): {
  readonly canonical: unknown;
  readonly respellings: readonly Respelling[];
} {
  const report: SpellingReport = { respellings: [], duplicates: [] };
  if (requestReader === undefined || canonicalise(value, requestReader) === value) {
    return { canonical: value, respellings: [] };
  }
  return { canonical: canonicalise(value, requestReader, report), respellings: report.respellings };
}

/** Whether an object with these keys has one of a message, and none of a request. */
export function looksLikeMessage(found: readonly string[]): boolean {
  let isMessage = false;
  for (const key of found) {
    const reading = readingOf.get(key) ?? readingOf.get(foldAscii(key));
    if (reading === 'request') return false;
    isMessage ||= reading === 'message';
  }
  return isMessage;
}

class View implements MessageView {
  readonly value: unknown;
  readonly channels: MessageView['channels'];
  readonly #message: Member;

  constructor(message: Member) {
    this.value = message.value;
    const named = select(message, '/allowedChannels/*');
    this.channels = named.flatMap(({ value: name }) => channelByName.get(name) ?? []);
    this.#message = message;
  }

  get pointer(): string {
    return this.#message.pointer;
  }
}
