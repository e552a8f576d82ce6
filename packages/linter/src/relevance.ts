import type { Rule } from '@bmsg/api/rules';
import type { Request } from './check.ts';
import { needsOfChecks } from './checks/index.ts';
import { list } from './rule-parameters.ts';
import { pointerTokens } from './pointer.ts';

/**
 * Whether a rule can have anything to say about a request. Most messages are plain, and most rules are about something
 * that they have not: not asking those is what keeps the linter fast.
 */
export function isRelevant(rule: Rule, request: Request): boolean {
  const { channelNames, keys } = request;
  const { channels, channelScope, check = '' } = rule;
  if (channels !== undefined) {
    const isNamed = channelScope === 'none' ? channelNames.size > 0 : channels.some((name) => channelNames.has(name));
    if (!isNamed) return false;
  }
  const needed = needsOfChecks[check] ?? [];
  if (typeof needed === 'string' ? request[needed].length === 0 : !needed.every((key) => keys.has(key))) return false;
  return needsOf(rule)?.some((way) => way.every((key) => keys.has(key))) ?? true;
}

/** More kinds of messages than any sender has. */
const mostKinds = 500;

/**
 * Finds those of some rules that can have anything to say about a request. Messages come by the million and are of few
 * kinds, so the answer is kept for each kind.
 */
export function relevanceOf<Ruled extends { readonly rule: Rule }>(
  all: readonly Ruled[],
): (request: Request) => readonly Ruled[] {
  const keysAskedFor = new Set(
    all.flatMap(({ rule }) => [...(needsOf(rule) ?? []).flat(), ...(needsOfChecks[rule.check ?? ''] ?? [])]),
  );
  const answers = new Map<string, readonly Ruled[]>();
  return (request) => {
    let kind = `${request.structure.length > 0},${request.respellings.length > 0},`;
    for (const key of request.keys) if (keysAskedFor.has(key)) kind += `${key},`;
    for (const name of request.channelNames) kind += `;${name}`;
    let answer = answers.get(kind);
    if (answer === undefined) {
      if (answers.size === mostKinds) answers.clear();
      answers.set(kind, (answer = all.filter(({ rule }) => isRelevant(rule, request))));
    }
    return answer;
  };
}

/** The keys on the ways that the patterns of a rule go, all of one of which it cannot do without; undefined where one of them is about a whole message or call. */
function needsOf(rule: Rule): readonly (readonly string[])[] | undefined {
  const { assert } = rule;
  if (assert?.of === 'request') return undefined;
  const patterns = assert?.at ?? patternsOf(rule);
  const ways = patterns.map((pattern) => pointerTokens(pattern).filter((token) => token !== '*' && token !== '$'));
  const isPartial = ways.length > 0 && ways.every(([first]) => first !== undefined && first !== 'messages');
  return isPartial ? ways : undefined;
}

function patternsOf(rule: Rule): readonly string[] {
  if (rule.check === 'over-limit') return Object.keys(rule.parameters ?? {}).flatMap((name) => list(rule, name));
  const [count = ''] = list(rule, 'count');
  return [...list(rule, 'at'), ...list(rule, 'within').map((within) => within + count)];
}
