import type { KeyTable } from '@bmsg/api/keys';
import { foldAscii } from './fold-ascii.ts';

/** A table of keys, made ready for looking up. */
export interface KeyReader {
  /** The members that have a canonical spelling; absent for values that are no objects. */
  readonly members?: {
    readonly exact: ReadonlyMap<string, MemberReader>;
    readonly folded: ReadonlyMap<string, MemberReader>;
  };
  /** For the values under all other keys. */
  readonly others?: KeyReader;
  /** Canonical values by themselves and by their folded spelling. */
  readonly values?: ReadonlyMap<string, string>;
  readonly ignoresSpace: boolean;
}

export interface MemberReader {
  /** The key in its canonical spelling. */
  readonly key: string;
  /** For the value, or for its items; absent where no spelling matters. */
  readonly value?: KeyReader;
  /** Whether it was found under another name, which counts only where no other name of the key is there. */
  readonly isAlias?: true;
  /** Whether a number in its place means the text that it is written as. */
  readonly isText?: true;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Tables = Readonly<Record<string, KeyTable>>;

const made = new WeakMap<Tables, ReadonlyMap<string, KeyReader>>();

/** Readers for all tables, by the name of the schema. Tables may refer to each other in circles. */
export function keyReaders(tables: Tables): ReadonlyMap<string, KeyReader> {
  const readers = made.get(tables) ?? makeReaders(tables);
  made.set(tables, readers);
  return readers;
}

function makeReaders(tables: Tables): ReadonlyMap<string, KeyReader> {
  const readers = new Map<string, Mutable<KeyReader>>();
  for (const [name, table] of Object.entries(tables)) readers.set(name, { ignoresSpace: table.ignoresSpace === true });
  for (const [name, table] of Object.entries(tables)) {
    const reader = readers.get(name);
    if (reader === undefined) continue;
    const others = table.others === undefined ? undefined : readers.get(table.others);
    if (others !== undefined) reader.others = others;
    if (table.keys !== undefined || others !== undefined) reader.members = membersOf(table, readers);
    if (table.values !== undefined) reader.values = spellingsOf(table.values);
  }
  return readers;
}

function membersOf(
  { keys = {}, aliases = {}, texts = [] }: KeyTable,
  readers: ReadonlyMap<string, KeyReader>,
): NonNullable<KeyReader['members']> {
  const exact = new Map<string, MemberReader>();
  const folded = new Map<string, MemberReader>();
  for (const [key, name] of Object.entries(keys)) {
    const value = name === null ? undefined : readers.get(name);
    const member: MemberReader = {
      key,
      ...(value !== undefined && { value }),
      ...(texts.includes(key) && { isText: true }),
    };
    exact.set(key, member);
    if (!folded.has(foldAscii(key))) folded.set(foldAscii(key), member);
  }
  for (const [alias, key] of Object.entries(aliases)) {
    const member = exact.get(key);
    if (member !== undefined && !folded.has(foldAscii(alias)))
      folded.set(foldAscii(alias), { ...member, isAlias: true });
  }
  return { exact, folded };
}

function spellingsOf(values: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map([...Object.entries(values), ...Object.values(values).map((value) => [value, value] as const)]);
}
