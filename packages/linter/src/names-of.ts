import type { Channel } from '@bmsg/api/channels';

/** The names of some channels, as a sentence takes them. */
export function namesOf(channels: readonly Channel[]): string {
  const names = channels.map(({ name }) => name);
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
