import { Refusal } from './problem.ts';

/** What a path leads to. */
export interface PathMatch<T> {
  readonly entry: T;
  /** What stands in the place of each template expression, in their order, as it came: not percent-decoded. */
  readonly captured: readonly string[];
}

interface Branch<T> {
  readonly literals: Map<string, Branch<T>>;
  /** Those with more fixed text first. */
  readonly templates: Template<T>[];
  entry?: T;
}

interface Template<T> {
  /** The fixed texts around the expressions of one segment: `['', '.json']` for `{name}.json`. */
  readonly fixed: readonly string[];
  readonly branch: Branch<T>;
}

const expression = /\{[^{}]*\}/g;

/** Finds entries by path. A literal segment goes before a template, as the OpenAPI specification has it. */
export class Router<T> {
  readonly #root: Branch<T> = newBranch();
  /** Paths without expressions, which most requests spell exactly as the document does. */
  readonly #literalPaths = new Map<string, PathMatch<T>>();

  /** The entry for a path such as `/pets/{petId}`; made by `create` the first time. */
  entry(path: string, create: () => T): T {
    let branch = this.#root;
    for (const segment of path.split('/').slice(1)) branch = descend(branch, segment);
    branch.entry ??= create();
    if (path.search(expression) < 0) this.#literalPaths.set(path, { entry: branch.entry, captured: [] });
    return branch.entry;
  }

  /** Throws a `Refusal` for malformed percent-encoding. */
  match(path: string): PathMatch<T> | undefined {
    const literal = this.#literalPaths.get(path);
    if (literal !== undefined) return literal;
    const captured: string[] = [];
    const entry = find(this.#root, path.split('/').slice(1).map(segment), 0, captured);
    return entry === undefined ? undefined : { entry, captured };
  }
}

interface Segment {
  readonly raw: string;
  readonly decoded: string;
}

function segment(raw: string): Segment {
  return { raw, decoded: raw.includes('%') ? percentDecodePath(raw) : raw };
}

function percentDecodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal('malformed-path', 'The path has a malformed percent-encoding.');
  }
}

function newBranch<T>(): Branch<T> {
  return { literals: new Map(), templates: [] };
}

function descend<T>(branch: Branch<T>, segment: string): Branch<T> {
  const fixed = segment.split(expression);
  if (fixed.length === 1) {
    const child = branch.literals.get(segment) ?? newBranch();
    branch.literals.set(segment, child);
    return child;
  }
  const key = fixed.join('{}');
  const known = branch.templates.find((template) => template.fixed.join('{}') === key);
  if (known !== undefined) return known.branch;
  const template = { fixed, branch: newBranch<T>() };
  branch.templates.push(template);
  branch.templates.sort((a, b) => b.fixed.join('').length - a.fixed.join('').length);
  return template.branch;
}

/** Pushes what it captures on the way; what a dead end captured is taken back. */
function find<T>(branch: Branch<T>, segments: readonly Segment[], index: number, captured: string[]): T | undefined {
  const segment = segments[index];
  if (segment === undefined) return branch.entry;
  const literal = branch.literals.get(segment.decoded);
  const found = literal && find(literal, segments, index + 1, captured);
  if (found !== undefined) return found;
  for (const { fixed, branch: next } of branch.templates) {
    const texts = capture(fixed, segment.raw);
    if (texts === undefined) continue;
    captured.push(...texts);
    const entry = find(next, segments, index + 1, captured);
    if (entry !== undefined) return entry;
    captured.length -= texts.length;
  }
  return undefined;
}

/** The texts between the fixed ones, each of at least one character; each reaches to the first place where the next fixed text stands. */
function capture(fixed: readonly string[], text: string): string[] | undefined {
  const [first = '', ...others] = fixed;
  const last = others.pop() ?? '';
  if (!text.startsWith(first)) return undefined;
  const texts: string[] = [];
  let start = first.length;
  for (const next of others) {
    const end = text.indexOf(next, start + 1);
    if (end < 0) return undefined;
    texts.push(text.slice(start, end));
    start = end + next.length;
  }
  const end = text.length - last.length;
  if (end <= start || !text.endsWith(last)) return undefined;
  return [...texts, text.slice(start, end)];
}
