import { sortedBy } from '../../base/order.ts';
import { parseCitation, parseLines } from '../../base/citation.ts';
import type { Citation } from '../../base/citation.ts';
import type { Api, GeneratedFile } from '../../model/api.ts';
import type { SpecElement } from '../../model/spec-element.ts';
import type { SourceDocument } from '../../vocabulary/source-document.ts';
import { heading, join, line, list, nothing, prose, section, table } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { elementLinks, ownerNames } from './owner.ts';
import { page } from './site.ts';
import type { Site } from './site.ts';

/** `sources/<id>.md`: what the spec has from each line or section of a document, and which lines say nothing. */
export function sourcePages(api: Api, site: Site): GeneratedFile[] {
  const nameOf = ownerNames(api, site);
  return api.data.sources.map(({ id, value, locate }) => {
    const path = site.source(id);
    const links = elementLinks(path, nameOf);
    const linked = (elements: readonly SpecElement[]): Markdown => join(links(elements));
    const cited = citationsOf(api, value.cited);
    return page(
      path,
      locate().file,
      heading(1, value.title),
      prose(value.description),
      line`Cited as ${value.cited}.`,
      value.lines === undefined ? nothing : byLines(value, value.lines, cited, linked),
      value.sections === undefined ? nothing : bySections(value.sections, cited, linked),
    );
  });
}

type Place = Exclude<Citation, { kind: 'standard' }>;

interface Cited {
  readonly place: Place;
  readonly element: SpecElement;
}

function citationsOf({ elements }: Api, document: string): Cited[] {
  return elements.flatMap((element) =>
    element.sources.flatMap((text) => {
      const place = parseCitation(text);
      return place === undefined || place.kind === 'standard' || place.document !== document
        ? []
        : [{ place, element }];
    }),
  );
}

/** A row for each run of lines of which the same is said. */
function byLines(
  { factless = [], reasons = {} }: SourceDocument,
  lines: number,
  cited: readonly Cited[],
  linked: (elements: readonly SpecElement[]) => Markdown,
): Markdown {
  const citing = Array.from({ length: lines + 1 }, (): SpecElement[] => []);
  for (const { place, element } of cited) {
    if (place.kind !== 'lines') continue;
    for (let number = place.first; number <= place.last; number++) citing[number]?.push(element);
  }
  const ends = new Set(factless.flatMap(({ lines: text }) => [parseLines(text).first, parseLines(text).last + 1]));
  const runs: { first: number; last: number; elements: readonly SpecElement[] }[] = [];
  for (let number = 1; number <= lines; number++) {
    const elements = citing[number] ?? [];
    const run = runs.at(-1);
    const goesOn = run !== undefined && !ends.has(number) && isSame(run.elements, elements);
    if (goesOn) run.last = number;
    else runs.push({ first: number, last: number, elements });
  }
  const notes = new Map(factless.map((one) => [parseLines(one.lines).first, one]));
  const counted = citing.filter((elements) => elements.length > 0).length;
  return section(
    2,
    'Lines',
    line`Of ${lines} lines, ${counted} are cited, and ${lines - counted} carry no fact, for one of these reasons:`,
    list(Object.entries(reasons).map(([name, meaning]) => line`**${name}**: ${meaning}`)),
    table(
      ['Lines', 'What the spec has from them'],
      runs.map(({ first, last, elements }) => {
        const { reason, remark = '' } = notes.get(first) ?? {};
        const what = reason === undefined ? linked(elements) : line`No fact: **${reason}**${remark && `. ${remark}`}`;
        return [first === last ? `L${first}` : `L${first}-${last}`, what];
      }),
    ),
  );
}

function isSame(a: readonly SpecElement[], b: readonly SpecElement[]): boolean {
  return a.length === b.length && a.every((element, index) => element === b[index]);
}

/** A row for each section and for each of its rows that is cited. */
function bySections(
  sections: Readonly<Record<string, number>>,
  cited: readonly Cited[],
  linked: (elements: readonly SpecElement[]) => Markdown,
): Markdown {
  const citing = new Map<string, SpecElement[]>();
  for (const { place, element } of cited) {
    if (place.kind !== 'section') continue;
    const key = place.row === undefined ? place.section : `${place.section}#${place.row}`;
    citing.set(key, [...(citing.get(key) ?? []), element]);
  }
  // 1.10 comes after 1.9.
  const inOrder = sortedBy(Object.entries(sections), ([number]) =>
    number.replaceAll(/\d+/g, (digits) => digits.padStart(4, '0')),
  );
  const keys = inOrder.flatMap(([number, rows]) => [
    number,
    ...Array.from({ length: rows }, (_, index) => `${number}#${index + 1}`),
  ]);
  return section(
    2,
    'Sections',
    table(
      ['Section', 'What the spec has from it'],
      keys.map((key) => [key, linked(citing.get(key) ?? [])]),
    ),
  );
}
