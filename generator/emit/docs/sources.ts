import type { Json } from '../../model/json-schema.ts';
import { join, line, nothing } from './markdown.ts';
import type { Markdown } from './markdown.ts';

/** Where a fact comes from, for a cell of a table. */
export function sources(source: string | readonly string[] | undefined): Markdown {
  if (source === undefined) return nothing;
  return join(typeof source === 'string' ? [source] : source);
}

/** The same as a line of its own. */
export function sourceLine(source: string | readonly string[] | undefined): Markdown {
  return source === undefined ? nothing : line`Source: ${sources(source)}.`;
}

/** The sources that an OpenAPI document gives by `x-source`. */
export function sourcesOf(holder: { readonly [extension: `x-${string}`]: unknown }): string[] {
  const source = holder['x-source'] as Json | undefined;
  return [source].flat().filter((one) => typeof one === 'string');
}
