import type { Rule } from '@bmsg/api/rules';
import { channelNotOnAccount, senderNotAllowed } from './own-rules.ts';

/** The rules about what an account has, for what the configuration says of it. */
export function accountRules(
  channels: readonly string[] | undefined,
  senders: readonly string[] | undefined,
): readonly Rule[] {
  const common = { source: [] };
  return [
    ...(channels === undefined
      ? []
      : [
          {
            ...channelNotOnAccount,
            ...common,
            category: 'channels' as const,
            check: 'listed-channels',
            parameters: { channels },
          },
        ]),
    ...(senders === undefined
      ? []
      : [
          {
            ...senderNotAllowed,
            ...common,
            category: 'addresses' as const,
            check: 'listed-senders',
            parameters: { senders },
          },
        ]),
  ];
}
