import { literal } from '../../kit/index.ts';
import { indent } from './scope.ts';
import type { Lines, Scope } from './scope.ts';
import { checks } from './value-conditions.ts';

/**
 * A `switch` by `key`, with cases for some names and what is done with others. With keys in any letter case a canonical
 * one goes straight to its case. Any other one is brought into canonical spelling, as `name`, and tried once more.
 */
export function keySwitch(names: readonly string[], cases: Lines, others: Lines, scope: Scope): Lines {
  if (scope.keyCase === 'exact') return switchBy('key', cases, others);
  const retry = [
    `const canonical = ${canonicalKey(names, scope)};`,
    'if (canonical !== name) {',
    '  name = canonical;',
    '  continue;',
    '}',
  ];
  return [
    'let name = key;',
    'for (;;) {',
    ...indent([...switchBy('name', cases, [...retry, ...others]), 'break;']),
    '}',
  ];
}

export function switchBy(key: string, cases: Lines, others: Lines): Lines {
  return [`switch (${key}) {`, ...indent([...cases, ...defaultCase(others)]), '}'];
}

/** The key as these names spell it. */
export function canonicalKey(names: readonly string[], { shared }: Scope): string {
  const spellings = `/* @__PURE__ */ ${shared.imported(checks, 'spellings')}(${literal(names)})`;
  return `${shared.imported(checks, 'canonicalKey')}(key, ${shared.constant('spellings', spellings)})`;
}

function defaultCase(body: Lines): Lines {
  if (body.length === 0) return [];
  // Only a block may declare anything.
  return body.some((line) => line.startsWith('const '))
    ? ['default: {', ...indent(body), '}']
    : ['default:', ...indent(body)];
}
