import { createHash } from 'node:crypto';
import { sortedBy } from '../../base/order.ts';
import type { GeneratedFile } from '../../model/api.ts';

/** A file that was read. */
export interface Input {
  readonly path: string;
  readonly text: string;
}

/** `manifest.json`: what was read and what came of it, each with its SHA-256. */
export function manifest(inputs: readonly Input[], outputs: readonly GeneratedFile[]): GeneratedFile {
  const content = {
    inputs: Object.fromEntries(sortedBy(inputs, ({ path }) => path).map(({ path, text }) => [path, sha256(text)])),
    outputs: Object.fromEntries(
      sortedBy(outputs, ({ path }) => path).map(({ path, content }) => [path, sha256(content)]),
    ),
  };
  return { path: 'manifest.json', content: `${JSON.stringify(content, null, 2)}\n` };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
