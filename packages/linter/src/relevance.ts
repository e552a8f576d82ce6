import type { Rule } from '@bmsg/api/rules';
import type { Request } from './check.ts';
import { list } from './rule-parameters.ts';
import { pointerTokens } from './pointer.ts';

/** What a rule cannot do without: a message has to have one of these fields, where that is known. */
const fieldsOfRules = new WeakMap<Rule, readonly string[] | undefined>();

/**
 * Whether a rule can have anything to say about a request. Most messages are plain, and most rules are about something
 * that they have not: not asking those is what keeps the linter fast.
 */
export function isRelevant(rule: Rule, { channelNames, fields }: Request): boolean {
  const { channels, channelScope } = rule;
  if (channels !== undefined) {
    const isNamed = channelScope === 'none' ? channelNames.size > 0 : channels.some((name) => channelNames.has(name));
    if (!isNamed) return false;
  }
  if (!fieldsOfRules.has(rule)) fieldsOfRules.set(rule, fieldsOf(rule));
  return fieldsOfRules.get(rule)?.some((field) => fields.has(field)) ?? true;
}

/** The fields that the patterns of a rule begin with; undefined where one of them is about a whole message or call. */
function fieldsOf(rule: Rule): readonly string[] | undefined {
  const { assert } = rule;
  if (assert?.of === 'request') return undefined;
  const patterns = assert?.at ?? [...list(rule, 'at'), ...list(rule, 'within')];
  const fields = patterns.map((pattern) => pointerTokens(pattern)[0]);
  const isPartial = fields.length > 0 && fields.every((field) => field !== undefined && field !== 'messages');
  return isPartial ? [...new Set(fields as string[])] : undefined;
}
