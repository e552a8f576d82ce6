import type { RuleInfo } from './known-rules.ts';

// These are about a configuration, and not about the API.

export const channelNotOnAccount: RuleInfo = {
  id: 'channel-not-on-account',
  title: 'A message names channels that the account has',
  severity: 'warning',
  why: 'The configuration lists the channels of the account. A channel that it does not have carries nothing.',
  fix: 'Leave it out, or add it to `channels` in bmsg.config.json.',
};

export const senderNotAllowed: RuleInfo = {
  id: 'sender-not-allowed',
  title: 'A message comes from a sender that is agreed on',
  severity: 'warning',
  why: 'The configuration lists the senders that may be used.',
  fix: 'Use one of them, or add this one to `senders` in bmsg.config.json.',
};

export const unusedSuppression: RuleInfo = {
  id: 'unused-suppression',
  title: 'Every suppression suppresses something',
  severity: 'warning',
  why: 'What is no longer needed hides what comes later.',
  fix: 'Take it out of bmsg.config.json.',
};

export const ownRules: readonly RuleInfo[] = [channelNotOnAccount, senderNotAllowed, unusedSuppression];
