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
  const found: Member[] = [];
  follow(from, tokens, 0, found);
  return found;
}

function follow(from: Member, tokens: readonly string[], depth: number, found: Member[]): void {
  const { value } = from;
  const token = tokens[depth];
  if (token === undefined) {
    found.push(from);
  } else if (token === '*' || token === '$') {
    if (!Array.isArray(value)) return;
    const first = token === '$' ? Math.max(0, value.length - 1) : 0;
    for (let index = first; index < value.length; index++) {
      follow(new MemberBelow(from, index, value[index]), tokens, depth + 1, found);
    }
  } else {
    const below = member(value, token);
    if (below !== undefined) follow(new MemberBelow(from, token, below), tokens, depth + 1, found);
  }
}

/** Makes its pointer when somebody asks: nearly all values are as they should be, and nothing is said of them. */
class MemberBelow implements Member {
  readonly value: unknown;
  readonly #holder: Member;
  readonly #token: string | number;

  constructor(holder: Member, token: string | number, value: unknown) {
    this.#holder = holder;
    this.#token = token;
    this.value = value;
  }

  get pointer(): string {
    return appendToken(this.#holder.pointer, this.#token);
  }
}
