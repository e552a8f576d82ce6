import { readRecords, requestTexts } from '@bmsg/linter';
import type { Input } from '../lint/inputs/input.ts';
import { blocksOf } from '../lint/ndjson/blocks.ts';
import { readRange } from '../lint/ndjson/line-ranges.ts';
import { readText } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';

/** A request, and how its place is called. */
export interface NamedRequest {
  readonly name: string;
  /** Exactly as it would be posted. */
  readonly text: string;
}

/**
 * The requests in an input: the whole text, what stands at the places in it, or the lines of a file of lines. Lines are read as they are
 * asked for; those that are blank or cannot be read are left out.
 *
 * @throws {UnreadableFileError} where the input cannot be read.
 */
export async function* requestsOf(
  { path, name, kind }: Input,
  at: readonly string[] | undefined,
  terminal: Terminal,
): AsyncGenerator<NamedRequest> {
  if (kind === 'ndjson') {
    const pieces = path === '-' ? terminal.streamStdin() : readRange({ path, start: 0 });
    for await (const record of readRecords(blocksOf(pieces, path))) {
      if (!('text' in record)) continue;
      for (const { text } of requestTexts(record.text, '')) yield { name: `${name}:${record.line}`, text };
    }
    return;
  }
  const text = await readText(path, terminal);
  if (at === undefined) yield { name, text };
  for (const pattern of at ?? []) {
    for (const { pointer, text: found } of requestTexts(text, pattern)) {
      yield { name: pointer === '' ? name : `${name} at ${pointer}`, text: found };
    }
  }
}
