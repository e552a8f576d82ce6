import { canonicalKey, keyInAnyCase, spellings } from './key-spelling.ts';

/** An object of JSON. A member that is undefined is absent, as it is once it has been written. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** How the keys of an object and those of a schema find each other. */
export interface Keys {
  /** The key in use for one of the schema; undefined where there is none. */
  readonly find: (object: JsonObject, name: string) => string | undefined;
  /** The other way round: how a schema that knows these names spells a key; absent where that is as it is. */
  readonly nameOf?: (names: readonly string[]) => (key: string) => string;
}

export const exactKeys: Keys = {
  find: (object, name) => (object[name] !== undefined && Object.hasOwn(object, name) ? name : undefined),
};

/** Letter case does not matter in the names of a schema. */
export const anyCaseKeys: Keys = {
  find: keyInAnyCase,
  nameOf: (names) => {
    const table = spellings(names);
    const own = new Set(names);
    return (key) => (own.has(key) ? key : canonicalKey(key, table));
  },
};
