import type { Rule } from '@bmsg/api/rules';
import type { Problem, Request, RequestCheck } from '../check.ts';
import { describeError } from '../describe-error.ts';
import { pointerMatches } from '../pointer.ts';
import { list } from '../rule-parameters.ts';

/**
 * Departures from the schema. Parameters: `keywords`, the keywords of JSON Schema that the rule is about; `at` and
 * `except`, patterns of JSON Pointers to the values that it is about (absent: all) and that another rule is about; `**` at
 * the end of one is all that is below.
 */
export const structure: RequestCheck = (request, rule) =>
  request.structure.length === 0 ? [] : departures(request, rule);

function* departures(request: Request, rule: Rule): Iterable<Problem> {
  const keywords = list(rule, 'keywords');
  const at = list(rule, 'at');
  const except = list(rule, 'except');
  const matches = (pointer: string) => (pattern: string) => pointerMatches(pointer, pattern);
  for (const error of request.structure) {
    if (!keywords.includes(error.keyword)) continue;
    if (at.length > 0 && !at.some(matches(error.instancePath))) continue;
    if (except.some(matches(error.instancePath))) continue;
    yield describeError(error, request);
  }
}
