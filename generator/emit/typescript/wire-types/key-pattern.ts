/** The fixed text with which every key that matches begins or ends, where the pattern says just that. */
export function keyTemplate(pattern: string): { readonly start: string; readonly end: string } | undefined {
  const { start, end } =
    /^\^(?<start>(?:[\w-]|\\\.)+)(?:\.\*\$?)?$|^(?:\^\.\*)?(?<end>(?:[\w-]|\\\.)+)\$$/.exec(pattern)?.groups ?? {};
  if (start === undefined && end === undefined) return undefined;
  return { start: unescape(start), end: unescape(end) };
}

/** Whether a key matches; false for a pattern that JavaScript does not know. */
export function matchesKey(pattern: string, key: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(key);
  } catch {
    return false;
  }
}

function unescape(text = ''): string {
  return text.replaceAll(String.raw`\.`, '.');
}
