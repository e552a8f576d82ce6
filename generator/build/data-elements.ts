import { joinPointer, member } from '../base/json-pointer.ts';
import { isObject } from '../base/read-json.ts';
import type { Json } from '../model/json-schema.ts';
import type { Entry, MessageData } from '../model/message-data.ts';
import type { SpecElement } from '../model/spec-element.ts';

/** Members that name an item of a list, the first one that it has; an item without one is known by its number. */
const naming = ['id', 'of', 'name', 'field', 'style', 'capability', 'mediaType'];

/** Everything in the files of the vocabularies that has a source. */
export function dataElements(data: MessageData): SpecElement[] {
  return Object.entries(data).flatMap(([kind, entries]) =>
    (entries as readonly Entry<unknown>[]).flatMap((entry) => {
      const owner = { kind: kind as keyof MessageData, id: entry.id };
      return sourced(entry.value as Json).map(({ pointer, part, sources }) => ({
        owner,
        part,
        sources,
        locate: () => entry.locate(joinPointer(pointer, 'source')),
      }));
    }),
  );
}

interface Sourced {
  readonly pointer: string;
  readonly part: string;
  readonly sources: readonly string[];
}

/** `path` and `words` lead to the value; they are lent, since most values on the way have no source. */
function sourced(value: Json, path: string[] = [], words: string[] = [], found: Sourced[] = []): Sourced[] {
  if (typeof value !== 'object' || value === null) return found;
  const sources = sourcesOf(member(value, 'source'));
  if (sources.length > 0) found.push({ pointer: joinPointer('', ...path), part: words.join(' '), sources });
  for (const [key, child] of Object.entries(value)) {
    if (typeof child !== 'object') continue;
    path.push(key);
    words.push(Array.isArray(value) ? nameOf(child as Json, key) : key);
    sourced(child as Json, path, words, found);
    path.pop();
    words.pop();
  }
  return found;
}

function nameOf(item: Json, index: string): string {
  const key = naming.find((one) => isObject(item) && Object.hasOwn(item, one));
  return key === undefined ? String(Number(index) + 1) : String(member(item, key));
}

/** One citation or several. */
export function sourcesOf(value: Json | undefined): string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}
