import { rules } from '@bmsg/api/rules';
import type { Finding } from '@bmsg/linter';

const syntaxRules: ReadonlySet<string> = new Set(
  rules.filter(({ check }) => check === 'syntax').map(({ id }) => id),
);

/** Comments and trailing commas: faults of JSON, and what a .jsonc file is for. */
const allowed = /^(?:\/\/|\/\*[^]*\*\/$|,$)/;

/** The findings without those that are no fault in JSON with comments. */
export function withoutComments(text: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ rule, range: { start, end } }) => !syntaxRules.has(rule) || !allowed.test(text.slice(start.offset, end.offset)),
  );
}
