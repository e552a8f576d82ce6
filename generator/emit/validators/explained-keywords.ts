import { schemasIn } from '../../base/schema-walk.ts';
import type { Json, JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import type { Guides } from './check-table.ts';
import { ownKeywords } from '../../vocabulary/own-keywords.ts';
import { enoughKeys, speaksOfItems, speaksOfMembers, speaksOfPresence } from './keywords.ts';
import type { ReadSchemas } from './reading.ts';

type Kind =
  | 'assertionSteps'
  | 'numberSteps'
  | 'textSteps'
  | 'formatSteps'
  | 'objectSteps'
  | 'arraySteps'
  | 'tagSteps'
  | 'applicatorSteps';

const numbers = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;
const texts = ['minLength', 'maxLength', 'pattern'] as const;
const applicators = ['allOf', 'anyOf', 'oneOf', 'not', 'if'] as const;

/** What an emitted function reports by itself. */
const byFunctions: ReadonlySet<Kind> = new Set(['objectSteps', 'arraySteps', 'applicatorSteps']);

/** In this order the runtime explains them. */
const order: readonly Kind[] = [
  'numberSteps',
  'textSteps',
  'formatSteps',
  'assertionSteps',
  'objectSteps',
  'arraySteps',
  'tagSteps',
  'applicatorSteps',
];

/**
 * What the runtime must know to explain a schema: the functions for the keywords that it has, but for those of objects and
 * lists whose emitted functions report by themselves. A bundle holds no others.
 */
export function explainedKeywords(schema: JsonSchema, schemas: ReadSchemas, guides: Guides): readonly Kind[] {
  const found = new Set<Kind>();
  const visit = (part: JsonSchema, isReached: boolean): void => {
    if (typeof part === 'boolean') return;
    const reports = isReached && guides(part);
    for (const kind of kindsOf(part, schemas)) if (!(reports && byFunctions.has(kind))) found.add(kind);
    const { anyOf: _sets, ...others } = part;
    for (const inner of partsOf(reports && enoughKeys(part) ? others : part)) visit(inner, reports);
  };
  visit(schema, true);
  return order.filter((kind) => found.has(kind));
}

function kindsOf(schema: SchemaObject, schemas: ReadSchemas): Kind[] {
  const has = (keywords: readonly (keyof SchemaObject)[]): boolean =>
    keywords.some((keyword) => schema[keyword] !== undefined);
  const isTagged = schemas.tag(schema) !== undefined;
  return [
    ...(has(numbers) ? ['numberSteps' as const] : []),
    ...(has(texts) ? ['textSteps' as const] : []),
    ...(schema.format === undefined ? [] : ['formatSteps' as const]),
    ...(has([...ownKeywords.keys()] as (keyof SchemaObject)[]) ? ['assertionSteps' as const] : []),
    ...(speaksOfMembers(schema) || speaksOfPresence(schema) ? ['objectSteps' as const] : []),
    ...(speaksOfItems(schema) ? ['arraySteps' as const] : []),
    ...(isTagged ? ['tagSteps' as const] : []),
    ...(has(isTagged ? ['allOf', 'not', 'if'] : applicators) ? ['applicatorSteps' as const] : []),
  ];
}

/** The schemas inside a schema, at any depth: one that is deeper is visited once more from the one it stands in. */
function partsOf(schema: SchemaObject): JsonSchema[] {
  return schemasIn(schema as Json)
    .slice(0, -1)
    .map(([, part]) => part);
}
