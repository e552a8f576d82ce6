import { char, isBlank, skipBlanks } from './characters.ts';
import { codePoint } from './syntax-fault.ts';
import type { Report } from './syntax-fault.ts';

/** The first offset from here on where a string may end or needs a closer look: a quote, a backslash, a control character. */
export function endOfPlainRun(text: string, from: number): number {
  const length = text.length;
  for (let at = from; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === char.quote || code === char.backslash || code < 0x20) return at;
  }
  return length;
}

/**
 * Where a string in double quotes ends, its closing quote included; negative where nothing closes it, then the offset, below zero by
 * one, at which its author seems to have stopped. `from` lies in the string, behind plain characters only.
 */
export function endOfString(text: string, start: number, from: number, isKey: boolean, report: Report): number {
  let at = from;
  let known = from;
  for (;;) {
    at = endOfPlainRun(text, at);
    const code = at < text.length ? text.charCodeAt(at) : char.lineFeed;
    if (code === char.quote) return at + 1;
    if (code === char.backslash) at = endOfEscape(text, at, report);
    else {
      const isBreak = code === char.lineFeed || code === char.carriageReturn;
      if (isBreak && at >= known) {
        known = isKey ? -1 : laterClose(text, at);
        if (known < 0) return ~reportUnclosed(text, start, at, isKey, report);
      }
      at = endOfControls(text, at, report);
    }
  }
}

/** Where an escape ends. One that JSON does not have stays as it is written, backslash and all. */
function endOfEscape(text: string, at: number, report: Report): number {
  const escaped = text[at + 1] ?? '\n';
  if (escaped === 'u') {
    let end = at + 2;
    while (end < at + 6 && isHex(text.charCodeAt(end))) end++;
    if (end < at + 6) {
      const message = '\\u takes four hexadecimal digits.';
      report(at, end, message, 'Write all four, such as \\u00e9, or \\\\ for a backslash.');
    }
    return end;
  }
  if ('"\\/bfnrt'.includes(escaped)) return at + 2;
  const isControl = escaped < ' ';
  const end = isControl ? at + 1 : at + 1 + String.fromCodePoint(text.codePointAt(at + 1) ?? 0).length;
  const fix =
    'Write \\\\ for a backslash; the escapes are \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.';
  report(at, end, `No such escape: ${isControl ? 'a backslash ends the line' : text.slice(at, end)}.`, fix);
  return end;
}

function isHex(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}

const escapes: Readonly<Record<string, string>> = { '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Where a run of control characters ends that stands in a string. */
function endOfControls(text: string, start: number, report: Report): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) < 0x20) end++;
  const run = text.slice(start, end);
  const escaped = run.replace(/[^]/g, (one) => escapes[one] ?? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const what = /[\r\n]/.test(run)
    ? 'A line break'
    : /^\t+$/.test(run)
      ? 'A tab'
      : `The control character ${codePoint(run.charCodeAt(0))}`;
  const shown = escaped.length > 24 ? 'such characters as escapes' : escaped;
  report(start, end, `${what} stands in a string.`, `Write ${shown}.`, escaped);
  return end;
}

/** The quote that closes a text of several lines, as far as what follows it tells; -1 where the next quote does not look so. */
function laterClose(text: string, at: number): number {
  for (let quote = text.indexOf('"', at); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    if (text.charCodeAt(quote - 1) === char.backslash) continue;
    const next = text[skipBlanks(text, quote + 1)] ?? '}';
    return ',}]'.includes(next) ? quote : -1;
  }
  return -1;
}

/** Reports a string that its line does not close; returns where its author seems to have stopped. */
function reportUnclosed(text: string, start: number, lineEnd: number, isKey: boolean, report: Report): number {
  // A key goes up to the colon; of a value, the signs at the end of the line belong to what is around it.
  const colon = isKey ? text.slice(start, lineEnd).indexOf(':') : -1;
  let end = colon >= 0 ? start + colon : lineEnd;
  const notMeant = isKey ? ' \t\r\n' : ' \t\r\n,}]';
  while (end > start + 1 && notMeant.includes(text[end - 1] ?? '')) end--;
  const message = lineEnd < text.length ? 'The string is not closed on its line.' : 'The text ends inside a string.';
  report(start, end, message, 'Close it with a double quote; write a line break inside it as \\n.');
  return end;
}

/** How far, and past how many quotes, a line is searched for the end of a string with quotes in it: a line may hold a megabyte of them. */
const farthest = 2000;
const mostQuotes = 20;

/**
 * Looks past quotes that stand in a string without a backslash, as in "he said "hi" to me": where the string really ends, its
 * closing quote included. Negative: it was never closed and what follows is a key; then, below zero by one, the offset at which it
 * seems to end. Undefined where the line does not tell.
 */
export function endPastInnerQuotes(text: string, start: number, innerQuote: number): number | undefined {
  const limit = Math.min(text.length, innerQuote + farthest);
  let previous = innerQuote;
  let quotes = 0;
  for (let at = innerQuote + 1; at < limit && quotes < mostQuotes; at++) {
    const code = text.charCodeAt(at);
    if (code === char.lineFeed || code === char.carriageReturn) break;
    if (code === char.backslash) at++;
    else if (code === char.quote) {
      const next = skipBlanks(text, at + 1);
      if (text[next] === ':') return ~endBefore(text, start + 1, previous);
      if (endsLine(text, at + 1, next) || /[}\]]/.test(text[next] ?? '')) return at + 1;
      if (text[next] === ',') {
        const afterComma = skipBlanks(text, next + 1);
        if (endsLine(text, next + 1, afterComma) || /["{[\d}\]-]/.test(text[afterComma] ?? '')) return at + 1;
      }
      previous = at;
      quotes++;
    }
  }
  return undefined;
}

/** Where a string ends that was never closed before the key at `key`: the blanks and the comma between them are not part of it. */
function endBefore(text: string, from: number, key: number): number {
  let end = key;
  while (end > from && (isBlank(text.charCodeAt(end - 1)) || text[end - 1] === ',')) end--;
  return end;
}

/** Whether a line, or the text, ends somewhere in a stretch of blanks. */
function endsLine(text: string, from: number, to: number): boolean {
  return to >= text.length || /[\r\n]/.test(text.slice(from, to));
}

const closers: Readonly<Record<string, string>> = {
  "'": "'",
  '`': '`',
  '\u2018': '\u2018\u2019',
  '\u2019': '\u2019',
  '\u201A': '\u2018\u2019',
  '\u201C': '\u201C\u201D"',
  '\u201D': '\u201C\u201D"',
  '\u201E': '\u201C\u201D"',
  '\u00AB': '\u00BB',
};

export function isOtherQuote(text: string, at: number): boolean {
  // Three of them are a fence around code.
  return Object.hasOwn(closers, text[at] ?? '') && !text.startsWith('```', at);
}

/**
 * Where a string ends that begins with another sign than a double quote; negative where its line does not close it, then the offset,
 * below zero by one, at which its author seems to have stopped.
 */
export function endOfOtherQuotes(text: string, start: number, isKey: boolean, report: Report): number {
  const closing = closers[text[start] ?? ''] ?? '';
  let at = start + 1;
  while (!closing.includes(text[at] ?? '\n') || isApostrophe(text, at)) {
    const one = text[at] ?? '\n';
    if (one === '\n' || one === '\r') return ~reportUnclosed(text, start, at, isKey, report);
    if (one !== '\\') at++;
    else at = closing.includes(text[at + 1] ?? '\n') ? at + 2 : endOfEscape(text, at, report);
  }
  const isPlain = !/["\\\p{Cc}]/u.test(text.slice(start + 1, at));
  const quotes = [start, at].map((offset) => ({ start: offset, end: offset + 1, text: '"' }));
  const message = 'Strings and keys stand in straight double quotes.';
  report(start, at + 1, message, 'Write " before and after.', isPlain ? quotes : undefined);
  return at + 1;
}

function isApostrophe(text: string, at: number): boolean {
  return /['\u2019]/.test(text[at] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}
