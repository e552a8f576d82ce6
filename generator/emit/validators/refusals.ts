import { refusedKeywordsIn } from '../../base/refused-keywords.ts';
import { schemasIn } from '../../base/schema-walk.ts';
import { pointerOfFragment, pointerTokens } from '../../base/json-pointer.ts';
import type { NamedSchema } from '../../model/api.ts';
import type { Json } from '../../model/json-schema.ts';
import { isUnevaluated } from './keywords.ts';
import type { Reading } from './reading.ts';

/** The named schemas that are left to Ajv, by their keys, each with the keyword for which it is. */
export function refusals(schemas: readonly NamedSchema[]): ReadonlyMap<string, string> {
  const refused = new Map<string, string>();
  for (const { key, schema } of schemas) {
    for (const keyword of refusedKeywordsIn(schema)) refused.set(key, keyword);
  }
  if (refused.size === 0) return refused;
  const targets = new Map(schemas.map((named) => [named.key, targetsOf(named)]));
  for (const { key, schema } of schemas) {
    // Nobody but Ajv knows what a schema of Ajv's accounts for.
    const keyword = unevaluatedIn(schema);
    const reaches = keyword === undefined ? [] : reached(key, targets);
    if (keyword !== undefined && !refused.has(key) && reaches.some((other) => refused.has(other))) {
      refused.set(key, keyword);
    }
  }
  return refused;
}

/** The name of the module with what Ajv compiles. */
export function ajvModuleOf(reading: Reading): string {
  return reading === 'closed' ? 'ajv-validators' : 'open-ajv-validators';
}

function targetsOf({ schema }: NamedSchema): string[] {
  const refs = schemasIn(schema as Json).flatMap(([, part]) => (typeof part === 'object' ? (part.$ref ?? []) : []));
  return refs.map((ref) => pointerTokens(pointerOfFragment(ref)).at(-1) ?? '');
}

function reached(key: string, targets: ReadonlyMap<string, readonly string[]>): string[] {
  const all = new Set(targets.get(key));
  // The set grows while it is walked.
  for (const one of all) for (const next of targets.get(one) ?? []) all.add(next);
  return [...all];
}

function unevaluatedIn(schema: NamedSchema['schema']): string | undefined {
  const parts = schemasIn(schema as Json).flatMap(([, part]) => (typeof part === 'object' ? part : []));
  const asking = parts.findLast(isUnevaluated);
  if (asking === undefined) return undefined;
  return asking.unevaluatedProperties === undefined ? 'unevaluatedItems' : 'unevaluatedProperties';
}
