import { channels } from '@bmsg/api/channels';
import { describe, expect, it } from 'vitest';
import { advisedSegments, channelNames, rulesOfAny, rulesOfChannel, rulesOfLastResort } from './channel-rules.ts';
import type { ChannelRules } from './channel-rules.ts';

const rules = (...names: string[]): ChannelRules => rulesOfAny(names.flatMap((name) => rulesOfChannel(name) ?? []));

describe('the rules of channels', () => {
  it.each([
    [['SMS'], true, true],
    [['SMS', 'WhatsApp', 'Viber', 'RCS'], true, true],
    [['SMS', 'Twitter'], false, true],
    [['Twitter'], false, false],
    [['MobilePush'], false, true],
    [['MobilePush', 'SMS'], false, true],
    [[], false, false],
  ])('%j: number wanted %s, number taken %s', (names, wantsNumber, takesNumber) => {
    expect(rules(...names)).toMatchObject({ names, wantsNumber, takesNumber });
  });

  it.each([
    [['SMS'], 'Sender', true],
    [['SMS'], 'A longer sender', false],
    [['SMS', 'Twitter'], 'A longer sender', true],
    [[], 'A longer sender', true],
  ])('%j: sender %s taken %s', (names, sender, taken) => {
    expect(rules(...names).takesSender(sender)).toBe(taken);
  });

  it('know a channel by its canonical name only', () => {
    expect(rulesOfChannel('SMS')?.names).toEqual(['SMS']);
    for (const name of ['sms', 'toString', '', undefined, 5, {}]) expect(rulesOfChannel(name)).toBeUndefined();
  });

  it('list every channel', () => {
    expect([...channelNames].sort()).toEqual(channels.map(({ name }) => name).sort());
  });

  it('have SMS as the last resort, in at most 8 segments', () => {
    expect(rulesOfLastResort.names).toEqual(['SMS']);
    expect(advisedSegments).toBe(8);
  });
});
