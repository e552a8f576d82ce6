import { joinPointer, member, pointerTokens } from '../base/json-pointer.ts';
import { partAt } from '../base/openapi-parts.ts';
import type { Kind } from '../base/openapi-parts.ts';
import { isObject, listAt, objectAt, textAt } from '../base/read-json.ts';
import type { Origins } from '../load/bundle.ts';
import type { Operation } from '../model/api.ts';
import type { SourceLocation } from '../model/diagnostic.ts';
import type { Json, JsonObject } from '../model/json-schema.ts';
import type { ElementOwner, SpecElement } from '../model/spec-element.ts';
import { sourcesOf } from './data-elements.ts';

/** Keywords that bound what a value may be. A constant is not among them: it is the tag of the schema that it stands in. */
const constraints = new Set(
  [
    'enum exclusiveMaximum exclusiveMinimum format maxItems maxLength maxProperties maximum minItems minLength',
    'minProperties minimum multipleOf pattern uniqueItems',
  ]
    .join(' ')
    .split(' '),
);

/** What is read of the model to tell to which operation a part belongs. */
interface Calls {
  readonly operations: readonly Operation[];
  readonly webhooks: readonly Operation[];
}

/**
 * Everything in an OpenAPI document that has a source (`x-source`), and everything that should have one: servers, ways to
 * authenticate, operations, parameters, answers, named schemas, and fields with constraints of their own.
 */
export function documentElements(document: JsonObject, calls: Calls, origins: Origins): SpecElement[] {
  const elements: SpecElement[] = [];
  const add = (value: Json, { pointer, owner, words }: Place, isNeeded: boolean): void => {
    const sources = sourcesOf(member(value, 'x-source'));
    if (sources.length === 0 && !isNeeded) return;
    const locate = (): SourceLocation =>
      sources.length === 0 ? origins(pointer, 'key') : origins(joinPointer(pointer, 'x-source'));
    elements.push({ owner, part: words.join(' '), sources, locate });
  };
  const walk = (value: Json, kind: Kind, place: Place): void => {
    if (!isObject(value)) return;
    const isNeeded = kind === 'schema' ? needsSource(value, place.pointer) : needing.has(kind);
    // Behind a `$ref` stands what is an element itself.
    add(value, place, isNeeded && !Object.hasOwn(value, '$ref'));
    listAt(value, 'servers').forEach((server, index) => {
      const id = textAt(server, 'x-id') || String(index + 1);
      add(server, { ...below(below(place, 'servers'), index), words: ['server', id] }, true);
    });
    for (const [key, child] of Object.entries(value)) {
      const [shape, part] = partAt(kind, key) ?? [];
      if (part === undefined) continue;
      if (shape === 'one') walk(child, part, below(place, key, ...(key === 'items' ? ['items'] : [])));
      else
        for (const [name, one] of Object.entries(child ?? {})) {
          const word = shape === 'map' ? name : textAt(one as Json, 'name') || String(Number(name) + 1);
          walk(one as Json, part, below(below(place, key), name, word));
        }
    }
  };
  /** A part of what stands at a place; pages begin at operations and named schemas. */
  const below = ({ pointer, owner, words }: Place, token: string | number, ...more: readonly string[]): Place => {
    const at = joinPointer(pointer, token);
    const own = ownerOf(at, calls);
    return own === undefined
      ? { pointer: at, owner, words: [...words, ...more] }
      : { pointer: at, owner: own, words: [] };
  };

  const root: Place = { pointer: '', owner: { kind: 'api' }, words: [] };
  add(objectAt(document, 'info'), below(root, 'info', 'info'), true);
  for (const [key, value] of Object.entries(document)) {
    if (key.startsWith('x-')) add(value, below(root, key, key.slice(2)), false);
  }
  walk(document, 'document', root);
  return elements;
}

interface Place {
  readonly pointer: string;
  readonly owner: ElementOwner;
  /** From the owner to here. */
  readonly words: readonly string[];
}

const needing: ReadonlySet<Kind> = new Set(['operation', 'parameter', 'response', 'securityScheme']);

/** Whether a schema is named, or is that of a field and bounds it. */
function needsSource(schema: JsonObject, pointer: string): boolean {
  if (/^\/components\/schemas\/[^/]+$/.test(pointer)) return true;
  return /\/properties\/[^/]+$/.test(pointer) && Object.keys(schema).some((key) => constraints.has(key));
}

function ownerOf(pointer: string, { operations, webhooks }: Calls): ElementOwner | undefined {
  const [first, second, third] = pointerTokens(pointer);
  const length = pointerTokens(pointer).length;
  if (length !== 3 || third === undefined) return undefined;
  if (first === 'components' && second === 'schemas') return { kind: 'schema', key: third };
  if (first !== 'paths' && first !== 'webhooks') return undefined;
  const found = (first === 'paths' ? operations : webhooks).find(
    ({ path, method }) => path === second && method === third,
  );
  return found && { kind: first === 'paths' ? 'operation' : 'webhook', id: found.id };
}
