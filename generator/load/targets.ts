import { dirname, resolve } from 'node:path';
import { joinPointer, member, pointerOfFragment, valueAt } from '../base/json-pointer.ts';
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
    if (typeof ref !== 'string' || /^[a-z][a-z0-9+.-]+:/i.test(ref)) return undefined;
    const [uri = '', fragment = ''] = ref.split('#', 2);
    const path = uri === '' ? place.path : resolve(dirname(place.path), decoded(uri));
    const target = { path, pointer: this.#pointerOf(path, fragment) };
    const next = path === this.#entry ? undefined : this.valueAt(target);
    const isMereRef = isObject(next) && typeof next.$ref === 'string' && Object.keys(next).length === 1;
    return isMereRef && hops < 100 ? this.of(next, target, hops + 1) : target;
  }

  valueAt({ path, pointer }: Place): Json | undefined {
    const file = this.#files.read(path);
    return file && valueAt(file.value, pointer);
  }

  /** A fragment is a pointer or, outside the entry document, an anchor. */
  #pointerOf(path: string, fragment: string): string {
    if (path === this.#entry || fragment === '' || fragment.startsWith('/')) return pointerOfFragment(fragment);
    return findAnchor(this.#files.read(path)?.value ?? null, fragment, '') ?? `/#${fragment}`;
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
