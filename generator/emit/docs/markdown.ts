import { oneLine } from '../../kit/index.ts';
import { codeSpan, escapeProse, fenced } from './escape.ts';

/** Text that is Markdown already. Plain strings are never mistaken for it: `line` escapes them. */
export interface Markdown {
  readonly markdown: string;
}

/** What may stand in a piece of Markdown; a string is text and gets escaped. */
export type Content = Markdown | string | number;

/** The literal parts are Markdown of our own; strings among the values are escaped. */
export function line(parts: TemplateStringsArray, ...values: readonly Content[]): Markdown {
  return {
    markdown: parts.map((part, index) => (index === 0 ? part : raw(values[index - 1] ?? '') + part)).join(''),
  };
}

export const nothing: Markdown = { markdown: '' };

export function code(text: string): Markdown {
  return { markdown: codeSpan(text) };
}

export function codeBlock(text: string, language = ''): Markdown {
  return { markdown: fenced(text, language) };
}

export function join(items: readonly Content[], separator = ', '): Markdown {
  return { markdown: items.map(raw).join(separator) };
}

export function heading(level: 1 | 2 | 3, content: Content): Markdown {
  return { markdown: `${'#'.repeat(level)} ${raw(content)}` };
}

/** `target` is a path of `site.ts`, which holds nothing that would need escaping. */
export function link(label: Content, target: string): Markdown {
  return { markdown: `[${raw(label)}](${target})` };
}

export function list(items: readonly Content[]): Markdown {
  return { markdown: items.map((item) => `- ${raw(item)}`).join('\n') };
}

/** Paragraphs and simple lists of a description; everything else in it is text. */
export function prose(text: string): Markdown {
  const blocks = text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((block) => block.split(/\n(?=\s*[-*] )/).map((item) => item.trim()))
    .map((items) =>
      items
        .map((item) => (/^[-*] /.test(item) ? `- ${escapeProse(oneLine(item.slice(2)))}` : escapeProse(oneLine(item))))
        .join('\n'),
    );
  return { markdown: blocks.filter((block) => block !== '').join('\n\n') };
}

/** Columns that are empty in every row are left out; without rows there is no table. */
export function table(head: readonly Content[], rows: readonly (readonly Content[])[]): Markdown {
  const cells = rows.map((row) => row.map(cellOf));
  const kept = head.flatMap((_, column) => (cells.some((row) => row[column] !== '') ? [column] : []));
  if (kept.length === 0) return nothing;
  const rowOf = (row: readonly string[]): string => `| ${kept.map((column) => row[column] ?? '').join(' | ')} |`;
  return { markdown: [rowOf(head.map(cellOf)), `|${kept.map(() => '---|').join('')}`, ...cells.map(rowOf)].join('\n') };
}

/** Blocks, with an empty line between them. Empty ones are left out. */
export function blocks(...parts: readonly Markdown[]): Markdown {
  return {
    markdown: parts
      .map(({ markdown }) => markdown)
      .filter((part) => part !== '')
      .join('\n\n'),
  };
}

/** A heading with what stands under it; nothing if that is nothing. */
export function section(level: 2 | 3, title: Content, ...parts: readonly Markdown[]): Markdown {
  const body = blocks(...parts);
  return body.markdown === '' ? nothing : blocks(heading(level, title), body);
}

function cellOf(content: Content): string {
  return raw(content).replaceAll(/\n+/g, ' ');
}

function raw(content: Content): string {
  return typeof content === 'object' ? content.markdown : escapeProse(oneLine(String(content)));
}
