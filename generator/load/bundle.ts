import { basename } from 'node:path';
import { directPointer } from '../base/direct-pointer.ts';
import { joinPointer, member, pointerTokens, valueAt } from '../base/json-pointer.ts';
import { partAt, sections } from '../base/openapi-parts.ts';
import type { Kind, Part } from '../base/openapi-parts.ts';
import { isObject, objectAt } from '../base/read-json.ts';
import type { Diagnostic, SourceLocation } from '../model/diagnostic.ts';
import type { Json, JsonObject } from '../model/json-schema.ts';
import type { SourceFiles } from './source-files.ts';
import { keyOf, Targets } from './targets.ts';
import type { Place } from './targets.ts';

/** Where the parts of the bundled document (or their keys) stand in the files that it was bundled from. */
export type Origins = (bundledPointer: string, part?: 'key') => SourceLocation;

export interface Bundle {
  readonly document: JsonObject;
  readonly origins: Origins;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One document with every outside `$ref` moved into its components, under the name of its file or, inside a file, of its
 * key. Path items are put in place, since 3.0 has no components for them. The entry document must have been read.
 */
export function bundle(entry: string, files: SourceFiles): Bundle {
  return new Bundler(entry, files).bundle();
}

class Bundler {
  readonly #entry: string;
  readonly #files: SourceFiles;
  readonly #targets: Targets;
  readonly #origins = new Map<string, Place>();
  /** The pointers of components, by the places that they came from. */
  readonly #components = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #inlining = new Set<string>();
  readonly #moved: [section: string, name: string, value: Json][] = [];
  readonly #internal: [ref: string, pointer: string, place: Place][] = [];
  readonly #diagnostics: Diagnostic[] = [];

  constructor(entry: string, files: SourceFiles) {
    this.#entry = entry;
    this.#files = files;
    this.#targets = new Targets(entry, files);
  }

  bundle(): Bundle {
    const root = { path: this.#entry, pointer: '' };
    this.#adoptNames();
    const bundled = this.#walk(this.#targets.valueAt(root) ?? {}, 'document', root, '') as JsonObject;
    const document = this.#moved.length === 0 ? bundled : withComponents(bundled, this.#moved);
    for (const [ref, pointer, place] of this.#internal) {
      if (valueAt(document, directPointer(document, pointer)) === undefined) this.#complain(ref, place);
    }
    return { document, origins: (pointer, part) => this.#locate(pointer, part), diagnostics: this.#diagnostics };
  }

  /** `components.schemas.A: { $ref: a.yaml }` gives the name A to that file, wherever it is referred to. */
  #adoptNames(): void {
    const components = objectAt(this.#files.read(this.#entry)?.value, 'components');
    for (const section of Object.values(sections)) {
      for (const [name, value] of Object.entries(objectAt(components, section))) {
        const pointer = joinPointer('/components', section, name);
        this.#taken.add(pointer);
        const target = this.#targets.of(value, { path: this.#entry, pointer });
        const isMere = isObject(value) && Object.keys(value).length === 1;
        if (!isMere || target === undefined || target.path === this.#entry) continue;
        const key = keyOf(target);
        if (!this.#components.has(key)) this.#components.set(key, pointer);
      }
    }
  }

  #walk(value: Json, kind: Kind, place: Place, at: string): Json {
    this.#origins.set(at, place);
    if (!isObject(value)) return value;
    if (typeof member(value, '$ref') === 'string') {
      const replaced = this.#replaceRef(value, kind, place, at);
      if (replaced !== undefined) return replaced;
    }
    return this.#walkMembers(value, kind, place, at);
  }

  #walkMembers(value: JsonObject, kind: Kind, place: Place, at: string): JsonObject {
    const entries = Object.entries(value).map(([key, child]): [string, Json] => {
      const below = { path: place.path, pointer: joinPointer(place.pointer, key) };
      if (kind === 'schema' && key === 'discriminator') return [key, this.#walkMapping(child, below)];
      const part = partAt(kind, key);
      return [key, part === undefined ? child : this.#walkPart(child, part, below, joinPointer(at, key))];
    });
    return Object.fromEntries(entries);
  }

  #walkPart(value: Json, [shape, kind]: Part, place: Place, at: string): Json {
    if (shape === 'one') return this.#walk(value, kind, place, at);
    this.#origins.set(at, place);
    const one = (child: Json, key: string | number): Json =>
      this.#walk(child, kind, { path: place.path, pointer: joinPointer(place.pointer, key) }, joinPointer(at, key));
    if (shape === 'list') return Array.isArray(value) ? value.map(one) : value;
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, one(child, key)]));
  }

  /** What takes the place of an object with a `$ref`; undefined if the object stays as it is. */
  #replaceRef(value: JsonObject, kind: Kind, place: Place, at: string): Json | undefined {
    const { $ref, ...beside } = value;
    const target = this.#targets.of(value, place);
    if (target === undefined) {
      this.#complain(String($ref), place);
      return undefined;
    }
    if (target.path === this.#entry) {
      const isAsWritten = place.path === this.#entry && String($ref).startsWith('#');
      const ref = isAsWritten ? String($ref) : `#${target.pointer}`;
      if (target.pointer.startsWith('/')) this.#internal.push([ref, target.pointer, place]);
      return { $ref: ref, ...this.#walkMembers(beside, kind, place, at) };
    }
    const content = this.#targets.valueAt(target);
    if (content === undefined) {
      this.#complain(String($ref), place);
      return undefined;
    }
    const section = sections[kind];
    if (section === undefined) {
      if (this.#inlining.has(keyOf(target))) {
        this.#complain(String($ref), place, 'leads back to where it stands');
        return undefined;
      }
      this.#inlining.add(keyOf(target));
      const inlined = this.#walk(content, kind, target, at) as JsonObject;
      this.#inlining.delete(keyOf(target));
      return { ...inlined, ...this.#walkMembers(beside, kind, place, at) };
    }
    // The component that gave the file its name holds its content.
    if (this.#components.get(keyOf(target)) === at && Object.keys(beside).length === 0) {
      return this.#walk(content, kind, target, at);
    }
    return {
      $ref: `#${this.#componentFor(target, content, kind, section)}`,
      ...this.#walkMembers(beside, kind, place, at),
    };
  }

  /** The pointer of the component for a place outside; made on first use. */
  #componentFor(target: Place, content: Json, kind: Kind, section: string): string {
    const known = this.#components.get(keyOf(target));
    if (known !== undefined) return known;
    const file = basename(target.path).replace(/\.[^.]*$/, '');
    const last = pointerTokens(target.pointer).at(-1);
    const names = last === undefined ? [file] : [last, `${file}-${last}`];
    const pointerTo = (name: string): string => joinPointer('/components', section, name.replaceAll(/[^\w.-]+/g, '-'));
    let pointer = names.map(pointerTo).find((candidate) => !this.#taken.has(candidate));
    for (let number = 2; pointer === undefined; number++) {
      const candidate = pointerTo(`${names.at(-1)}-${number}`);
      if (!this.#taken.has(candidate)) pointer = candidate;
    }
    this.#taken.add(pointer);
    // Known before it is walked, since it may refer to itself.
    this.#components.set(keyOf(target), pointer);
    const value = this.#walk(content, kind, target, pointer);
    this.#moved.push([section, pointerTokens(pointer)[2] ?? '', value]);
    return pointer;
  }

  /** The values of a mapping are references, or the bare names of schemas. */
  #walkMapping(discriminator: Json, place: Place): Json {
    const mapping = member(discriminator, 'mapping');
    if (!isObject(discriminator) || !isObject(mapping)) return discriminator;
    const entries = Object.entries(mapping).map(([tag, value]): [string, Json] => {
      const isRef = typeof value === 'string' && /^#|[/#]|\.(ya?ml|json)$/.test(value);
      if (!isRef) return [tag, value];
      const at = { path: place.path, pointer: joinPointer(place.pointer, 'mapping', tag) };
      const replaced = this.#replaceRef({ $ref: value }, 'schema', at, at.pointer);
      return [tag, member(replaced, '$ref') ?? value];
    });
    return { ...discriminator, mapping: Object.fromEntries(entries) };
  }

  #complain(ref: string, place: Place, problem = 'leads nowhere'): void {
    const pointer =
      member(this.#targets.valueAt(place), '$ref') === undefined ? place.pointer : `${place.pointer}/$ref`;
    this.#diagnostics.push({
      severity: 'error',
      code: 'unresolved-ref',
      message: `The $ref ${JSON.stringify(ref)} ${problem}.`,
      cure: 'Correct the path or the pointer, or add what it names.',
      location: this.#files.locate(place.path, pointer),
    });
  }

  #locate(pointer: string, part: 'key' | undefined): SourceLocation {
    const tokens = pointerTokens(pointer);
    for (let length = tokens.length; length > 0; length--) {
      const place = this.#origins.get(joinPointer('', ...tokens.slice(0, length)));
      if (place) return this.#files.locate(place.path, joinPointer(place.pointer, ...tokens.slice(length)), part);
    }
    return this.#files.locate(this.#entry, pointer, part);
  }
}

function withComponents(document: JsonObject, moved: readonly (readonly [string, string, Json])[]): JsonObject {
  const components: Record<string, Json> = { ...objectAt(document, 'components') };
  for (const section of new Set(moved.map(([name]) => name))) {
    const added = moved.filter(([name]) => name === section).map(([, name, value]): [string, Json] => [name, value]);
    const all = [...Object.entries(objectAt(components, section)), ...added];
    components[section] = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return { ...document, components };
}
