import { keyOf } from '../docs/owner.ts';
import type { Api } from '../../model/api.ts';
import type { ElementOwner } from '../../model/spec-element.ts';

/** The sources of a part of the OpenAPI document, by what it belongs to; none if it gives none. */
export type SourcesOf = (owner: ElementOwner, part: string) => readonly string[];

export function sourcesIn({ elements }: Api): SourcesOf {
  const found = new Map<string, readonly string[]>();
  for (const { owner, part, sources } of elements) {
    const key = `${keyOf(owner)} ${part}`;
    // Of a server of several paths the first is as good as the others.
    if (!found.has(key)) found.set(key, sources);
  }
  return (owner, part) => found.get(`${keyOf(owner)} ${part}`) ?? [];
}
