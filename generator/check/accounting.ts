import { parseCitation, parseLines } from '../base/citation.ts';
import { joinPointer } from '../base/json-pointer.ts';
import { lineRanges } from '../base/line-ranges.ts';
import { closest } from '../base/closest.ts';
import type { Api } from '../model/api.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Entry } from '../model/message-data.ts';
import type { SpecElement } from '../model/spec-element.ts';
import type { SourceDocument } from '../vocabulary/source-document.ts';

/** Whether each line of a document that is cited by lines is either cited or listed as carrying no fact. */
export function checkAccounting({ data, elements }: Api): Diagnostic[] {
  return data.sources.flatMap((document) => {
    const { lines, cited } = document.value;
    if (lines === undefined) return [];
    return checkDocument(document, lines, citedLines(cited, elements));
  });
}

/** The lines of a document that are cited, each with the first that cites it. */
function citedLines(document: string, elements: readonly SpecElement[]): ReadonlyMap<number, SpecElement> {
  const found = new Map<number, SpecElement>();
  for (const element of elements) {
    for (const text of element.sources) {
      const citation = parseCitation(text);
      if (citation?.kind !== 'lines' || citation.document !== document) continue;
      for (let line = citation.first; line <= citation.last; line++) if (!found.has(line)) found.set(line, element);
    }
  }
  return found;
}

function checkDocument(
  { value, locate }: Entry<SourceDocument>,
  lines: number,
  cited: ReadonlyMap<number, SpecElement>,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (code: string, message: string, cure: string, pointer: string): void => {
    diagnostics.push({ severity: 'error', code, message, cure, location: locate(pointer) });
  };
  const reasons = Object.keys(value.reasons ?? {});
  const listed = new Set<number>();
  let end = 0;
  for (const [index, { lines: text, reason }] of (value.factless ?? []).entries()) {
    const pointer = joinPointer('/factless', index);
    const { first, last } = parseLines(text);
    if (first <= end || last < first) {
      report(
        'lines-out-of-order',
        `${text} does not come after line ${end}.`,
        'List each line once, in order.',
        `${pointer}/lines`,
      );
    }
    end = Math.max(end, last);
    if (last > lines) {
      report('no-such-place', `${text}: there are ${lines} lines.`, 'Correct the range.', `${pointer}/lines`);
    }
    if (!reasons.includes(reason)) {
      const cure = `Known: ${reasons.join(', ')}.`;
      const guess = closest(reason, reasons);
      report(
        'unknown-reason',
        `There is no reason ${JSON.stringify(reason)}.`,
        guess ? `Did you mean ${guess}?` : cure,
        `${pointer}/reason`,
      );
    }
    for (let line = first; line <= Math.min(last, lines); line++) {
      listed.add(line);
      const by = cited.get(line);
      if (by === undefined) continue;
      const { file, line: at } = by.locate();
      report(
        'factless-line-cited',
        `Line ${line} is listed as carrying no fact, but cited in ${file}:${at}.`,
        'Take it off this list, or correct the citation.',
        `${pointer}/lines`,
      );
    }
  }
  const all = Array.from({ length: lines }, (_, index) => index + 1);
  for (const { first, last } of lineRanges(all.filter((line) => !cited.has(line) && !listed.has(line)))) {
    const which = first === last ? `Line ${first} is` : `Lines ${first} to ${last} are`;
    report(
      'unaccounted-line',
      `${which} neither cited nor listed as carrying no fact.`,
      'Cite it where the spec states what it says, or list it under factless with a reason.',
      '/lines',
    );
  }
  return diagnostics;
}
