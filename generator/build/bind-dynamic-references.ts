import { identifier, uniqueIdentifiers } from '../kit/identifier.ts';
import { joinPointer, member, pointerOfFragment, valueAt } from '../base/json-pointer.ts';
import { objectAt } from '../base/read-json.ts';
import type { SchemaResources } from '../base/schema-resources.ts';
import { rewriteSchema, rewriteSchemas, schemasIn, schemasOf } from '../base/schema-walk.ts';
import type { Origins } from '../load/bundle.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Json, JsonObject, JsonSchema } from '../model/json-schema.ts';
import { wordsOf } from './pointer-words.ts';
import { fragmentOf } from './resolve-references.ts';

export interface Bound {
  readonly document: JsonObject;
  /** For the named schemas that the binding made: the pointer of the schema that each is a copy of. */
  readonly copiedFrom: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** No document that a person wrote needs more; a hostile one could ask for any number. */
const mostCopies = 1000;

/** To which schema each name leads: the outermost resource on the way here that has it as `$dynamicAnchor` decides. */
type Bindings = ReadonlyMap<string, string>;

/**
 * Replaces `$dynamicRef` by what it means, which depends on the way by which validation has come to it. There are no more
 * ways than bindings of names, so a generic schema (a tree, a list of anything) is copied for each binding that somebody
 * refers to it with. References have been resolved before. Afterwards nothing is dynamic any more.
 */
export function bindDynamicReferences(document: JsonObject, resources: SchemaResources, origins: Origins): Bound {
  if (!JSON.stringify(document).includes('"$dynamic')) return { document, copiedFrom: new Map(), diagnostics: [] };
  return new Binder(document, resources).bind(origins);
}

/** A schema once more, for those who come to it with bindings that it does not have where it stands. */
interface Copy {
  readonly of: string;
  readonly bindings: Bindings;
  uses: number;
  /** Given to those that are needed in several places, or within themselves. */
  name: string | undefined;
}

class Binder {
  readonly #document: JsonObject;
  readonly #resources: SchemaResources;
  readonly #names: NamesUsed;
  readonly #copies = new Map<string, Copy>();
  #isPlanned = false;

  constructor(document: JsonObject, resources: SchemaResources) {
    this.#document = document;
    this.#resources = resources;
    this.#names = new NamesUsed(document);
  }

  bind(origins: Origins): Bound {
    // Once to learn which copies are needed and how often.
    this.#bindAll();
    // The map grows while it is walked: a copy may need others.
    for (const copy of this.#copies.values()) {
      if (this.#copies.size > mostCopies) return this.#refused(copy, origins);
      this.#content(copy);
    }
    this.#nameCopies();
    this.#isPlanned = true;
    const document = this.#bindAll();
    const named = [...this.#copies.values()].filter(({ name }) => name !== undefined);
    const components = objectAt(document, 'components');
    const schemas = {
      ...objectAt(components, 'schemas'),
      ...(Object.fromEntries(named.map((copy) => [copy.name, this.#content(copy)])) as JsonObject),
    };
    return {
      document: named.length === 0 ? document : { ...document, components: { ...components, schemas } },
      copiedFrom: new Map(named.map(({ name = '', of }) => [name, of])),
      diagnostics: [],
    };
  }

  #refused({ of }: Copy, origins: Origins): Bound {
    const diagnostic: Diagnostic = {
      severity: 'error',
      code: 'too-many-bindings',
      message: `There are more than ${mostCopies} ways to bind what is dynamic in the schemas that this one refers to.`,
      cure: 'Give fewer schemas a `$dynamicAnchor` of one name, or refer to them with `$ref`.',
      location: origins(of, 'key'),
    };
    return { document: this.#document, copiedFrom: new Map(), diagnostics: [diagnostic] };
  }

  #bindAll(): JsonObject {
    return rewriteSchemas(this.#document, (schema, pointer) => this.#bound(schema, this.#bindingsAt(pointer)));
  }

  #nameCopies(): void {
    const shared = [...this.#copies.values()].filter(({ uses }) => uses > 1);
    const wanted = shared.map(({ of, bindings }) => {
      const owners = [...bindings.values()].flatMap(wordsOf);
      return identifier([...wordsOf(of), 'of', ...new Set(owners)].join(' '), 'pascal');
    });
    const taken = Object.keys(objectAt(objectAt(this.#document, 'components'), 'schemas'));
    const names = uniqueIdentifiers(wanted, 'pascal', taken);
    for (const [index, copy] of shared.entries()) copy.name = names[index];
  }

  /** A schema whose parts are bound, without what is dynamic in itself. */
  #bound(schema: JsonSchema, bindings: Bindings): JsonSchema {
    if (typeof schema === 'boolean') return schema;
    const { $dynamicRef, $dynamicAnchor: _, $ref, ...own } = schema;
    const parts: JsonSchema[] = [];
    if ($ref !== undefined) parts.push(this.#reference(pointerOfFragment($ref), $ref, bindings));
    if ($dynamicRef !== undefined) {
      const initial = pointerOfFragment($dynamicRef);
      const name = dynamicAnchorOf(valueAt(this.#document, initial)) ?? '';
      parts.push(this.#reference(bindings.get(name) ?? initial, $dynamicRef, bindings));
    }
    return parts.reduce<JsonSchema>(conjunction, own);
  }

  /** What stands for a reference, by one who has come with these bindings. */
  #reference(pointer: string, ref: string, bindings: Bindings): JsonSchema {
    if (valueAt(this.#document, pointer) === undefined) return { $ref: ref };
    const names = this.#names.from(pointer);
    const used = (all: Bindings): Bindings => new Map([...all].filter(([name]) => names.has(name)).sort());
    const arriving = used(this.#entering(bindings, this.#resources.resourcesDownTo(pointer).slice(-1)));
    const key = JSON.stringify([pointer, ...arriving]);
    if (JSON.stringify([pointer, ...used(this.#bindingsAt(pointer))]) === key) return { $ref: fragmentOf(pointer) };
    const copy = this.#copies.get(key) ?? { of: pointer, bindings: arriving, uses: 0, name: undefined };
    this.#copies.set(key, copy);
    copy.uses++;
    if (copy.name !== undefined) return { $ref: fragmentOf(joinPointer('/components/schemas', copy.name)) };
    return this.#isPlanned ? this.#content(copy) : true;
  }

  #content({ of, bindings }: Copy): JsonSchema {
    const outer = this.#resources.resourcesDownTo(of).length;
    return rewriteSchema(valueAt(this.#document, of) ?? true, of, (schema, pointer) => {
      const entered = this.#resources.resourcesDownTo(pointer).slice(outer);
      return withoutIdentity(this.#bound(schema, this.#entering(bindings, entered)));
    });
  }

  #bindingsAt(pointer: string): Bindings {
    return this.#entering(new Map(), this.#resources.resourcesDownTo(pointer));
  }

  /** The bindings after some resources have been entered, outermost first. */
  #entering(bindings: Bindings, resources: readonly string[]): Bindings {
    const anchors = resources.map((resource) => this.#resources.dynamicAnchors(resource));
    // Of two entries with one name a map keeps the last one.
    return new Map([bindings, ...anchors].reverse().flatMap((one) => [...one]));
  }
}

/** Which names matter to a schema: those by which it, or what it refers to, is bound. */
class NamesUsed {
  readonly #document: JsonObject;
  /** Schemas with a `$dynamicAnchor`, by its name. */
  readonly #anchored = new Map<string, string[]>();
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(document: JsonObject) {
    this.#document = document;
    for (const [pointer, schema] of schemasOf(document)) {
      const name = dynamicAnchorOf(schema as Json);
      if (name !== undefined) this.#anchored.set(name, [...(this.#anchored.get(name) ?? []), pointer]);
    }
  }

  from(pointer: string): ReadonlySet<string> {
    const known = this.#known.get(pointer);
    if (known !== undefined) return known;
    const names = new Set<string>();
    const reached = new Set([pointer]);
    // The set grows while it is walked.
    for (const next of reached) {
      for (const [, schema] of schemasIn(valueAt(this.#document, next) ?? true)) {
        if (typeof schema === 'boolean') continue;
        if (schema.$ref !== undefined) reached.add(pointerOfFragment(schema.$ref));
        if (schema.$dynamicRef === undefined) continue;
        const target = pointerOfFragment(schema.$dynamicRef);
        const name = dynamicAnchorOf(valueAt(this.#document, target));
        reached.add(target);
        if (name === undefined) continue;
        names.add(name);
        for (const anchored of this.#anchored.get(name) ?? []) reached.add(anchored);
      }
    }
    this.#known.set(pointer, names);
    return names;
  }
}

function dynamicAnchorOf(schema: Json | undefined): string | undefined {
  const anchor = member(schema, '$dynamicAnchor');
  return typeof anchor === 'string' ? anchor : undefined;
}

/** By these a schema is found. They assert nothing. */
const identity = new Set(['$id', '$anchor', '$dynamicAnchor', '$defs', 'definitions', '$comment']);

/** A copy is found by its place alone. */
function withoutIdentity(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !identity.has(keyword)));
}

function conjunction(own: JsonSchema, other: JsonSchema): JsonSchema {
  if (typeof own === 'boolean') return own ? other : own;
  const keywords = Object.keys(own);
  if (keywords.length === 0) return other;
  if (typeof other === 'object') {
    const isReference = Object.keys(other).length === 1 && other.$ref !== undefined;
    if (keywords.every((keyword) => identity.has(keyword)) || (isReference && own.$ref === undefined))
      return { ...own, ...other };
  }
  return { ...own, allOf: [...(own.allOf ?? []), other] };
}
