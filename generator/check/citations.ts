import { closest } from '../base/closest.ts';
import { parseCitation } from '../base/citation.ts';
import type { Citation } from '../base/citation.ts';
import type { Api } from '../model/api.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Entry } from '../model/message-data.ts';
import type { SpecElement } from '../model/spec-element.ts';
import type { SourceDocument } from '../vocabulary/source-document.ts';

/**
 * Whether everything that states something says where it has it from, and whether there is such a place. Asked only of a
 * spec that lists its sources.
 */
export function checkCitations({ data, elements }: Api): Diagnostic[] {
  if (data.sources.length === 0) return [];
  return elements.flatMap((element) =>
    element.sources.length === 0
      ? missing(element)
      : element.sources.flatMap((text) => wrong(text, element, data.sources)),
  );
}

function missing({ owner, part, locate }: SpecElement): Diagnostic[] {
  const name = 'key' in owner ? owner.key : 'id' in owner ? owner.id : '';
  return [
    {
      severity: 'error',
      code: 'missing-source',
      message: `${`${name} ${part}`.trim()} does not say where it comes from.`,
      cure: 'Add an x-source, such as `x-source: doc L12-14`.',
      location: locate(),
    },
  ];
}

function wrong(text: string, { locate }: SpecElement, documents: readonly Entry<SourceDocument>[]): Diagnostic[] {
  const error = (code: string, message: string, cure: string): Diagnostic[] => [
    { severity: 'error', code, message, cure, location: locate() },
  ];
  const citation = parseCitation(text);
  const words = documents.map(({ value }) => value.cited);
  if (citation === undefined) {
    return error(
      'unknown-source',
      `${JSON.stringify(text)} is no citation.`,
      `Begin with one of: ${words.join(', ')}.`,
    );
  }
  if (citation.kind === 'standard') return [];
  const found = documents.find(({ value }) => value.cited === citation.document);
  if (found === undefined) {
    const guess = closest(citation.document, words);
    const cure = guess === undefined ? `Known: ${words.join(', ')}.` : `Did you mean ${guess}?`;
    return error('unknown-source', `There is no source ${JSON.stringify(citation.document)}.`, cure);
  }
  const problem = outside(citation, found.value);
  return problem === undefined ? [] : error('no-such-place', `${text}: ${problem}`, `See ${found.locate().file}.`);
}

/** Why a document does not have the place; undefined if it has. */
function outside(citation: Exclude<Citation, { kind: 'standard' }>, document: SourceDocument): string | undefined {
  if (citation.kind === 'lines') {
    if (document.lines === undefined) return `${document.title} is not cited by lines.`;
    if (citation.last < citation.first) return 'The last line comes before the first.';
    return citation.last > document.lines ? `${document.title} ends with line ${document.lines}.` : undefined;
  }
  const rows = document.sections?.[citation.section];
  if (rows === undefined) return `${document.title} has no section ${citation.section}.`;
  const { row = 0 } = citation;
  return row > rows ? `Section ${citation.section} has ${rows} numbered rows.` : undefined;
}
