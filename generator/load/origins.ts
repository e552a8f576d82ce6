import { dirname, resolve } from 'node:path';
import type { SourceLocation } from '../model/diagnostic.ts';
import type { Json, JsonObject } from '../model/json-schema.ts';
import { joinPointer, member, pointerOfFragment, pointerTokens, valueAt } from '../base/json-pointer.ts';
import type { SourceFiles } from './source-files.ts';

interface Place {
  readonly path: string;
  readonly pointer: string;
}

/** Where the parts of the bundled document stand in the files that it was bundled from. */
export type Origins = (bundledPointer: string, part?: 'key') => SourceLocation;

/**
 * Walks the bundle and its files side by side. Bundling has either moved a `$ref`'s target to a component or put the
 * target in the place of the `$ref`; both can be told from the two sides, so nothing needs to know how Redocly names.
 */
export function traceOrigins(document: JsonObject, entry: string, files: SourceFiles): Origins {
  const origins = new Map<string, Place>();

  const valueOf = (place: Place): Json | undefined => {
    const file = files.known(place.path);
    return file && valueAt(file.value, place.pointer);
  };

  const follow = (place: Place, ref: string): Place => {
    const [uri = '', fragment = ''] = ref.split('#', 2);
    return { path: uri === '' ? place.path : resolve(dirname(place.path), uri), pointer: pointerOfFragment(fragment) };
  };

  const walk = (bundled: Json, pointer: string, place: Place, written: Json | undefined): void => {
    // What the file does not have here was moved here: the `$ref` that named it will lead to it.
    if (written === undefined || origins.has(pointer)) return;
    const ref = member(written, '$ref');
    const target = typeof ref === 'string' ? resolveChain(follow(place, ref)) : undefined;
    const kept = member(bundled, '$ref');
    const inlined = kept === undefined ? target : undefined;
    origins.set(pointer, inlined ?? place);

    if (target !== undefined && typeof kept === 'string' && (kept !== ref || place.path !== entry)) {
      const moved = pointerOfFragment(kept);
      const value = valueAt(document, moved);
      if (value !== undefined) walk(value, moved, target, valueOf(target));
    }
    if (typeof bundled !== 'object' || bundled === null) return;
    const inlinedValue = inlined && valueOf(inlined);
    for (const [key, child] of Object.entries(bundled)) {
      const own = member(written, key);
      const from = own === undefined && inlined ? inlined : place;
      walk(
        child,
        joinPointer(pointer, key),
        { path: from.path, pointer: joinPointer(from.pointer, key) },
        own ?? member(inlinedValue, key),
      );
    }
  };

  /** A file may consist of nothing but a `$ref` to the next one. */
  const resolveChain = (place: Place, depth = 0): Place => {
    const ref = member(valueOf(place), '$ref');
    return typeof ref === 'string' && depth < 100 ? resolveChain(follow(place, ref), depth + 1) : place;
  };

  const root: Place = { path: entry, pointer: '' };
  walk(document, '', root, valueOf(root));

  return (bundledPointer, part) => {
    const tokens = pointerTokens(bundledPointer);
    for (let length = tokens.length; length >= 0; length--) {
      const place = origins.get(joinPointer('', ...tokens.slice(0, length)));
      const file = place && files.known(place.path);
      if (place && file) return file.locate(joinPointer(place.pointer, ...tokens.slice(length)), part);
    }
    return { file: files.name(entry), line: 1, column: 1 };
  };
}
