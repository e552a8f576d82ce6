import type { Rule } from '@bmsg/api/rules';
import { needsOfChecks } from './checks/needs.ts';
import { nameOfKind } from './kind.ts';
import type { Kind } from './kind.ts';
import { list } from './rule-parameters.ts';
import { pointerTokens } from './pointer.ts';

/**
 * Whether a rule can have anything to say about requests of a kind. Most messages are plain, and most rules are about
 * something that they have not: not asking those is what keeps the linter fast.
 */
export function isRelevant(rule: Rule, kind: Kind): boolean {
  const { channels: about, channelScope, check = '' } = rule;
  const { channels, survey } = kind;
  if (about !== undefined) {
    const isNamed =
      channelScope === 'none' ? channels.size > 0 : [...channels].some(({ name }) => about.includes(name));
    if (!isNamed) return false;
  }
  if (needsOfChecks[check]?.(kind, rule) === false) return false;
  return needsOf(rule)?.some((way) => way.every((key) => survey.keys.has(key))) ?? true;
}

/** More kinds of messages than any sender has. */
const mostKinds = 500;

/**
 * Finds those of some rules that can have anything to say about a request. Messages come by the million and are of few
 * kinds, so the answer is kept for each kind.
 */
export function relevanceOf<Ruled extends { readonly rule: Rule }>(
  all: readonly Ruled[],
): (kind: Kind) => readonly Ruled[] {
  const answers = new Map<string, readonly Ruled[]>();
  return (kind) => {
    const name = nameOfKind(kind);
    let answer = answers.get(name);
    if (answer === undefined) {
      if (answers.size === mostKinds) answers.clear();
      answers.set(name, (answer = all.filter(({ rule }) => isRelevant(rule, kind))));
    }
    return answer;
  };
}

/** The keys on the ways that the patterns of a rule go, all of one of which it cannot do without; undefined where one of them is about a whole message or call. */
function needsOf(rule: Rule): readonly (readonly string[])[] | undefined {
  const { assert } = rule;
  const patterns = assert?.at ?? patternsOf(rule);
  const ways = patterns.map((pattern) => pointerTokens(pattern).filter((token) => token !== '*' && token !== '$'));
  const isPartial =
    ways.length > 0 && ways.every(([first]) => first !== undefined && (first !== 'messages' || assert?.of === 'request'));
  return isPartial ? ways.map((way) => way.filter((key) => key !== 'messages' && key !== 'msg')) : undefined;
}

function patternsOf(rule: Rule): readonly string[] {
  if (rule.check === 'over-limit') return Object.keys(rule.parameters ?? {}).flatMap((name) => list(rule, name));
  const [count = ''] = list(rule, 'count');
  return [...list(rule, 'at'), ...list(rule, 'within').map((within) => within + count)];
}
