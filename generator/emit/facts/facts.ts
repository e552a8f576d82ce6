import { compare } from '../../base/order.ts';
import { ownerNames } from '../docs/owner.ts';
import { siteOf } from '../docs/site.ts';
import type { Api } from '../../model/api.ts';
import { apiFacts } from './api-facts.ts';
import { dataFacts } from './data-facts.ts';
import type { Fact } from './fact.ts';
import { schemaFacts } from './schema-facts.ts';
import { sourcesIn } from './sources-of.ts';

/** What the spec knows of everything in it that has a name; sorted by kind and name. */
export function factsOf(api: Api): Fact[] {
  const site = siteOf(api);
  const nameOf = ownerNames(api, site);
  const sourcesOf = sourcesIn(api);
  const all = [
    ...schemaFacts(api, sourcesOf, site.schema),
    ...apiFacts(api, sourcesOf, site.operation),
    ...dataFacts(api, (kind, id) => nameOf({ kind, id }).page),
  ];
  return merged(all).sort((a, b) => compare(a.kind, b.kind) || compare(a.name, b.name) || compare(keyOf(a), keyOf(b)));
}

/** Several places may say the same of a name, such as the label of each kind of suggestion: they are one fact. */
function merged(facts: readonly Fact[]): Fact[] {
  const found = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    found.set(key, [...(found.get(key) ?? []), fact]);
  }
  return [...found.values()].map(join);
}

/** Fields are the same if they are described alike, codes if they are of one table; all else is, by its name. */
function keyOf({ kind, name, title = '', description = '', page = '', details = [] }: Fact): string {
  if (kind === 'code') return JSON.stringify([kind, title, name]);
  const type = details.filter(({ label }) => label !== 'of');
  if (kind === 'field' || kind === 'parameter')
    return JSON.stringify([kind, name, description, type, description === '' ? page : '']);
  return JSON.stringify([kind, name]);
}

function join(facts: readonly Fact[]): Fact {
  const [first] = facts;
  if (first === undefined) throw new Error('A group of facts holds at least one.');
  const main = facts.find(({ description = '' }) => description !== '') ?? first;
  const isNew = (word: string): boolean => word !== '' && word.toLowerCase() !== main.name.toLowerCase();
  const alsoAs = new Set(facts.flatMap((fact) => fact.alsoAs ?? []).filter(isNew));
  const details = new Map(
    facts.flatMap((fact) => fact.details ?? []).map((detail) => [JSON.stringify(detail), detail]),
  );
  const { kind, name, title = '', description = '' } = main;
  // Where several pages tell a part of it, none tells it all.
  const page = description !== '' || facts.every((fact) => fact.page === first.page) ? main.page : undefined;
  return {
    kind,
    name,
    ...(alsoAs.size > 0 && { alsoAs: [...alsoAs] }),
    ...(title !== '' && { title }),
    ...(description !== '' && { description }),
    ...(details.size > 0 && { details: [...details.values()] }),
    sources: [...new Set(facts.flatMap(({ sources }) => sources))],
    ...(page !== undefined && { page }),
  };
}
