import type { Api } from '../../model/api.ts';
import type { ElementOwner, SpecElement } from '../../model/spec-element.ts';
import { compare } from '../../base/order.ts';
import { line, link } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { relative } from './site.ts';
import type { Site } from './site.ts';

/** What is told of the parts of the spec that have no page of their own, and where the others have theirs. */
export interface OwnerName {
  readonly name: string;
  /** A path of `site.ts`; absent where no page tells of it. */
  readonly page?: string;
}

/** The name and the page of what elements belong to. */
export function ownerNames(api: Api, site: Site): (owner: ElementOwner) => OwnerName {
  const titles = (kind: keyof Api['data'], page?: (id: string) => string): [string, OwnerName][] =>
    api.data[kind].map(({ id, value }) => [
      keyOf({ kind, id }),
      { name: value.title, ...(page && { page: page(id) }) },
    ]);
  const names = new Map<string, OwnerName>([
    ...api.schemas.map((named): [string, OwnerName] => [
      keyOf({ kind: 'schema', key: named.key }),
      { name: named.key, page: site.schema(named) },
    ]),
    ...[...api.operations, ...api.webhooks].map((operation): [string, OwnerName] => [
      keyOf({ kind: api.webhooks.includes(operation) ? 'webhook' : 'operation', id: operation.id }),
      { name: operation.id, page: site.operation(operation) },
    ]),
    ...titles('alphabets'),
    ...titles('capabilities', () => site.capabilities),
    ...titles('channels', site.channel),
    ...titles('errors', site.errorTable),
    ...titles('examples', (id) => `${site.examples}#${site.example(id)}`),
    ...titles('quantities'),
    ...titles('rules', site.rule),
    ...titles('smpp', site.smpp),
    ...titles('sources', site.source),
    ...titles('webhooks', (id) => pageOfWebhooks(api, site, id)),
  ]);
  return (owner) => names.get(keyOf(owner)) ?? { name: api.title, page: site.index };
}

/** Links from one page to elements: one for each owner, with the names of its parts. */
export function elementLinks(
  from: string,
  nameOf: (owner: ElementOwner) => OwnerName,
): (elements: readonly SpecElement[]) => Markdown[] {
  // Thousands of lines have a few hundred owners.
  const labels = new Map<string, Markdown>();
  const labelOf = (owner: ElementOwner, key: string): Markdown => {
    const known = labels.get(key);
    if (known !== undefined) return known;
    const { name, page } = nameOf(owner);
    const label = page === undefined ? line`${name}` : link(name, relative(from, page));
    labels.set(key, label);
    return label;
  };
  return (elements) => {
    const parts = new Map<string, { label: Markdown; words: Set<string> }>();
    for (const { owner, part } of elements) {
      const key = keyOf(owner);
      const entry = parts.get(key) ?? { label: labelOf(owner, key), words: new Set() };
      parts.set(key, entry);
      if (part !== '') entry.words.add(part);
    }
    return [...parts.values()].map(({ label, words }) =>
      words.size === 0 ? label : line`${label} (${[...words].sort(compare).join(', ')})`,
    );
  };
}

/** Distinguishes owners. */
export function keyOf(owner: ElementOwner): string {
  return `${owner.kind} ${'key' in owner ? owner.key : 'id' in owner ? owner.id : ''}`;
}

function pageOfWebhooks(api: Api, site: Site, id: string): string {
  const entry = api.data.webhooks.find((one) => one.id === id);
  const operation = api.webhooks.find((one) => entry?.value.operations.includes(one.id));
  return operation === undefined ? site.index : site.operation(operation);
}
