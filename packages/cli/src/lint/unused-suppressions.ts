import { readJson } from '@bmsg/linter';
import { positionIn } from './config/position-in.ts';
import { excerptOf } from './excerpt.ts';
import { shownName } from './inputs/input.ts';
import type { FileOutcome } from './lint-file.ts';
import { unusedSuppression } from './own-rules.ts';
import type { LintFlags } from './options.ts';
import type { PlannedTask, ScopedConfig } from './plan.ts';
import { applyPolicy } from './policy.ts';
import { countBySeverity } from './report.ts';
import type { FileReport, ReportedFinding } from './report.ts';

/**
 * What is to be said of suppressions that suppressed nothing, at their place in the configuration. Where single files were
 * asked for, as before a commit, others may need them: only those are judged then that are about these files by name.
 */
export function unusedSuppressions(
  tasks: readonly PlannedTask[],
  outcomes: readonly FileOutcome[],
  wholeTrees: boolean,
  { rule, quiet }: Pick<LintFlags, 'rule' | 'quiet'>,
): readonly FileReport[] {
  const used = new Map<ScopedConfig, Set<number>>();
  const paths = new Map<ScopedConfig, string[]>();
  for (const [index, { config, task }] of tasks.entries()) {
    if (config === undefined) continue;
    used.set(config, new Set([...(used.get(config) ?? []), ...(outcomes[index]?.used ?? [])]));
    paths.set(config, [...(paths.get(config) ?? []), task.input.path]);
  }
  return [...used].flatMap(([config, inUse]) => {
    const findings = (config.config.suppress ?? []).flatMap(({ files = [], reason }, index): ReportedFinding[] => {
      const isJudged =
        (wholeTrees || (files.length > 0 && files.every((pattern) => !/[*?[\]{}]/.test(pattern)))) &&
        (paths.get(config) ?? []).some((path) => config.scope.concerns(index, path));
      return inUse.has(index) || !isJudged ? [] : [finding(config, index, reason)];
    });
    const policy = { severities: { ...config.config.rules, ...rule }, suppressions: [], quiet: quiet === true };
    const left = applyPolicy(findings, policy, new Set());
    return left.length === 0 ? [] : [{ name: shownName(config.path), findings: left, counts: countBySeverity(left) }];
  });
}

function finding({ text }: ScopedConfig, index: number, reason: string): ReportedFinding {
  const tree = readJson(text, { jsonc: true });
  const [node] = tree.select(`/suppress/${index}`);
  const offset = node === undefined ? 0 : tree.start(node);
  const start = { offset, ...positionIn(text, offset) };
  const end = { offset: offset + 1, line: start.line, column: start.column + 1 };
  const range = { start, end };
  return {
    rule: unusedSuppression.id,
    severity: unusedSuppression.severity,
    message: `Nothing is suppressed by this any more: "${reason}".`,
    why: unusedSuppression.why,
    fix: unusedSuppression.fix,
    pointer: `/suppress/${index}`,
    range,
    excerpt: excerptOf(text, range),
  };
}
