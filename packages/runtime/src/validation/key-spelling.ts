/** Lower case for the letters of ASCII and no others: the Kelvin sign is no `k`. */
export function foldAscii(text: string): string {
  if (!/[A-Z]/.test(text)) return text;
  // Most keys have no other letters, and engines are quick at all of them together.
  return /[^ -~]/.test(text) ? text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()) : text.toLowerCase();
}

/** A table of keys by their folded spelling. Of two keys that differ in letter case only, the first has it. */
export function spellings(keys: readonly string[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const key of keys) if (!table.has(foldAscii(key))) table.set(foldAscii(key), key);
  return table;
}

/** The key as the schema spells it; as it is where the schema knows nothing like it. */
export function canonicalKey(key: string, table: ReadonlyMap<string, string>): string {
  return table.get(foldAscii(key)) ?? key;
}

/** The key of an object that is this one in any spelling, its own first; undefined where none has a value. */
export function keyInAnyCase(object: object, key: string): string | undefined {
  return Object.hasOwn(object, key) && hasValue(object, key) ? key : firstSpelling(object, key);
}

/** The one that comes first in an object of all spellings of a key; undefined where none has a value. */
export function firstSpelling(object: object, key: string): string | undefined {
  const folded = foldAscii(key);
  return Object.keys(object).find((other) => foldAscii(other) === folded && hasValue(object, other));
}

function hasValue(object: object, key: string): boolean {
  return (object as Readonly<Record<string, unknown>>)[key] !== undefined;
}

/** The value of a key in any spelling; undefined where there is none. */
export function memberInAnyCase(object: object, key: string): unknown {
  const found = keyInAnyCase(object, key);
  return found === undefined ? undefined : (object as Readonly<Record<string, unknown>>)[found];
}
