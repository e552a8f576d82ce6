import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The lines of the API's documentation, or `undefined` where it is not at hand. It belongs to somebody else and is no part
 * of this repository: the environment variable BMSG_DOCUMENTATION names the file, or it lies beside the checkout.
 */
export function documentationLines(): readonly string[] | undefined {
  const named = process.env.BMSG_DOCUMENTATION;
  const beside = fileURLToPath(new URL('../../../shared/reference/business-messaging-api.txt', import.meta.url));
  const file = named ?? (existsSync(beside) ? beside : undefined);
  return file === undefined ? undefined : readFileSync(file, 'utf8').split('\n');
}

/** The lines that a source such as `doc L23-40` or `doc L23` names, counted from 1; of a list, those of the first. */
export function lineRange(source: string | readonly string[]): { readonly first: number; readonly last: number } {
  const [, first, last = first] = /^doc L(\d+)(?:-(\d+))?$/.exec([source].flat()[0] ?? '') ?? [];
  if (first === undefined) throw new Error(`No lines of the documentation: ${source}`);
  return { first: Number(first), last: Number(last) };
}
