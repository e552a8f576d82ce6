import { createScanner, getNodeValue, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { describeParseError } from './syntax-fault.ts';
import type { SyntaxFault } from './syntax-fault.ts';

/** A message file, read with positions. */
export interface Document {
  readonly text: string;
  readonly faults: readonly SyntaxFault[];
  /** The tree of the text, faults left out; absent where the faults hide what was meant. */
  readonly root?: Node;
  /** The value of the tree, in objects without a prototype; the last of several equal keys counts. */
  readonly value?: unknown;
}

/** Nothing in a message nests a tenth as deep, and the parser recurses. */
const deepest = 256;

// Token kinds of the scanner, whose own enum exists at compile time only.
const openBrace = 1;
const closeBrace = 2;
const openBracket = 3;
const closeBracket = 4;
const comma = 5;
const endOfFile = 17;

/** Reads a text; comments and trailing commas are faults that do not hide the rest. */
export function readDocument(text: string): Document {
  const faults: SyntaxFault[] = [];
  let body = text;
  if (text.startsWith('\uFEFF')) {
    body = ` ${text.slice(1)}`;
    faults.push({
      offset: 0,
      length: 1,
      harmless: true,
      message: 'The text begins with a byte order mark.',
      fix: 'Save it as UTF-8 without one.',
    });
  }

  const { trailingCommas, tooDeepAt } = survey(body);
  if (tooDeepAt !== undefined) {
    const message = `Nested more than ${deepest} levels deep.`;
    return { text, faults: [...faults, { offset: tooDeepAt, length: 1, harmless: false, message }] };
  }

  const errors: ParseError[] = [];
  const root = parseTree(body, errors, { disallowComments: true });
  faults.push(...describeErrors(errors, body, trailingCommas));
  if (root === undefined || faults.some((fault) => !fault.harmless)) return { text, faults };
  return { text, faults, root, value: getNodeValue(root) };
}

/** One pass over the tokens: the commas before a closing bracket, by the bracket's offset, and where it gets too deep. */
function survey(text: string): { trailingCommas: ReadonlyMap<number, number>; tooDeepAt?: number } {
  const trailingCommas = new Map<number, number>();
  const scanner = createScanner(text, true);
  let depth = 0;
  let commaAt: number | undefined;
  for (let token: number = scanner.scan(); token !== endOfFile; token = scanner.scan()) {
    if (token === openBrace || token === openBracket) depth++;
    if (depth > deepest) return { trailingCommas, tooDeepAt: scanner.getTokenOffset() };
    if (token === closeBrace || token === closeBracket) {
      depth--;
      if (commaAt !== undefined) trailingCommas.set(scanner.getTokenOffset(), commaAt);
    }
    commaAt = token === comma ? scanner.getTokenOffset() : undefined;
  }
  return { trailingCommas };
}

/** The parser's errors as faults: every harmless one, and of the others the first, because the rest follow from it. */
function describeErrors(
  errors: readonly ParseError[],
  text: string,
  trailingCommas: ReadonlyMap<number, number>,
): SyntaxFault[] {
  const faults = new Map<number, SyntaxFault>();
  for (const error of errors) {
    const commaAt = trailingCommas.get(error.offset);
    if (text.startsWith('//', error.offset) || text.startsWith('/*', error.offset)) {
      const { offset, length } = error;
      faults.set(offset, { offset, length, harmless: true, message: 'JSON has no comments.', fix: 'Take it out.' });
    } else if (commaAt !== undefined) {
      const message = `A comma before the closing ${text[error.offset]}.`;
      faults.set(commaAt, { offset: commaAt, length: 1, harmless: true, message, fix: 'Take it out.' });
    } else {
      faults.set(error.offset, describeParseError(error, text));
      break;
    }
  }
  return [...faults.values()];
}
