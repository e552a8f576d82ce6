import { printParseErrorCode } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';

/** A place where a text is not JSON. */
export interface SyntaxFault {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly fix?: string;
  /** Whether the rest of the text can still be read as it was meant. */
  readonly harmless: boolean;
}

type Wording = (found: string, text: string, offset: number) => { readonly message: string; readonly fix?: string };

/** By the parser's name of the fault. A code that is missing here is worded by `wrongSymbol`. */
const wordings: Readonly<Record<string, Wording>> = {
  PropertyNameExpected: (found) => ({ message: `Expected a key in double quotes, found ${found}.` }),
  ValueExpected: (found) => ({ message: `Expected a value, found ${found}.` }),
  ColonExpected: (found) => ({ message: `Expected ":" after the key, found ${found}.` }),
  CommaExpected: (found) => ({
    message: `Expected "," before ${found}.`,
    fix: 'Separate members and items with a comma.',
  }),
  CloseBraceExpected: (found) => ({ message: `Expected "}", found ${found}.`, fix: 'Close every "{" with a "}".' }),
  CloseBracketExpected: (found) => ({ message: `Expected "]", found ${found}.`, fix: 'Close every "[" with a "]".' }),
  EndOfFileExpected: (found) => ({
    message: `The JSON text is complete, yet ${found} follows.`,
    fix: 'Keep one value; wrap members in "{" and "}".',
  }),
  UnexpectedEndOfComment: () => ({ message: 'JSON has no comments, and this one is not closed either.' }),
  UnexpectedEndOfString: () => ({
    message: 'The string is not closed on its line.',
    fix: 'Close it with a double quote; write a line break inside it as \\n.',
  }),
  UnexpectedEndOfNumber: () => ({ message: 'The number is not complete.' }),
  InvalidUnicode: () => ({ message: '\\u takes four hexadecimal digits.' }),
  InvalidEscapeCharacter: () => ({
    message: 'No such escape.',
    fix: 'Use \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hexadecimal digits.',
  }),
  InvalidCharacter: () => ({
    message: 'A control character stands in a string.',
    fix: 'Write it as an escape, such as \\t or \\u0007.',
  }),
};

/** What the parser reported, in words. */
export function describeParseError(error: ParseError, text: string): SyntaxFault {
  const offset = Math.min(error.offset, text.length);
  const length = Math.min(error.length, text.length - offset);
  const found = length === 0 ? 'the end of the text' : quote(text.slice(offset, offset + length));
  const word = wordings[printParseErrorCode(error.error)] ?? wrongSymbol;
  return { offset, length, harmless: false, ...word(found, text, offset) };
}

const wrongSymbol: Wording = (found, text, offset) => {
  const rest = text.slice(offset, offset + 200);
  if (/^['\u2018\u2019\u201C\u201D\u201E\u00AB]/.test(rest)) {
    return { message: 'Strings and keys stand in straight double quotes.', fix: 'Write " before and after.' };
  }
  if (/^[\w$]+\s*:/.test(rest))
    return { message: `The key ${found} is not in quotes.`, fix: 'Write " before and after it.' };
  const literal = /^(true|false|null|none|nil|undefined|nan|infinity)\b/i.exec(rest)?.[0];
  if (literal !== undefined) {
    return {
      message: `${literal} is no JSON value.`,
      fix: 'The words that JSON knows are true, false and null, in lower case.',
    };
  }
  return { message: `Did not expect ${found}.` };
};

function quote(found: string): string {
  const [firstLine = ''] = found.split(/[\r\n]/, 1);
  return firstLine.length > 40 ? `${firstLine.slice(0, 40)}…` : firstLine;
}
