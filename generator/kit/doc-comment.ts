/** Tags that emitters may set. What a spec says never becomes a tag. */
export interface DocTag {
  readonly name: 'defaultValue' | 'deprecated' | 'example' | 'param' | 'returns' | 'see' | 'throws';
  readonly text?: string;
}

const width = 110;

/** A whole comment with its delimiters, its later lines indented by `indent` levels; an empty string if there is nothing to say. */
export function docComment(text: string, tags: readonly DocTag[] = [], indent = 0): string {
  const lines = docLines(text, tags);
  const margin = '  '.repeat(indent);
  if (lines.length === 0) return '';
  if (lines.length === 1) return `/** ${lines[0]} */`;
  return ['/**', ...lines.map((line) => (line === '' ? `${margin} *` : `${margin} * ${line}`)), `${margin} */`].join(
    '\n',
  );
}

/** The same for the `docs` member of a structure. */
export function docs(text: string, tags: readonly DocTag[] = []): string[] {
  const lines = docLines(text, tags);
  if (lines.length === 0) return [];
  return [lines.length === 1 ? lines.join('') : `\n${lines.join('\n')}`];
}

function docLines(text: string, tags: readonly DocTag[]): string[] {
  const body = safe(text);
  const tagLines = tags.flatMap((tag) => wrap(`@${tag.name} ${safe(tag.text ?? '').join(' ')}`.trimEnd()));
  return body.length > 0 && tagLines.length > 0 ? [...body, '', ...tagLines] : [...body, ...tagLines];
}

/** Lines that cannot end the comment, begin a tag, or hide anything from a reader. */
function safe(text: string): string[] {
  const lines = text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll('\t', '  ')
    // ZWJ stays for the sake of emoji; other invisible characters and lone surrogates do not.
    .replaceAll(/(?![\n\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replaceAll('*/', String.raw`*\/`)
    .replaceAll(/(^|[\s{(*])@/gm, String.raw`$1\@`)
    .split('\n')
    .flatMap((line) => wrap(line.trimEnd()));
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Breaks a long line at spaces; indented lines (lists, code) are left alone. */
function wrap(line: string): string[] {
  if (line.length <= width || /^\s/.test(line) || line.includes('|')) return [line];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + word.length + 1 > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
