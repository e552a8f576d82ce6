import { judgeCanonical } from './judge-message.ts';
import type { Verdicts } from './judge-message.ts';

/**
 * Whether the gateway accepts every recipient of messages in canonical form that pass the validator. It says in a fraction
 * of the time what `acceptJson` answers: there is no structure to look at, and no answer to write.
 */
export function acceptsAll(messages: readonly unknown[], mayHoldHalves: boolean): boolean {
  const verdicts: Verdicts = { rows: [], accepted: [], faults: [] };
  return messages.every((message) => {
    judgeCanonical(message, true, { mayHoldHalves, refusal: undefined }, verdicts);
    return verdicts.faults.length === 0;
  });
}
