import { appendToken, pointerTokens } from './pointer.ts';

/** A value with the JSON Pointer to it. */
export interface Member {
  readonly pointer: string;
  readonly value: unknown;
}

/** The member of an object; undefined of anything else. */
export function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** Patterns come from rules and from code, so there are few. */
const tokensOfPatterns = new Map<string, readonly string[]>();

/**
 * All that a pattern leads to from a value: a JSON Pointer in which a token `*` stands for every item of an array and
 * `$` for the last one.
 */
export function select(from: Member, pattern: string): readonly Member[] {
  let tokens = tokensOfPatterns.get(pattern);
  if (tokens === undefined) tokensOfPatterns.set(pattern, (tokens = pointerTokens(pattern)));
  let members: readonly Member[] = [from];
  for (const token of tokens) {
    members = members.length === 1 ? step(members[0]!, token) : members.flatMap((one) => step(one, token));
    if (members.length === 0) return members;
  }
  return members;
}

const none: readonly Member[] = [];

function step({ pointer, value }: Member, token: string): readonly Member[] {
  if (token === '*' || token === '$') {
    if (!Array.isArray(value)) return none;
    const items: readonly unknown[] = value;
    const first = token === '$' ? Math.max(0, items.length - 1) : 0;
    return items.slice(first).map((item, index) => ({ pointer: appendToken(pointer, first + index), value: item }));
  }
  const found = member(value, token);
  return found === undefined ? none : [{ pointer: appendToken(pointer, token), value: found }];
}
