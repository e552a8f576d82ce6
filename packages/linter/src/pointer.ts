/** The reference tokens of a JSON Pointer (RFC 6901), unescaped. */
export function pointerTokens(pointer: string): readonly string[] {
  if (pointer === '') return [];
  const tokens = pointer.slice(1).split('/');
  return pointer.includes('~') ? tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')) : tokens;
}

/** `pointer` with one more reference token. */
export function appendToken(pointer: string, token: string | number): string {
  if (typeof token === 'number' || !/[~/]/.test(token)) return `${pointer}/${token}`;
  return `${pointer}/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/**
 * Whether a JSON Pointer has the form of `pattern`, a pointer in which a token `*` stands for any one token and `**` at the
 * end for any number of them, or none.
 */
export function pointerMatches(pointer: string, pattern: string): boolean {
  const tokens = pointerTokens(pointer);
  const wanted = pointerTokens(pattern);
  const isOpen = wanted.at(-1) === '**';
  const fixed = isOpen ? wanted.slice(0, -1) : wanted;
  if (isOpen ? tokens.length < fixed.length : tokens.length !== fixed.length) return false;
  return fixed.every((token, index) => token === '*' || token === tokens[index]);
}
