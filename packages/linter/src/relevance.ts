import type { Channel } from '@bmsg/api/channels';
import type { Rule } from '@bmsg/api/rules';
import { needsOfChecks } from './checks/needs.ts';
import { has, nameOfKind, trait } from './kind.ts';
import type { Kind } from './kind.ts';
import { list } from './rule-parameters.ts';
import { pointerTokens } from './pointer.ts';

/**
 * Whether a rule can have anything to say about requests of a kind. Most messages are plain, and most rules are about
 * something that they have not: not asking those is what keeps the linter fast.
 */
export function isRelevant(rule: Rule, kind: Kind): boolean {
  const { check = '' } = rule;
  if (!isAboutChannels(rule, kind)) return false;
  if (needsOfChecks[check]?.(kind, rule) === false) return false;
  return patternsOf(rule)?.some((pattern) => mayLeadSomewhere(pattern, kind)) ?? true;
}

/** A rule that asserts, with those of its patterns only that can lead to something. */
function narrowed(rule: Rule, kind: Kind): Rule {
  const { assert } = rule;
  if (assert === undefined) return rule;
  return { ...rule, assert: { ...assert, at: assert.at.filter((pattern) => mayLeadSomewhere(pattern, kind)) } };
}

/** Whether one of the messages is among those that a rule is about. */
function isAboutChannels({ channels: about, channelScope = 'some' }: Rule, kind: Kind): boolean {
  if (about === undefined) return true;
  const named = [...kind.channels];
  // Which of several messages names which channels, a kind does not say.
  if (!has(kind, trait.severalMessages)) return isAbout(named, about, channelScope);
  return channelScope === 'none' ? named.length > 0 : isAbout(named, about, 'some');
}

/** Whether a message that names these channels is one that a rule with channels is about. */
export function isAbout(
  named: readonly Channel[],
  about: readonly string[],
  scope: NonNullable<Rule['channelScope']>,
): boolean {
  const isOne = ({ name }: Channel): boolean => about.includes(name);
  if (scope === 'some') return named.some(isOne);
  if (named.length === 0) return false;
  return scope === 'every' ? named.every(isOne) : !named.some(isOne);
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
      const relevant = all.filter(({ rule }) => isRelevant(rule, kind));
      answers.set(name, (answer = relevant.map((ruled) => ({ ...ruled, rule: narrowed(ruled.rule, kind) }))));
    }
    return answer;
  };
}

/** Whether the keys on the way that a pattern goes are all there. Any call has messages, and may be a message on its own. */
function mayLeadSomewhere(pattern: string, { survey }: Kind): boolean {
  return pointerTokens(pattern).every((token) => freeTokens.has(token) || survey.keys.has(token));
}

const freeTokens: ReadonlySet<string> = new Set(['*', '$', 'messages', 'msg']);

/** The patterns that a rule goes by; undefined where it is about more than what they lead to. */
function patternsOf(rule: Rule): readonly string[] | undefined {
  const { assert, check } = rule;
  if (assert !== undefined) return assert.at;
  // Those of other checks begin at the call, and are about places where something may be missing.
  const patterns =
    check === 'over-limit'
      ? Object.keys(rule.parameters ?? {}).flatMap((name) => list(rule, name))
      : [...list(rule, 'at'), ...list(rule, 'within').map((within) => within + (list(rule, 'count')[0] ?? ''))];
  return patterns.length === 0 || patterns.some((pattern) => pattern === '' || pattern.startsWith('/messages'))
    ? undefined
    : patterns;
}
