import { rules } from '@bmsg/api/rules';
import type { Rule } from '@bmsg/api/rules';
import { pointerMatches } from '@bmsg/linter';
import type { Finding, Severity } from '@bmsg/linter';
import { accountRules } from './account-rules.ts';

/** What a configuration makes of the findings of one file. Plain data, so that it can go to another thread. */
export interface Policy {
  /** By rule; a rule that is not here has its own severity. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly suppressions: readonly Suppression[];
  /** What the account has, where the configuration says it. */
  readonly channels?: readonly string[];
  readonly senders?: readonly string[];
  /** Whether warnings and remarks are left out. */
  readonly quiet?: boolean;
}

export interface Suppression {
  /** Its place in the list of the configuration. */
  readonly index: number;
  readonly rule: string;
  /** A pointer in which `*` stands for any one token; it covers all that is below, too. Absent: everywhere. */
  readonly at?: string;
}

export const noPolicy: Policy = { severities: {}, suppressions: [] };

/** The rules that a file is held to; undefined where they are those of the API. */
export function rulesUnder({ channels, senders }: Policy): readonly Rule[] | undefined {
  const more = accountRules(channels, senders);
  return more.length === 0 ? undefined : [...rules, ...more];
}

/** What is left of the findings of a file; the suppressions that suppressed something go to `used`. */
export function applyPolicy<One extends Finding>(
  findings: readonly One[],
  policy: Policy,
  used: Set<number>,
): readonly One[] {
  if (findings.length === 0 || policy === noPolicy) return findings;
  return findings.flatMap((finding) => {
    const severity = policy.severities[finding.rule] ?? finding.severity;
    if (severity === 'off') return [];
    const suppression = policy.suppressions.find((one) => covers(one, finding));
    if (suppression !== undefined) {
      used.add(suppression.index);
      return [];
    }
    if (policy.quiet === true && severity !== 'error') return [];
    return severity === finding.severity ? finding : { ...finding, severity };
  });
}

function covers({ rule, at }: Suppression, finding: Finding): boolean {
  return rule === finding.rule && (at === undefined || isAtOrBelow(finding.pointer, at));
}

function isAtOrBelow(pointer: string, pattern: string): boolean {
  const depth = pattern.split('/').length;
  return pointerMatches(pointer.split('/').slice(0, depth).join('/'), pattern);
}
