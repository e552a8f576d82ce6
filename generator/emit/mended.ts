/** What `mended` needs to know of an example. */
export interface Mendable {
  readonly printed: string;
  readonly source: string | readonly string[];
  readonly errata?: readonly { readonly mend?: readonly { readonly line: number; readonly with?: string }[] }[];
}

/** The corrected form of an example: the printed one with every mend of its errata applied. Edits outside its lines do nothing. */
export function mended({ printed, source, errata = [] }: Mendable): string {
  const edits = new Map(errata.flatMap(({ mend = [] }) => mend.map((edit) => [edit.line, edit.with] as const)));
  const first = firstLine(source);
  return printed
    .split('\n')
    .flatMap((line, index) => {
      const number = first + index;
      if (!edits.has(number)) return [line];
      const replacement = edits.get(number);
      return replacement === undefined ? [] : [replacement];
    })
    .join('\n');
}

/** The number of the first line that a `source` names. */
function firstLine(source: Mendable['source']): number {
  return Number(/\d+/.exec([source].flat()[0] ?? '')?.[0]);
}
