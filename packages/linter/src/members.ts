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

/** All that a pattern leads to from a value: a JSON Pointer in which a token `*` stands for every item of an array. */
export function select(from: Member, pattern: string): readonly Member[] {
  let members: readonly Member[] = [from];
  for (const token of pointerTokens(pattern)) {
    members = members.flatMap(({ pointer, value }) => {
      if (token === '*') {
        const items: readonly unknown[] = Array.isArray(value) ? value : [];
        return items.map((item, index) => ({ pointer: appendToken(pointer, index), value: item }));
      }
      const found = member(value, token);
      return found === undefined ? [] : [{ pointer: appendToken(pointer, token), value: found }];
    });
  }
  return members;
}
