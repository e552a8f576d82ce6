import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { joinPointer, member, pointerOfFragment, pointerTokens, valueAt } from '../base/json-pointer.ts';
import { isObject } from '../base/read-json.ts';
import type { Json } from '../model/json-schema.ts';
import type { SourceFiles } from './source-files.ts';

/** A place in a file: its absolute path, and a JSON Pointer. */
export interface Place {
  readonly path: string;
  readonly pointer: string;
}

export function keyOf({ path, pointer }: Place): string {
  return `${path}#${pointer}`;
}

/** Finds what references between files lead to. */
export class Targets {
  readonly #entry: string;
  readonly #files: SourceFiles;
  readonly #ids = new Map<string, ReadonlyMap<string, string>>();

  constructor(entry: string, files: SourceFiles) {
    this.#entry = entry;
    this.#files = files;
  }

  /**
   * Where the `$ref` of a value leads, through files that hold nothing but the next one. Undefined for a `$ref` into the
   * net, which is never read. The place need not exist.
   */
  of(value: Json, place: Place, hops = 0): Place | undefined {
    const ref = member(value, '$ref');
    if (typeof ref !== 'string') return undefined;
    const [uri = '', fragment = ''] = ref.split('#', 2);
    const resource = uri === '' ? this.#resourceAround(place) : this.#resourceCalled(uri, place);
    if (resource === undefined) return undefined;
    const target = { path: resource.path, pointer: this.#pointerOf(resource, fragment) };
    const next = target.path === this.#entry ? undefined : this.valueAt(target);
    const isMereRef = isObject(next) && typeof next.$ref === 'string' && Object.keys(next).length === 1;
    return isMereRef && hops < 100 ? this.of(next, target, hops + 1) : target;
  }

  valueAt({ path, pointer }: Place): Json | undefined {
    const file = this.#files.read(path);
    return file && valueAt(file.value, pointer);
  }

  /** The nearest part around a place that has an `$id`, else the file. */
  #resourceAround({ path, pointer }: Place): Place {
    const tokens = pointerTokens(pointer);
    for (let length = tokens.length; length > 0; length--) {
      const around = joinPointer('', ...tokens.slice(0, length));
      if (idOf(this.valueAt({ path, pointer: around })) !== undefined) return { path, pointer: around };
    }
    return { path, pointer: '' };
  }

  /** What has a URI as its `$id`, in a file that has been read; else the file that the URI names, seen from the place. */
  #resourceCalled(uri: string, place: Place): Place | undefined {
    const wanted = resolved(uri, this.#baseAt(place));
    for (const [path, file] of this.#files.all) {
      const pointer = wanted === undefined ? undefined : this.#idsOf(path, file.value).get(wanted);
      if (pointer !== undefined) return { path, pointer };
    }
    if (/^[a-z][a-z0-9+.-]+:/i.test(uri)) return undefined;
    return { path: resolve(dirname(place.path), decoded(uri)), pointer: '' };
  }

  /** The URI that references at a place start from. */
  #baseAt({ path, pointer }: Place): string {
    const tokens = pointerTokens(pointer);
    return tokens.reduce(
      (base, _, index) => {
        const around = joinPointer('', ...tokens.slice(0, index + 1));
        return resolved(idOf(this.valueAt({ path, pointer: around })), base) ?? base;
      },
      resolved(idOf(this.valueAt({ path, pointer: '' })), fileUri(path)) ?? fileUri(path),
    );
  }

  /** The pointers of all parts of a file that have an `$id`, by what it comes to. */
  #idsOf(path: string, content: Json): ReadonlyMap<string, string> {
    const known = this.#ids.get(path);
    if (known !== undefined) return known;
    const ids = new Map<string, string>();
    const visit = (value: Json, pointer: string, outer: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const own = resolved(idOf(value), outer)?.replace(/#$/, '');
      if (own !== undefined && !ids.has(own)) ids.set(own, pointer);
      for (const [key, child] of Object.entries(value)) visit(child, joinPointer(pointer, key), own ?? outer);
    };
    visit(content, '', fileUri(path));
    this.#ids.set(path, ids);
    return ids;
  }

  /** A fragment is a pointer or, outside the entry document, an anchor. */
  #pointerOf({ path, pointer }: Place, fragment: string): string {
    if (fragment === '') return pointer;
    if (!fragment.startsWith('/')) {
      // Whose anchors the entry document has is told later, where they still stand.
      if (path === this.#entry && pointer === '') return pointerOfFragment(fragment);
      return findAnchor(this.valueAt({ path, pointer }) ?? null, fragment, pointer) ?? `/#${fragment}`;
    }
    const own = pointer + pointerOfFragment(fragment);
    // Documents that give an `$id` to a schema still mean themselves when they write `#/components/…`.
    return this.valueAt({ path, pointer: own }) === undefined ? pointerOfFragment(fragment) : own;
  }
}

function idOf(value: Json | undefined): string | undefined {
  const id = member(value, '$id');
  return typeof id === 'string' && !id.startsWith('#') ? id : undefined;
}

function fileUri(path: string): string {
  return pathToFileURL(path).href;
}

function resolved(reference: string | undefined, base: string): string | undefined {
  try {
    return reference === undefined ? undefined : new URL(reference, base).href;
  } catch {
    return undefined;
  }
}

function findAnchor(value: Json, anchor: string, pointer: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (member(value, '$anchor') === anchor || member(value, '$dynamicAnchor') === anchor) return pointer;
  for (const [key, child] of Object.entries(value)) {
    const found = findAnchor(child, anchor, joinPointer(pointer, key));
    if (found !== undefined) return found;
  }
  return undefined;
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
