import type { Rule } from '@bmsg/api/rules';
import type { Request } from './check.ts';
import { list } from './rule-parameters.ts';
import { pointerTokens } from './pointer.ts';

/** What a rule cannot do without: all keys of one of these lists, where that is known. */
const needsOfRules = new WeakMap<Rule, readonly (readonly string[])[] | undefined>();

/**
 * Whether a rule can have anything to say about a request. Most messages are plain, and most rules are about something
 * that they have not: not asking those is what keeps the linter fast.
 */
export function isRelevant(rule: Rule, { channelNames, keys }: Request): boolean {
  const { channels, channelScope } = rule;
  if (channels !== undefined) {
    const isNamed = channelScope === 'none' ? channelNames.size > 0 : channels.some((name) => channelNames.has(name));
    if (!isNamed) return false;
  }
  let needs = needsOfRules.get(rule);
  if (needs === undefined && !needsOfRules.has(rule)) needsOfRules.set(rule, (needs = needsOf(rule)));
  return needs === undefined || needs.some((path) => path.every((key) => keys.has(key)));
}

/** The keys on the ways that the patterns of a rule go; undefined where one of them is about a whole message or call. */
function needsOf(rule: Rule): readonly (readonly string[])[] | undefined {
  const { assert } = rule;
  if (assert?.of === 'request') return undefined;
  const patterns = assert?.at ?? [...list(rule, 'at'), ...list(rule, 'within')];
  const ways = patterns.map((pattern) => pointerTokens(pattern).filter((token) => token !== '*' && token !== '$'));
  const isPartial = ways.length > 0 && ways.every(([first]) => first !== undefined && first !== 'messages');
  return isPartial ? ways : undefined;
}
