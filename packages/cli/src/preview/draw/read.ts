/**
 * Reading of rich content, of which the gateway only judges the types that it knows: what is not there, or is something
 * else, reads as nothing.
 */

export function at(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** The text, or the number, at a key; empty where there is none. */
export function textAt(value: unknown, key: string): string {
  const found = at(value, key);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = at(value, key);
  return Array.isArray(found) ? found : [];
}

/** Texts with something between them, without those that are empty. */
export function joined(between: string, ...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(between);
}
