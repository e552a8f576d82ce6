import { channels as allChannels } from '@bmsg/api/channels';
import type { Channel } from '@bmsg/api/channels';
import type { RequestCheck } from '../check.ts';
import { capabilityOfMedia, lineageOf } from '../media-capability.ts';
import { select } from '../members.ts';
import { namesOf } from '../names-of.ts';
import { inSentence } from '../quote.ts';
import { list, text } from '../rule-parameters.ts';

/**
 * Media of a type that is in the list of none of the channels of a message. Where one of them has no list, nothing is
 * known. Parameters: `at`, patterns of JSON Pointers in a message to the types; `media`, the capability of all media.
 */
export const mediaTypeUnlisted: RequestCheck = function* ({ messages, locate }, rule) {
  for (const message of messages) {
    const showing = message.channels.filter(
      ({ capabilities }) => capabilities[text(rule, 'media')]?.is !== 'unsupported',
    );
    if (showing.length === 0 || !showing.every(({ mediaTypes }) => mediaTypes !== undefined)) continue;
    for (const { pointer: at, value } of list(rule, 'at').flatMap((one) => select(message, one))) {
      // What is no media type at all is told by another rule.
      if (typeof value !== 'string' || !/^[^/\s]+\/[^/\s]+/.test(value)) continue;
      if (showing.some((channel) => listed.get(channel)?.has(value) || takes(channel, value))) continue;
      const all = [...new Set(showing.flatMap(({ mediaTypes = [] }) => mediaTypes.flatMap((one) => one.mimeTypes)))];
      const near = all.filter((pattern) => pattern.startsWith(value.replace(/\/.*/, '/')));
      yield {
        place: locate.value(at),
        subject: at,
        message: `${inSentence(value)} is not among the media types of ${namesOf(showing)}.`,
        fix: `Listed: ${(near.length > 0 ? near : all).join(', ')}.`,
      };
    }
  }
};

/** The types that channels list one by one, which nearly all types of messages are. */
const listed: ReadonlyMap<Channel, ReadonlySet<string>> = new Map(
  allChannels.map((channel) => [
    channel,
    new Set((channel.mediaTypes ?? []).flatMap(({ mimeTypes }) => mimeTypes.filter((type) => !type.endsWith('/*')))),
  ]),
);

/** A list of all types is one of all that its capability can mean: a picture is no document. */
function takes({ mediaTypes = [] }: Channel, type: string): boolean {
  const lineage = lineageOf(capabilityOfMedia(type));
  const given = normal(type);
  return mediaTypes.some(({ capability, mimeTypes }) =>
    mimeTypes.some((pattern) => {
      if (pattern === '*/*') return lineage.length === 0 || lineage.includes(capability);
      return pattern.endsWith('/*') ? given.startsWith(pattern.slice(0, -1)) : given === normal(pattern);
    }),
  );
}

function normal(type: string): string {
  return type.toLowerCase().replace(/\s+/g, '');
}
