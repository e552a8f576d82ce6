/** One character of a pattern, and how often it may come. */
interface Item {
  readonly set: CharacterSet;
  readonly isOptional: boolean;
  /** Whether its quantifier leaves a choice. */
  readonly isVariable: boolean;
}

/** Which ASCII characters something matches, and whether it may match any other. */
interface CharacterSet {
  readonly ascii: readonly boolean[];
  readonly mayBeOther: boolean;
}

const character = String.raw`\\(?:u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[pP]\{[^}]*\}|[dDwWsSfnrtv]|[^\p{L}\p{N}])|\[(?:[^\]\\]|\\[^])*\]|[^\\^$*+?()[\]{}|]`;
const quantifier = String.raw`[*+?]|\{\d+(?:,\d*)?\}`;
const next = new RegExp(String.raw`(${character})(${quantifier})?\??`, 'uy');

/**
 * Whether it is plain to see that a pattern takes time in proportion to the length of the text. True is certain; false
 * only means that it takes a closer look, which most patterns do not need.
 *
 * A row of characters from the start of the text leaves one way to match it, where each that is repeated cannot be taken
 * for what may follow. The last repeated one may: each of its lengths then meets a rest of fixed length.
 */
export function isPlainlyLinear(pattern: string): boolean {
  if (isChoiceOfWords(pattern)) return true;
  const isAnchored = pattern.startsWith('^');
  const isEnded = /(?<!\\)(?:\\\\)*\$$/.test(pattern);
  const items = itemsOf(pattern.slice(isAnchored ? 1 : 0, isEnded ? -1 : undefined));
  if (items === undefined) return false;
  const last = items.findLastIndex(({ isVariable }) => isVariable);
  // From any place in the text: only what cannot fail any more once it varies.
  if (!isAnchored && last >= 0 && (isEnded || last < items.length - 1)) return false;
  return items.every((item, index) => {
    return !item.isVariable || index === last || (isAnchored && isTellable(item, items.slice(index + 1)));
  });
}

/** Words without quantifiers, at most one choice among them. */
function isChoiceOfWords(pattern: string): boolean {
  const groups = /^\^?([^()|]*)\((?:\?:)?([^()]*)\)([^()|]*?)\$?$/.exec(pattern);
  const words = groups === null ? [pattern] : groups.slice(1).flatMap((part) => part.split('|'));
  if (groups === null && pattern.includes('|')) return false;
  return words.every((word) => itemsOf(word)?.every(({ isVariable }) => !isVariable) ?? false);
}

/** The items of a pattern that is nothing but a row of characters. */
function itemsOf(row: string): Item[] | undefined {
  const items: Item[] = [];
  next.lastIndex = 0;
  while (next.lastIndex < row.length) {
    const [, text = '', times = '{1}'] = next.exec(row) ?? [];
    if (text === '') return undefined;
    items.push({
      set: setOf(text),
      isOptional: /^(?:[*?]|\{0+[,}])/.test(times),
      isVariable: !/^\{\d+\}$/.test(times),
    });
  }
  return items;
}

function isTellable({ set }: Item, rest: readonly Item[]): boolean {
  const must = rest.findIndex(({ isOptional }) => !isOptional);
  const followers = must < 0 ? rest : rest.slice(0, must + 1);
  return followers.every((follower) => !overlaps(set, follower.set));
}

function overlaps(one: CharacterSet, other: CharacterSet): boolean {
  return (one.mayBeOther && other.mayBeOther) || one.ascii.some((has, code) => has && other.ascii[code]);
}

function setOf(text: string): CharacterSet {
  const expression = new RegExp(`^${text}$`, 'u');
  const ascii = Array.from({ length: 0x80 }, (_, code) => expression.test(String.fromCharCode(code)));
  // Printable ASCII that neither negates nor names what lies outside.
  const isPlain = /^[ -~]+$/.test(text) && text !== '.' && !/^\[\^|\\[DWSspPux]/.test(text);
  return { ascii, mayBeOther: !isPlain };
}
