/**
 * A regular expression as it must be written under the `u` flag, which JSON Schema asks for. Many documents escape
 * characters that need none, such as `\@`; the flag forbids that, so those escapes go. May still be no regular expression.
 */
export function unicodePattern(pattern: string): string {
  if (isUnicodePattern(pattern)) return pattern;
  let inClass = false;
  return pattern.replaceAll(/\\([^])|[[\]]/g, (text, escaped?: string) => {
    if (escaped === undefined) inClass = text === '[';
    else if (/[A-Za-z0-9^$\\.*+?()[\]{}|/]/.test(escaped) || (inClass && escaped === '-')) return text;
    return escaped ?? text;
  });
}

export function isUnicodePattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
