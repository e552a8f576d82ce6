import { rules as allRules } from '@bmsg/api/rules';
import type { Rule } from '@bmsg/api/rules';
import { redactTokens } from '@bmsg/messaging';
import type { Breach, Request } from './check.ts';
import { requestChecks, textChecks } from './checks/index.ts';
import { readDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { createLineMap } from './line-map.ts';
import { mergeVerdicts } from './merge-verdicts.ts';
import { readRequest } from './request.ts';

export interface LintOptions {
  /** The rules to apply; all rules of the spec unless given. */
  readonly rules?: readonly Rule[];
}

/**
 * What is wrong with the text of a request to the message operation, in the order of the text. Faults of the syntax that
 * leave no doubt about the rest, such as comments, do not stop the other checks. Never throws on any text, and repeats no
 * product token.
 */
export function lint(text: string, { rules = allRules }: LintOptions = {}): Finding[] {
  const document = readDocument(text);
  const request = readRequest(document);
  const breaches: Breach[] = [];
  for (const rule of rules) {
    const textCheck = textChecks[rule.check];
    const requestCheck = requestChecks[rule.check];
    if (textCheck === undefined && requestCheck === undefined) {
      throw new Error(`The rule ${rule.id} asks for the check ${rule.check}, which does not exist.`);
    }
    const fromText = textCheck?.(document, rule) ?? [];
    const fromRequest = request === undefined ? [] : (requestCheck?.(about(rule, request), rule) ?? []);
    for (const problem of [...fromText, ...fromRequest]) breaches.push({ rule, problem });
  }
  const positionAt = createLineMap(text);
  return mergeVerdicts(breaches)
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

/** The request with only those messages that a rule is about: with a rule for some channels, the ones that name one of them. */
function about({ channels }: Rule, request: Request): Request {
  if (channels === undefined) return request;
  const concerned = new Set(channels);
  return {
    ...request,
    messages: request.messages.filter((view) => view.channels.some(({ name }) => concerned.has(name))),
  };
}
