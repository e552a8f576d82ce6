import type { KeyTable } from '@bmsg/api/keys';
import { foldAscii } from './fold-ascii.ts';

/** A table of keys, made ready for looking up. */
export interface KeyReader {
  /** The members that have a canonical spelling; absent for values that are no objects. */
  readonly members?:
    | {
        readonly exact: ReadonlyMap<string, MemberReader>;
        readonly folded: ReadonlyMap<string, MemberReader>;
      }
    | undefined;
  /** For the values under all other keys. */
  readonly others?: KeyReader | undefined;
  /** Canonical values by themselves and by their folded spelling. */
  readonly values?: ReadonlyMap<string, string> | undefined;
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

type Tables = Readonly<Record<string, KeyTable>>;

const made = new WeakMap<Tables, ReadonlyMap<string, KeyReader>>();

/** Readers for all tables, by the name of the schema. Tables may refer to each other in circles. */
export function keyReaders(tables: Tables): ReadonlyMap<string, KeyReader> {
  const readers = made.get(tables) ?? makeReaders(tables);
  made.set(tables, readers);
  return readers;
}

function makeReaders(tables: Tables): ReadonlyMap<string, KeyReader> {
  const readers = new Map<string, KeyReader>();
  for (const [name, table] of Object.entries(tables)) readers.set(name, new TableReader(table, readers));
  return readers;
}

/** Makes of a table what is asked for: there are many, and a message needs few of them. */
class TableReader implements KeyReader {
  readonly ignoresSpace: boolean;
  readonly #table: KeyTable;
  readonly #readers: ReadonlyMap<string, KeyReader>;
  #members: KeyReader['members'] | undefined;
  #values: ReadonlyMap<string, string> | undefined;

  constructor(table: KeyTable, readers: ReadonlyMap<string, KeyReader>) {
    this.ignoresSpace = table.ignoresSpace === true;
    this.#table = table;
    this.#readers = readers;
  }

  get members(): KeyReader['members'] {
    const { keys, others } = this.#table;
    if (keys === undefined && others === undefined) return undefined;
    return (this.#members ??= membersOf(this.#table, this.#readers));
  }

  get others(): KeyReader | undefined {
    return this.#readers.get(this.#table.others ?? '');
  }

  get values(): ReadonlyMap<string, string> | undefined {
    const { values } = this.#table;
    return values && (this.#values ??= spellingsOf(values));
  }
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
