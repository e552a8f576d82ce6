/** What a citation leads to. */
export type Citation =
  | { readonly kind: 'lines'; readonly document: string; readonly first: number; readonly last: number }
  | { readonly kind: 'section'; readonly document: string; readonly section: string; readonly row?: number }
  | { readonly kind: 'standard'; readonly title: string };

/** `doc L217`, `doc L218-237`, `wire 1.8`, `wire 2#13` or a public standard; undefined for anything else. */
export function parseCitation(text: string): Citation | undefined {
  const [, document, first, last = first] = /^([a-z]+) L([1-9]\d*)(?:-([1-9]\d*))?$/.exec(text) ?? [];
  if (document !== undefined) return { kind: 'lines', document, first: Number(first), last: Number(last) };
  const [, cited, section, row] = /^([a-z]+) (\d[\d.]*)(?:#(\d+))?$/.exec(text) ?? [];
  if (cited !== undefined && section !== undefined) {
    return { kind: 'section', document: cited, section, ...(row !== undefined && { row: Number(row) }) };
  }
  return /^[A-Z0-9][A-Za-z0-9-]*( [A-Z0-9][\w.-]*)+$/.test(text) ? { kind: 'standard', title: text } : undefined;
}

/** `L4` or `L218-219`, as lists of lines give them. */
export function parseLines(text: string): { readonly first: number; readonly last: number } {
  const [first = NaN, last = first] = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return { first, last };
}
