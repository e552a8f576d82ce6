import { rules as allRules } from '@bmsg/api/rules';
import type { Rule } from '@bmsg/api/rules';
import { redactTokens } from '@bmsg/messaging';
import { assertion } from './assertion.ts';
import type { Breach, Circumstances, MessageView, Problem, Request } from './check.ts';
import { requestChecks, textChecks } from './checks/index.ts';
import { readDocument } from './document.ts';
import type { Document } from './document.ts';
import type { Finding } from './finding.ts';
import { createLineMap } from './line-map.ts';
import { mergeVerdicts } from './merge-verdicts.ts';
import { isRelevant } from './relevance.ts';
import { readRequest } from './request.ts';
import { yieldToOthers } from './yield.ts';

/** What is known beside the file; rules that need what is not known are silent. */
export interface LintOptions extends Circumstances {
  /** The rules to apply; all rules of the spec unless given. */
  readonly rules?: readonly Rule[];
}

/**
 * What is wrong with the text of a request to the message operation, in the order of the text. Faults of the syntax that
 * leave no doubt about the rest, such as comments, do not stop the other checks. Never throws on any text, and repeats no
 * product token.
 */
export function lint(text: string, { rules = allRules, ...circumstances }: LintOptions = {}): Finding[] {
  const document = readDocument(text);
  const request = readRequest(document, circumstances);
  const breaches: Breach[] = [];
  for (const rule of rules) {
    for (const problem of problems(rule, document, request)) breaches.push({ rule, problem });
  }
  const positionAt = createLineMap(text);
  return mergeVerdicts(yieldToOthers(breaches))
    .map(({ rule, problem: { place, message, fix, edits, gateway } }): Finding => ({
      rule: rule.id,
      severity: rule.severity,
      message: redactTokens(message),
      why: rule.why,
      fix: redactTokens(fix ?? rule.fix),
      pointer: place.pointer,
      range: { start: positionAt(place.offset), end: positionAt(place.offset + place.length) },
      ...(edits !== undefined && { edits }),
      ...(gateway !== undefined && { gateway: { ...gateway, text: redactTokens(gateway.text) } }),
    }))
    .sort((a, b) => a.range.start.offset - b.range.start.offset || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

function problems(rule: Rule, document: Document, request: Request | undefined): Iterable<Problem> {
  const { id, check = '' } = rule;
  const textCheck = textChecks[check];
  if (textCheck !== undefined) return textCheck(document, rule);
  const requestCheck = rule.assert === undefined ? requestChecks[check] : assertion;
  if (requestCheck === undefined) {
    throw new Error(`The rule ${id} asks for the check ${check}, which does not exist.`);
  }
  if (request === undefined || !isRelevant(rule, request)) return [];
  return requestCheck(about(rule, request), rule);
}

/** The request with only those messages that a rule is about. */
function about({ channels, channelScope = 'some' }: Rule, request: Request): Request {
  if (channels === undefined) return request;
  const isOne = ({ name }: MessageView['channels'][number]): boolean => channels.includes(name);
  const messages = request.messages.filter((view) => {
    if (channelScope === 'some') return view.channels.some(isOne);
    if (view.channels.length === 0) return false;
    return channelScope === 'every' ? view.channels.every(isOne) : !view.channels.some(isOne);
  });
  return { ...request, messages };
}
