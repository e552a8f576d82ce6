import type { Json } from '../model/json-schema.ts';

/** `a/b` becomes `a~1b`. */
export function escapeToken(token: string): string {
  return /[~/]/.test(token) ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token;
}

export function joinPointer(pointer: string, ...tokens: (string | number)[]): string {
  let joined = pointer;
  for (const token of tokens) joined += `/${escapeToken(String(token))}`;
  return joined;
}

export function pointerTokens(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer in the fragment of a `$ref`, such as `#/components/schemas/A%20B`; it may be percent-encoded. */
export function pointerOfFragment(fragment: string): string {
  const text = fragment.replace(/^#/, '').replace(/^\/$/, '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The member of an array or object; own members only, so that `constructor` is found where somebody wrote it. */
export function member(value: Json | undefined, token: string): Json | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
  return (value as Readonly<Record<string, Json>>)[token];
}

export function valueAt(root: Json, pointer: string): Json | undefined {
  return pointerTokens(pointer).reduce<Json | undefined>(member, root);
}
