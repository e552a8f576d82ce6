import { channelNames, rulesOfAny, rulesOfChannel, rulesOfLastResort } from '../channels/channel-rules.ts';
import type { ChannelRules } from '../channels/channel-rules.ts';
import { quoted, rejectionFor } from './rejection.ts';
import type { Rejection } from './rejection.ts';

/**
 * Reads a canonical `allowedChannels`: what sender and recipients must fulfil, or what is wrong with the list. Absent or
 * empty it allows any channel, and then the message must be fit for the last one that is tried.
 */
export function readChannels(allowed: unknown): ChannelRules | Rejection {
  if (allowed === undefined) return rulesOfLastResort;
  if (!Array.isArray(allowed)) return rejectionFor('notAnArray', 'allowedChannels');
  if (allowed.length === 0) return rulesOfLastResort;
  const rules: ChannelRules[] = [];
  for (const name of allowed as readonly unknown[]) {
    const found = rulesOfChannel(name);
    if (found === undefined) return unknownChannel(name);
    rules.push(found);
  }
  const [only] = rules;
  return only !== undefined && rules.length === 1 ? only : rulesOfAny(rules);
}

/** Where it cannot be told which channels are meant, none of them demands anything. */
export const noRules: ChannelRules = rulesOfAny([]);

function unknownChannel(name: unknown): Rejection {
  if (typeof name !== 'string')
    return rejectionFor('invalid', 'allowedChannels', { reason: 'must hold names of channels' });
  return rejectionFor('unknownValue', 'allowedChannels', { value: quoted(name), known: channelNames.join(', ') });
}
