import type { Api } from '../model/api.ts';

/** How headers name a file of the data: below the same folder as the entry document, where it has one. */
export function dataPath({ source }: Api, path: string): string {
  const [folder, ...rest] = source.split('/');
  return rest.length === 0 ? path : `${folder}/${path}`;
}
