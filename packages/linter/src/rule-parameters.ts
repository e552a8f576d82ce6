import type { Rule } from '@bmsg/api/rules';

/** A parameter of a rule as a list of words; empty where the rule does not give it. */
export function list(rule: Rule, name: string): readonly string[] {
  const value = rule.parameters?.[name];
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}

/** A parameter of a rule that is a number. */
export function number(rule: Rule, name: string): number {
  const value = rule.parameters?.[name];
  if (typeof value !== 'number') throw new TypeError(`The rule ${rule.id} gives no number for ${name}.`);
  return value;
}

/** A parameter of a rule that is a text. */
export function text(rule: Rule, name: string): string {
  const value = rule.parameters?.[name];
  if (typeof value !== 'string') throw new TypeError(`The rule ${rule.id} gives no text for ${name}.`);
  return value;
}
