import type { SchemaObject } from '../../model/json-schema.ts';
import { all, comparison } from './logic.ts';
import { demand, indent } from './scope.ts';
import type { Lines, Scope } from './scope.ts';
import { checks } from './value-conditions.ts';

/** Holds `value`, an array, against what a schema says of its items. */
export function arrayStatements(schema: SchemaObject, scope: Scope, known: string | undefined): Lines {
  const { items, prefixItems = [], minItems = 0, maxItems, uniqueItems = false } = schema;
  // No more than the prefix is allowed: that is a length, and no loop.
  const most = Math.min(maxItems ?? Infinity, items === false ? prefixItems.length : Infinity);
  return [
    ...demand(
      all([
        ...(minItems > 0 ? [comparison(`value.length >= ${minItems}`)] : []),
        ...(most === Infinity ? [] : [comparison(`value.length <= ${most}`)]),
      ]),
    ),
    ...prefixItems.flatMap((inner, index) => {
      const item = `value[${index}]`;
      const body = [...demand(scope.test(inner, item)), ...(known === undefined ? [] : [`${known}.add(${index});`])];
      if (body.length === 0) return [];
      return [`if (value.length > ${index}) {`, ...indent(body), '}'];
    }),
    ...(items === undefined || items === false ? [] : itemsLoop(items, prefixItems.length, scope, known)),
    ...containsLoop(schema, scope, known),
    ...(uniqueItems ? demand(comparison(`${scope.shared.imported(checks, 'equalItems')}(value) === undefined`)) : []),
  ];
}

function itemsLoop(
  items: NonNullable<SchemaObject['items']>,
  from: number,
  scope: Scope,
  known: string | undefined,
): Lines {
  const demanded = demand(scope.test(items, 'item'));
  const body = [
    ...(demanded.length === 0 ? [] : ['const item = value[index];', ...demanded]),
    ...(known === undefined ? [] : [`${known}.add(index);`]),
  ];
  if (body.length === 0) return [];
  return [`for (let index = ${from}; index < value.length; index++) {`, ...indent(body), '}'];
}

function containsLoop(
  { contains, minContains = 1, maxContains }: SchemaObject,
  scope: Scope,
  known: string | undefined,
): Lines {
  if (contains === undefined) return [];
  const { text } = scope.test(contains, 'item');
  return [
    'let found = 0;',
    'for (let index = 0; index < value.length; index++) {',
    ...indent([
      'const item = value[index];',
      `if (${text}) {`,
      ...indent(['found++;', ...(known === undefined ? [] : [`${known}.add(index);`])]),
      '}',
    ]),
    '}',
    ...(minContains > 0 ? [`if (found < ${minContains}) return false;`] : []),
    ...(maxContains === undefined ? [] : [`if (found > ${maxContains}) return false;`]),
  ];
}
