import type { Channel } from '../../vocabulary/channel.ts';
import { addressKinds } from '../../vocabulary/channel-addresses.ts';
import type { Fact } from './fact.ts';

/** Facts of the words that channels have in common: the kinds of addresses, and the types of media. */
export function channelWords({ title, addresses, mediaTypes = [] }: Channel): Fact[] {
  const { recipient, sender } = addresses;
  const sourcesOf = (source: Channel['source']): string[] => [source].flat();
  return [
    ...[...new Set([...recipient, ...sender])].map((kind): Fact => {
      const sides = [recipient.includes(kind) ? 'recipient' : '', sender.includes(kind) ? 'sender' : ''];
      const text = sides.filter((side) => side !== '').join(' and ');
      return {
        kind: 'kind of address',
        name: kind,
        description: `${addressKinds[kind].charAt(0).toUpperCase()}${addressKinds[kind].slice(1)}.`,
        details: [{ label: title, text, sources: sourcesOf(addresses.source) }],
        sources: [],
      };
    }),
    ...mediaTypes.flatMap(({ capability, mimeTypes, source }) =>
      mimeTypes.map((type): Fact => ({
        kind: 'media type',
        name: type,
        details: [{ label: title, text: capability, sources: sourcesOf(source) }],
        sources: [],
      })),
    ),
  ];
}
