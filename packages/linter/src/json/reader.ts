import { char, endOfLine, isDigit, isStrangeBlank, skipBlanks, startsComment } from './characters.ts';
import { kind, mark } from './node-table.ts';
import type { Kind } from './node-table.ts';
import { Recovery } from './recovery.ts';
import { endOfNumber } from './scan-number.ts';
import { endOfOtherQuotes, endOfPlainRun, endOfString, isOtherQuote } from './scan-string.ts';
import { found } from './syntax-fault.ts';
import { deepest, state } from './tree-builder.ts';

/**
 * Reads a text in one pass and without recursion. What is not JSON is reported once, at its place, and read as what was meant; where
 * that is in doubt, the nodes concerned are marked as damaged, and nothing more is reported up to the next comma or bracket.
 */
export class Reader extends Recovery {
  read(): this {
    const { text } = this;
    const length = text.length;
    if (text.charCodeAt(0) === 0xfeff) {
      this.report(0, 1, 'The text begins with a byte order mark.', 'Save it as UTF-8 without one.', '');
      this.at = 1;
    }
    while (this.at < length) {
      const code = text.charCodeAt(this.at);
      switch (code) {
        case char.space:
        case char.lineFeed:
        case char.carriageReturn:
        case char.tab:
          this.at = skipBlanks(text, this.at + 1);
          break;
        case char.quote:
          this.#string();
          break;
        case char.colon:
          this.#colon();
          break;
        case char.comma:
          this.#comma();
          break;
        case char.openBrace:
          this.enter(kind.object);
          break;
        case char.openBracket:
          this.enter(kind.array);
          break;
        case char.closeBrace:
          this.#close(kind.object);
          break;
        case char.closeBracket:
          this.#close(kind.array);
          break;
        default:
          if (!this.#number(code)) this.#other(code);
      }
    }
    this.#finish();
    return this;
  }

  #string(): void {
    const start = this.at;
    const { text } = this;
    let end = endOfPlainRun(text, start + 1);
    if (end < text.length && text.charCodeAt(end) === char.quote) end++;
    else end = endOfString(text, start, end, this.#isKeyNext(), this.report);
    this.#quoted(start, end);
  }

  /** A string or key up to `end`, or, not closed, up to `~end`. */
  #quoted(start: number, end: number): void {
    const isClosed = end >= 0;
    this.at = isClosed ? end : ~end;
    const marks = isClosed ? 0 : mark.unclosed | mark.damaged;
    if (this.state <= state.value) this.place(kind.string, start, this.at, marks);
    else if (this.#isKeyNext()) this.placeKey(start, this.at, marks);
    else this.unexpectedString(start, this.at, marks);
    if (isClosed) return;
    this.isQuiet = true;
    this.isCutShort = endOfLine(this.text, start) === this.text.length;
  }

  #isKeyNext(): boolean {
    return this.state === state.firstKey || this.state === state.key;
  }

  #number(code: number): boolean {
    if (this.state > state.value || !(isDigit(code) || code === char.minus)) return false;
    const start = this.at;
    const end = endOfNumber(this.text, start);
    if (end === start) return false;
    this.at = end;
    this.place(kind.number, start, end);
    return true;
  }

  #other(code: number): void {
    const { at, text } = this;
    if (code === char.hash || startsComment(text, at)) this.comment(at);
    else if (isStrangeBlank(code)) this.strangeBlanks(at);
    else if (isOtherQuote(text, at)) this.#quoted(at, endOfOtherQuotes(text, at, this.#isKeyNext(), this.report));
    else if (text[at] === '=' && this.state === state.colon) {
      const end = text[at + 1] === '>' ? at + 2 : at + 1;
      this.report(at, end, `Expected ":" after the key, found ${text.slice(at, end)}.`, 'Write a colon.', ':');
      this.at = end;
      this.state = state.value;
    } else if (text[at] === ';' && this.state === state.after) {
      const edit = { start: at, end: at + 1, text: ',' };
      this.tell(at, at + 1, 'Expected ",", found ";".', 'Separate members and items with a comma.', edit);
      this.#comma();
    } else this.word(at);
  }

  #comma(): void {
    const start = this.at++;
    if (this.state === state.colon || this.state === state.value) this.settle(start, start + 1);
    switch (this.state) {
      case state.after:
        this.commaAt = start;
        this.isQuiet = false;
        this.state = this.isInObject() ? state.key : state.item;
        return;
      case state.end:
        return this.afterEnd(start, start + 1);
      case state.root:
        return this.#noValue(start);
      default: {
        let end = start + 1;
        for (let next = skipBlanks(this.text, end); this.text[next] === ','; next = skipBlanks(this.text, end))
          end = next + 1;
        this.at = end;
        const commas = end === start + 1 ? 'A comma' : 'Commas';
        this.tell(start, end, `${commas} with nothing before.`, 'Take it out, or write what is missing.');
        this.damage(this.container);
        this.commaAt = -1;
      }
    }
  }

  #colon(): void {
    const start = this.at++;
    switch (this.state) {
      case state.colon:
        this.state = state.value;
        return;
      case state.firstKey:
      case state.key:
        this.tell(start, start + 1, 'Expected a key in double quotes, found :.', 'Write a key before the colon.');
        this.damage(this.container);
        this.placeKey(start, start, mark.unopened | mark.unclosed | mark.damaged);
        this.state = state.value;
        return;
      case state.end:
        return this.afterEnd(start, start + 1);
      case state.root:
        return this.#noValue(start);
      default: {
        const isInArray = this.state !== state.value && !this.isInObject();
        const fix = isInArray ? 'Members with keys stand in an object: write { and } around them.' : 'Take it out.';
        this.tell(start, start + 1, 'Did not expect : here.', fix);
        this.damage(this.container);
        this.isQuiet = this.state !== state.value;
      }
    }
  }

  #close(what: Kind): void {
    const { nodes, text } = this;
    const start = this.at++;
    const sign = text[start] ?? '';
    if (this.state === state.end) return this.afterEnd(start, start + 1);
    if (this.state === state.root) return this.#noValue(start);
    if (nodes.kind(this.container) === what) {
      this.settle(start, start + 1);
      if (this.state !== state.after && this.commaAt >= 0 && !this.isLenient) {
        const fix = 'Take it out.';
        this.report(this.commaAt, this.commaAt + 1, `A comma before the closing ${sign}.`, fix, '');
      }
      return this.leave(start + 1);
    }
    this.damage(this.container);
    const open = what === kind.object ? this.openObjects : this.depth - this.openObjects;
    if (open === 0 && !this.#fits(nodes.parent(this.container), start + 1)) {
      this.tell(start, start + 1, `Did not expect ${sign}: nothing is open that it would close.`, 'Take it out.');
      return;
    }
    this.#mismatch(what, start, open > 0);
  }

  /** A bracket that is not the one to close what is open innermost: that was never closed, or the bracket is the wrong one. */
  #mismatch(what: Kind, start: number, isOpen: boolean): void {
    const { nodes, text } = this;
    const wanted = this.isInObject() ? '}' : ']';
    const isQuiet = this.isQuiet;
    this.isQuiet = true;
    this.settle(start, start + 1);
    this.isQuiet = isQuiet;
    // Deep down nobody can tell, and the way up is long.
    const isGuess = this.depth <= deepest;
    let matching = this.container;
    if (isOpen) while (nodes.kind(matching) !== what) matching = nodes.parent(matching);
    const isTypo =
      !isOpen ||
      (isGuess &&
        !this.#fits(nodes.parent(matching), start + 1) &&
        this.#fits(nodes.parent(this.container), start + 1));
    if (isTypo) {
      this.tell(start, start + 1, `Expected "${wanted}", found "${text[start]}".`, `Write ${wanted} here.`);
      return this.leave(start + 1);
    }
    const fix = `Close every "${wanted === '}' ? '{' : '['}" with a "${wanted}".`;
    this.tell(start, start + 1, `Expected "${wanted}" before "${text[start]}".`, fix);
    while (this.container !== matching) {
      this.damage(this.container);
      this.leave(start);
    }
    this.damage(matching);
    this.leave(start + 1);
  }

  /** Whether what comes next can go on in a container. */
  #fits(container: number, from: number): boolean {
    const { nodes, text } = this;
    const next = skipBlanks(text, from);
    if (container < 0) return next >= text.length;
    const isObject = nodes.kind(container) === kind.object;
    if (text[next] !== ',') return text[next] === (isObject ? '}' : ']');
    const first = skipBlanks(text, next + 1);
    if (text[first] !== '"') return !isObject;
    return this.isBeforeColon(endOfPlainRun(text, first + 1) + 1) === isObject;
  }

  #noValue(start: number): void {
    const what = found(this.text, start, start + 1);
    this.tell(start, start + 1, `Expected a JSON value, found ${what}.`, 'Begin with { or [.');
    this.isQuiet = true;
  }

  #finish(): void {
    const { length } = this.text;
    if (this.state === state.root && !this.isCutShort) {
      this.tell(
        length,
        length,
        'Expected a JSON value, found the end of the text.',
        'Write one: a request begins with {.',
      );
    }
    if (this.container < 0) return;
    this.isQuiet = true;
    this.settle(length, length);
    let closing = '';
    const { depth } = this;
    while (this.container >= 0) {
      if (closing.length < 9) closing += this.isInObject() ? '}' : ']';
      this.damage(this.container);
      this.leave(length);
    }
    if (this.isCutShort) return;
    if (depth === 1) {
      const fix = `Close every "${closing === '}' ? '{' : '['}" with a "${closing}".`;
      this.report(length, length, `Expected "${closing}", found the end of the text.`, fix);
    } else {
      const fix = depth > 8 ? 'Write the rest of it.' : `Write the rest of it, or ${closing} at the end.`;
      this.report(length, length, `The end of the text comes before ${depth} brackets are closed.`, fix);
    }
  }
}
