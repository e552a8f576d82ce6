import { canonicalKey, keyInAnyCase, spellings } from './key-spelling.ts';

/** An object of JSON. A member that is undefined is absent, as it is once it has been written. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** How the keys of an object and those of a schema find each other. */
export interface Keys {
  /** The key in use for one of the schema; undefined where there is none. */
  readonly find: (object: JsonObject, name: string) => string | undefined;
  /** The other way round: how the schema spells a key. */
  readonly nameOf: (key: string) => string;
}

export const exactKeys: Keys = {
  find: (object, name) => (object[name] !== undefined && Object.hasOwn(object, name) ? name : undefined),
  nameOf: (key) => key,
};

/** Letter case does not matter in these names. */
export function keysInAnyCase(names: readonly string[]): Keys {
  const table = spellings(names);
  return { find: keyInAnyCase, nameOf: (key) => canonicalKey(key, table) };
}

/** The keys that have a value of their own, in their order. */
export function keysOf(object: JsonObject): string[] {
  return Object.keys(object).filter((key) => object[key] !== undefined);
}
