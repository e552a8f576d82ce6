import { char, endOfWord, isStrangeBlank, startsComment } from './characters.ts';
import { kind, mark } from './node-table.ts';
import { endOfComment, isClosedComment } from './scan-comment.ts';
import { endOfNumber } from './scan-number.ts';
import { endPastInnerQuotes } from './scan-string.ts';
import { literalOf, looksLikeValue, reportValue } from './scan-word.ts';
import { codePoint, found } from './syntax-fault.ts';
import { state, TreeBuilder } from './tree-builder.ts';

/** Makes the best of what JSON does not have: comments, words, strings in the wrong place. */
export abstract class Recovery extends TreeBuilder {
  /** Whether comments and trailing commas are no faults. */
  protected readonly isLenient: boolean;

  constructor(text: string, isLenient: boolean) {
    super(text);
    this.isLenient = isLenient;
  }

  protected unexpectedString(start: number, end: number, marks: number): void {
    const isKey = this.isBeforeColon(end);
    if (this.state === state.colon && isKey) {
      this.settle(start, end);
    } else if (this.state === state.after && this.isInObject()) {
      if (!isKey) return this.unexpectedWord(start, end, end);
      this.missingComma(start, end);
    } else {
      if (this.makeRoom(start, end)) this.place(kind.string, start, end, marks);
      return;
    }
    this.placeKey(start, end, marks);
  }

  protected comment(start: number): void {
    const end = endOfComment(this.text, start);
    this.at = end;
    const isClosed = isClosedComment(this.text, start, end);
    if (!isClosed) this.isCutShort = true;
    if (this.isLenient && isClosed && this.text.charCodeAt(start) !== char.hash) return;
    const message = isClosed ? 'JSON has no comments.' : 'JSON has no comments, and this one is not closed either.';
    this.report(
      start,
      end,
      message,
      isClosed ? 'Take it out.' : 'Close it with */, or take it out.',
      isClosed ? '' : undefined,
    );
  }

  protected strangeBlanks(start: number): void {
    const text = this.text;
    let end = start + 1;
    while (end < text.length && isStrangeBlank(text.charCodeAt(end))) end++;
    this.at = end;
    const message = `The character ${codePoint(text.charCodeAt(start))} stands between the signs of JSON, and is no blank there.`;
    this.report(start, end, message, 'Write a space.', ' ');
  }

  /** A run of characters that is no sign of JSON, no string and no number in its right place. */
  protected word(start: number): void {
    const text = this.text;
    const end = endOfWord(text, start);
    this.at = end;
    const word = text.slice(start, end);
    const isValid = literalOf(word) !== undefined || endOfNumber(text, start) === end;
    const isValue = isValid || looksLikeValue(word);
    const isValueNext = this.state <= state.value || this.state === state.colon;
    if (isValueNext && isValue) return this.wordValue(word, start, end, isValid);
    switch (this.state) {
      case state.root:
        return this.beforeRoot(start, end);
      case state.firstKey:
      case state.key:
        return this.bareKey(start, end);
      case state.end:
        return this.afterEnd(start, end);
      case state.after:
        if (this.isInObject() && this.isBeforeColon(end) && !this.touchesString(start)) {
          this.missingComma(start, end);
          return this.bareKey(start, end);
        }
        if (isValue && !this.isInObject() && !this.touchesString(start))
          return this.wordValue(word, start, end, isValid);
        return this.unexpectedWord(start, end, isValid ? end : start);
      default:
        return this.bareText(start, end);
    }
  }

  protected wordValue(word: string, start: number, end: number, isValid: boolean): void {
    if (!this.makeRoom(start, end)) return;
    const literal = literalOf(word);
    const value = isValid ? (literal ?? kind.number) : reportValue(word, start, this.report);
    this.place(value, start, end, value === kind.missing ? mark.damaged : 0);
  }

  protected bareKey(start: number, end: number): void {
    const text = this.text;
    if (this.isBeforeColon(end)) {
      const word = text.slice(start, end);
      const mend = /["\\]/.test(word) ? undefined : `"${word}"`;
      const fix = 'Write " before and after it.';
      this.report(start, end, `The key ${found(text, start, end)} is not in quotes.`, fix, mend);
      return this.placeKey(start, end, mark.unopened | mark.unclosed);
    }
    const message = `Expected a key in double quotes, found ${found(text, start, end)}.`;
    this.tell(start, end, message, 'Write a key, a colon and a value.');
    this.damage(this.container);
    this.placeKey(start, end, mark.unopened | mark.unclosed | mark.damaged);
    this.isQuiet = true;
  }

  /** Text without quotes where a value should be, up to the end of its line or a sign of JSON. */
  protected bareText(start: number, wordEnd: number): void {
    const text = this.text;
    let end = wordEnd;
    for (let next = end; next < text.length;) {
      while (text[next] === ' ' || text[next] === '\t') next++;
      if (
        next === end ||
        next >= text.length ||
        /[\s\p{Cc},:;={}[\]"]/u.test(text[next] ?? '') ||
        startsComment(text, next)
      )
        break;
      end = endOfWord(text, next);
      next = end;
    }
    this.at = end;
    const isText = /[\p{L}\p{N}]/u.test(text.slice(start, Math.min(end, start + 100)));
    if (!this.makeRoom(start, end)) return;
    const what = found(text, start, end);
    if (isText) this.tell(start, end, `The text ${what} is not in quotes.`, 'Write " before and after it.');
    else this.tell(start, end, `Expected a value, found ${what}.`, 'Write a value, or null where there is none.');
    const marks = mark.unopened | mark.unclosed | mark.damaged;
    this.place(isText ? kind.string : kind.missing, start, end, marks);
    this.isQuiet = true;
  }

  /** What stands before the JSON, in a log or in a program, is passed over. */
  protected beforeRoot(start: number, end: number): void {
    const text = this.text;
    const from = text[start] === '<' ? -1 : text.slice(end).search(/[{[]/);
    if (from < 0 && text[start] !== '<') return this.bareText(start, end);
    const what = found(text, start, end);
    if (from < 0)
      this.tell(start, end, `Expected a JSON value, found ${what}.`, 'Write JSON; this looks like XML or HTML.');
    else
      this.tell(start, end, `Expected a JSON value, found ${what}.`, 'Take out what stands before and after the JSON.');
    this.at = from < 0 ? text.length : end + from;
    this.isQuiet = true;
    this.isEmbedded = true;
  }

  /** A word, or a string, behind a value: mostly, the value is a string with a quote in it. */
  protected unexpectedWord(start: number, end: number, innerFrom: number): void {
    const { nodes } = this;
    const last = nodes.count - 1;
    const lastStart = nodes.start(last);
    const lastEnd = nodes.end(last);
    const text = this.text;
    const isString = this.isStringBefore() && (innerFrom === start || lastEnd === start);
    const past = isString && !this.isQuiet ? endPastInnerQuotes(text, lastStart, lastEnd - 1) : undefined;
    this.at = end;
    if (past === undefined) {
      const fix = 'Take it out, or separate it with a comma.';
      this.tell(start, end, `Did not expect ${found(text, start, end)} here.`, fix);
      this.damage(this.container);
      this.isQuiet = true;
      return;
    }
    this.at = past < 0 ? ~past : past;
    nodes.setEnd(last, this.at);
    if (past >= 0) {
      const fix = 'Write \\" for a quote that belongs to the text.';
      this.report(lastEnd - 1, lastEnd, 'A double quote in a string ends it.', fix);
    } else {
      nodes.addMarks(last, mark.unclosed | mark.damaged);
      this.report(lastStart, ~past, 'The string is not closed before the next key.', 'Close it with a double quote.');
      this.isQuiet = true;
    }
  }

  protected isStringBefore(): boolean {
    const { nodes } = this;
    const last = nodes.count - 1;
    if (last < 0 || nodes.kind(last) !== kind.string || nodes.parent(last) !== this.container) return false;
    return nodes.marks(last) === 0 && this.text.charCodeAt(nodes.start(last)) === char.quote;
  }

  protected touchesString(start: number): boolean {
    return this.isStringBefore() && this.nodes.end(this.nodes.count - 1) === start;
  }
}
