import { foldAscii } from './fold-ascii.ts';
import type { KeyReader, MemberReader } from './key-reader.ts';

/** A key or an enum value that was not in its canonical spelling. */
export interface Respelling {
  readonly what: 'key' | 'value';
  /** JSON Pointer to the member, in the spelling of the input. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

/** One key that an object holds in two spellings. The later one counts. */
export interface DuplicateKey {
  /** The canonical spelling. */
  readonly key: string;
  /** JSON Pointers to both, the one that counts last. */
  readonly paths: readonly [string, string];
}

/** Filled by `canonicalise`, for a person who wants to know. */
export interface SpellingReport {
  readonly respellings: Respelling[];
  readonly duplicates: DuplicateKey[];
}

/** Values nested deeper than any message are left as they are: no input may exhaust the stack. */
const deepest = 100;

/** Longer than any key or enum value: not worth folding. */
const longestName = 200;

/**
 * The value with all known keys and enum values in their canonical spelling (letter case of ASCII does not matter on the
 * wire), other names of a key in the place of the key, numbers as texts where both mean the same, and without members
 * that are null, which count as absent. Unknown keys, and all below them, stay as they are.
 *
 * The input is never changed. What is canonical already is returned as it is, and nothing is allocated for it.
 */
export function canonicalise(value: unknown, reader: KeyReader, report?: SpellingReport): unknown {
  return visit(value, reader, 0, report, '');
}

function visit(
  value: unknown,
  reader: KeyReader,
  depth: number,
  report: SpellingReport | undefined,
  path: string,
): unknown {
  if (typeof value === 'string')
    return reader.values === undefined ? value : canonicalValue(value, reader, report, path);
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  if (Array.isArray(value)) return visitItems(value, reader, depth, report, path);
  return reader.members === undefined ? value : visitMembers(value, reader, depth, report, path);
}

function canonicalValue(value: string, reader: KeyReader, report: SpellingReport | undefined, path: string): string {
  const exact = reader.values?.get(value);
  if (exact === value || value.length > longestName) return value;
  const canonical = reader.values?.get(foldAscii(reader.ignoresSpace ? value.replace(/\s+/gu, '') : value));
  if (canonical === undefined) return value;
  report?.respellings.push({ what: 'value', path, from: value, to: canonical });
  return canonical;
}

function visitItems(
  items: readonly unknown[],
  reader: KeyReader,
  depth: number,
  report: SpellingReport | undefined,
  path: string,
): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const canonical = visit(item, reader, depth + 1, report, report === undefined ? '' : `${path}/${index}`);
    if (canonical === item) continue;
    copy ??= items.slice();
    copy[index] = canonical;
  }
  return copy ?? items;
}

function visitMembers(
  object: object,
  reader: KeyReader,
  depth: number,
  report: SpellingReport | undefined,
  path: string,
): object {
  const source = object as Readonly<Record<string, unknown>>;
  const { members, others } = reader;
  let copy: Record<string, unknown> | undefined;
  // Where each key of the copy came from, for the report.
  let origins: Map<string, string> | undefined;
  for (const key in source) {
    const value = source[key];
    const member = members?.exact.get(key) ?? foldedMember(key, reader, source);
    const below = member === undefined ? others : member.value;
    const name = member?.key ?? key;
    const place = report === undefined ? '' : `${path}/${pointerToken(key)}`;
    const isAbsent = value === null && member !== undefined;
    const canonical =
      below === undefined || value === null ? textOr(value, member) : visit(value, below, depth + 1, report, place);
    if (copy === undefined && (name !== key || isAbsent || canonical !== value)) copy = membersBefore(key, source);
    if (isAbsent) continue;
    if (report !== undefined) {
      origins ??= new Map();
      const earlier = origins.get(name);
      if (earlier !== undefined) report.duplicates.push({ key: name, paths: [earlier, place] });
      origins.set(name, place);
      if (name !== key) report.respellings.push({ what: 'key', path: place, from: key, to: name });
    }
    if (copy !== undefined) setMember(copy, name, canonical);
  }
  return copy ?? object;
}

function foldedMember(
  key: string,
  reader: KeyReader,
  source: Readonly<Record<string, unknown>>,
): MemberReader | undefined {
  const member = key.length > longestName ? undefined : reader.members?.folded.get(foldAscii(key));
  return member?.isAlias && hasRival(key, source, member.key, reader) ? undefined : member;
}

/** Whether another name stands for the same key and has a value: then this one is a key that nobody knows, so that both are kept. */
function hasRival(name: string, source: Readonly<Record<string, unknown>>, key: string, reader: KeyReader): boolean {
  return Object.keys(source).some(
    (other) => other !== name && source[other] !== null && reader.members?.folded.get(foldAscii(other))?.key === key,
  );
}

function textOr(value: unknown, member: MemberReader | undefined): unknown {
  return typeof value === 'number' && member?.isText ? String(value) : value;
}

/** A copy of the members that stand before a key; up to there everything was canonical. */
function membersBefore(key: string, source: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const earlier in source) {
    if (earlier === key) break;
    setMember(copy, earlier, source[earlier]);
  }
  return copy;
}

/** To assign `__proto__` would set the prototype; here it is a key like any other. */
function setMember(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
  } else {
    object[key] = value;
  }
}

function pointerToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
