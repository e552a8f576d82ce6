import type { Json, JsonObject, JsonSchema } from '../model/json-schema.ts';
import { directPointer } from './direct-pointer.ts';
import { joinPointer, pointerOfFragment, pointerTokens, valueAt } from './json-pointer.ts';
import { schemasOf } from './schema-walk.ts';

/** Where a document without a URI is taken to be, so that relative references in it can be resolved. Nothing is fetched. */
const documentUri = 'https://document.invalid/';

/** What a reference leads to. */
export interface Target {
  /** Pointer from the root of the document; it may look through references. */
  readonly pointer: string;
  /** The name by which it was found, if it stands there as `$dynamicAnchor`. */
  readonly dynamicAnchor?: string;
}

/** What a schema is to those who refer: in which resource it stands, and under which URI references in it are resolved. */
interface Standing {
  readonly base: string;
  /** Pointers of the schemas around it that are resources, outermost first; its own resource comes last. */
  readonly resources: readonly string[];
}

/**
 * The schemas of a document by the names that references use: URIs (`$id`), anchors and pointers. A schema without `$id`
 * that stands in no other schema is a resource as well, though one without a URI: its anchors are its own.
 */
export class SchemaResources {
  readonly #document: JsonObject;
  readonly #standings = new Map<string, Standing>();
  readonly #byUri = new Map<string, string>();
  readonly #anchors = new Map<string, Map<string, Target>>();
  /** Anchors that can be referred to from anywhere under the document's own URI; of two with one name, the first. */
  readonly #documentAnchors = new Map<string, Target>();

  constructor(document: JsonObject) {
    this.#document = document;
    // The inner schemas come first, and what they are depends on the outer ones.
    const schemas = [...schemasOf(document)].sort(([a], [b]) => a.length - b.length);
    for (const [pointer, schema] of schemas) this.#add(pointer, schema);
  }

  /** Where a reference leads that stands in the schema at `pointer`; undefined if nowhere that is known here. */
  target(ref: string, pointer: string): Target | undefined {
    const { base, resources } = this.#standing(pointer);
    const isLocal = ref.startsWith('#');
    const [uri, fragment = ''] = (isLocal ? ref : (resolved(ref, base) ?? '')).split('#', 2);
    const resource = isLocal ? resources.at(-1) : this.#byUri.get(uri ?? '');
    const isOfDocument = isLocal ? base === documentUri : uri === documentUri;
    if (resource !== undefined && !(isOfDocument && fragment === '')) {
      const found = this.#inside(resource, fragment, isOfDocument);
      if (found !== undefined) return found;
    }
    if (!isLocal && !isOfDocument) return undefined;
    // Documents that give an `$id` to a schema still mean themselves when they write `#/components/…`.
    return fragment.startsWith('/') ? this.#existing(pointerOfFragment(fragment)) : this.#documentAnchors.get(fragment);
  }

  /** Pointers of the resources around a schema, outermost first; that in which it stands comes last. */
  resourcesDownTo(pointer: string): readonly string[] {
    return this.#standing(pointer).resources;
  }

  /** Pointers of the schemas with a `$dynamicAnchor` in a resource, by its name. */
  dynamicAnchors(resource: string): ReadonlyMap<string, string> {
    const targets = [...(this.#anchors.get(resource) ?? [])];
    return new Map(
      targets.flatMap(([name, { dynamicAnchor, pointer }]) => (dynamicAnchor === undefined ? [] : [[name, pointer]])),
    );
  }

  #add(pointer: string, schema: JsonSchema): void {
    const outer = this.#standing(pointer);
    const own = typeof schema === 'boolean' ? {} : schema;
    const uri = typeof own.$id === 'string' ? resolved(own.$id, outer.base)?.replace(/#.*$/, '') : undefined;
    const base = uri ?? outer.base;
    const isResource = uri !== undefined || outer.resources.length === 0;
    const resources = isResource ? [...outer.resources, pointer] : outer.resources;
    this.#standings.set(pointer, { base, resources });
    if (uri !== undefined && !this.#byUri.has(uri)) this.#byUri.set(uri, pointer);
    if (own.$anchor !== undefined) this.#addAnchor(own.$anchor, { pointer }, resources.at(-1) ?? pointer, base);
    if (own.$dynamicAnchor !== undefined) {
      const target = { pointer, dynamicAnchor: own.$dynamicAnchor };
      this.#addAnchor(own.$dynamicAnchor, target, resources.at(-1) ?? pointer, base);
    }
  }

  #addAnchor(name: string, target: Target, resource: string, base: string): void {
    const anchors = this.#anchors.get(resource) ?? new Map<string, Target>();
    this.#anchors.set(resource, anchors);
    for (const table of base === documentUri ? [anchors, this.#documentAnchors] : [anchors]) {
      if (!table.has(name)) table.set(name, target);
    }
  }

  /** What the nearest schema around a place is, or the schema there itself; the document where there is none. */
  #standing(pointer: string): Standing {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      const found = this.#standings.get(pointer.slice(0, end));
      if (found !== undefined) return found;
    }
    return { base: documentUri, resources: [] };
  }

  #inside(resource: string, fragment: string, isOfDocument: boolean): Target | undefined {
    if (fragment === '') return { pointer: resource };
    if (!fragment.startsWith('/')) return this.#anchors.get(resource)?.get(fragment);
    return isOfDocument
      ? undefined
      : this.#existing(joinPointer(resource, ...pointerTokens(pointerOfFragment(fragment))));
  }

  #existing(pointer: string): Target | undefined {
    const isThere = (one: string): boolean => valueAt(this.#document as Json, one) !== undefined;
    return isThere(pointer) || isThere(directPointer(this.#document, pointer)) ? { pointer } : undefined;
  }
}

function resolved(reference: string, base: string): string | undefined {
  try {
    return new URL(reference, base).href;
  } catch {
    return undefined;
  }
}
