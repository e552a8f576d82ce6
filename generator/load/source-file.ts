import { isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { Diagnostic, SourceLocation } from '../model/diagnostic.ts';
import type { Json } from '../model/json-schema.ts';
import { pointerTokens } from '../base/json-pointer.ts';

/** One YAML or JSON file of the spec. */
export interface SourceFile {
  /** Its name, as its locations give it. */
  readonly file: string;
  readonly text: string;
  readonly value: Json;
  /** Syntax errors, duplicate keys, and what JSON cannot say. If there are any, `value` is not to be relied on. */
  readonly diagnostics: readonly Diagnostic[];
  readonly locate: Locate;
}

/**
 * Where the pointer leads: to the value where that is on the line of its key, else to its key. With `key` always to the
 * key. The nearest ancestor if it leads nowhere.
 */
export type Locate = (pointer?: string, part?: 'key') => SourceLocation;

export function parseSourceFile(file: string, text: string): SourceFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const duplicates = problems.filter(({ code }) => code === 'DUPLICATE_KEY');
  // Most syntax errors behind the first are only its echoes.
  const syntaxErrors = problems.filter(({ code }) => code !== 'DUPLICATE_KEY').slice(0, 1);
  const diagnostics: Diagnostic[] = [...syntaxErrors, ...duplicates].map(({ code, message, pos }) => ({
    severity: 'error',
    code: code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'invalid-yaml',
    message: `${message}.`,
    location: at(pos[0]),
  }));
  const complain = (message: string): void => {
    diagnostics.push({ severity: 'error', code: 'invalid-yaml', message, location: at(0) });
  };

  let value: Json = null;
  if (diagnostics.length === 0) {
    try {
      value = document.toJS() as Json;
      if (value === null) complain('The file is empty.');
      if (!isJson(value))
        complain('The file holds something that JSON cannot say, such as .nan, .inf or a cycle of aliases.');
    } catch (error) {
      complain(error instanceof Error ? `${error.message}.` : String(error));
    }
  }
  return { file, text, value, diagnostics, locate: (pointer = '', part) => at(offsetOf(document, pointer, part)) };
}

function offsetOf(document: Document.Parsed, pointer: string, part: 'key' | undefined): number {
  let node: Node | null | undefined = document.contents;
  let key = startOf(node);
  for (const token of pointerTokens(pointer)) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair: Pair<unknown, unknown> | undefined = node.items.find((item) => keyText(item.key) === token);
      if (pair === undefined) return key;
      key = startOf(pair.key);
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const item = node.items[Number(token)] as Node | undefined;
      if (item === undefined) return key;
      key = startOf(item);
      node = item;
    } else return key;
  }
  const inBlockStyle = isCollection(node) && !node.flow;
  return part === 'key' || inBlockStyle || node?.range == null ? key : startOf(node);
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function keyText(key: unknown): string {
  return String(isScalar(key) ? (key.value ?? '') : key);
}

function isJson(value: unknown, ancestors: ReadonlySet<unknown> = new Set()): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint' && value !== undefined;
  if (ancestors.has(value)) return false;
  const line = new Set(ancestors).add(value);
  return Object.values(value).every((item) => isJson(item, line));
}
