import type { Breach } from './check.ts';
import { pointerTokens } from './pointer.ts';
import { subjectOf } from './yield.ts';

/**
 * Joins what the gateway is predicted to answer with the fault that makes it answer so, where another rule has found it:
 * one fault, one finding. The others stay findings of their own.
 */
export function mergeVerdicts(breaches: readonly Breach[]): readonly Breach[] {
  const merged = breaches.filter(({ problem }) => problem.gateway === undefined);
  for (const predicted of breaches) {
    if (predicted.problem.gateway === undefined) continue;
    const index = merged.findIndex((breach) => breach.rule.severity === 'error' && causes(breach, predicted));
    const cause = merged[index];
    if (cause === undefined) merged.push(predicted);
    else merged[index] = { rule: cause.rule, problem: { ...cause.problem, gateway: predicted.problem.gateway } };
  }
  return merged;
}

function causes(fault: Breach, predicted: Breach): boolean {
  if (fault.problem.gateway !== undefined) return false;
  const about = subjectOf(predicted);
  const found = subjectOf(fault);
  if (found === about || found.startsWith(`${about}/`)) return true;
  // A fault of a whole message need not be the one that the gateway names, one of a field is.
  return about.startsWith(`${found}/`) && pointerTokens(found).length > depthOfMessage;
}

/** Tokens of a pointer to a message of a request. */
const depthOfMessage = 3;
