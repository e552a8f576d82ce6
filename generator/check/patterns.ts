import { joinPointer } from '../base/json-pointer.ts';
import { schemasOf } from '../base/schema-walk.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isPlainlyLinear } from './linear-pattern.ts';
import { judgeSafety, timeout } from './regex-safety.ts';
import type { Safety } from './regex-safety.ts';
import { whyNoPattern } from './why-no-pattern.ts';
import type { Written } from './written.ts';

/** Whether patterns are regular expressions, and none that a hostile text could keep busy. */
export function checkPatterns({ document, locate }: Written): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const judged = new Map<string, Problem | undefined>();
  const checkOne = (text: string, pointer: string): void => {
    if (!judged.has(text)) judged.set(text, problemOf(text));
    const problem = judged.get(text);
    if (problem !== undefined) diagnostics.push({ ...problem, location: locate(pointer) });
  };
  for (const [pointer, schema] of schemasOf(document)) {
    if (typeof schema === 'boolean') continue;
    if (typeof schema.pattern === 'string') checkOne(schema.pattern, joinPointer(pointer, 'pattern'));
    for (const text of Object.keys(schema.patternProperties ?? {})) {
      checkOne(text, joinPointer(pointer, 'patternProperties', text));
    }
  }
  return diagnostics;
}

type Problem = Omit<Diagnostic, 'location'>;

function problemOf(pattern: string): Problem | undefined {
  const why = whyNoPattern(pattern);
  if (why !== undefined) {
    const cure = 'Write it as a regular expression of ECMAScript, with its flag `u`.';
    return { severity: 'error', code: 'invalid-pattern', message: why, cure };
  }
  return isPlainlyLinear(pattern) ? undefined : safetyProblem(pattern);
}

function safetyProblem(pattern: string): Problem | undefined {
  const found = judgeSafety(pattern, 'u');
  if (found.status === 'safe') return undefined;
  if (found.status === 'unknown') {
    return {
      severity: 'warning',
      code: 'unjudged-pattern',
      message: `Whether a hostile text could keep this pattern busy cannot be told: ${reasonOf(found.error)}.`,
      cure: 'Make it simpler: with smaller counts, and without lookarounds and backreferences.',
    };
  }
  return {
    severity: 'error',
    code: 'vulnerable-pattern',
    message: `A text such as ${shortened(found.attack.pattern)} takes ${growthOf(found.complexity)} time to match.`,
    cure: 'Let what is repeated differ from what may follow it, anchor the pattern with ^, and repeat nothing that repeats itself.',
  };
}

type Found<Status> = Extract<Safety, { status: Status }>;

function growthOf(complexity: Found<'vulnerable'>['complexity']): string {
  if (complexity.type === 'exponential') return 'exponential';
  return complexity.degree === 2 ? 'quadratic' : `polynomial (degree ${complexity.degree})`;
}

function reasonOf(error: Found<'unknown'>['error']): string {
  if (error.kind === 'timeout') return `to judge it takes more than ${timeout / 1000} seconds`;
  return error.kind === 'unsupported' ? `it has something that cannot be judged (${error.message})` : 'it is too large';
}

const shownLength = 80;

function shortened(attack: string): string {
  return attack.length > shownLength ? `${attack.slice(0, shownLength)}…` : attack;
}
