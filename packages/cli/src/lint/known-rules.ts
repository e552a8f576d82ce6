import { rules } from '@bmsg/api/rules';
import type { Severity } from '@bmsg/linter';
import { ownRules } from './own-rules.ts';

/** What is told of a rule, of the API or our own. */
export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly fix: string;
}

/** The rule that a text which cannot be read breaks. */
export const syntaxRule: RuleInfo = rules.find(({ check }) => check === 'syntax') ?? neverBroken();

/** Every rule that a finding may name, sorted by id. */
export const knownRules: readonly RuleInfo[] = [...rules, ...ownRules].sort((a, b) => (a.id < b.id ? -1 : 1));

function neverBroken(): never {
  throw new Error('No rule asks for the check of the syntax.');
}
