import { rules as allRules } from '@bmsg/api/rules';
import type { Rule } from '@bmsg/api/rules';
import { acceptXml, readFields, readXmlMessage, redactTokens } from '@bmsg/messaging';
import type { Circumstances } from '../check.ts';
import { closestName } from '../closest-name.ts';
import type { Finding } from '../finding.ts';
import { createLineMap } from '../json/line-map.ts';
import type { LineMap } from '../json/line-map.ts';
import { lint } from '../lint.ts';
import type { LintOptions } from '../lint.ts';
import { elementNames, messageElements, messageShape } from './element-names.ts';
import { children, jsonOfXml } from './json-of-xml.ts';
import { readPositionedXml } from './positioned-xml.ts';
import type { PositionedElement, Span } from './positioned-xml.ts';

/** Its account is known to the gateway alone, and a file may hold a placeholder. */
const someToken = wrapped(
  elementNames.authentication,
  wrapped(elementNames.productToken, '00000000-0000-0000-0000-000000000000'),
);

/**
 * What is wrong with a document for the XML gateway, in the order of the text. The document becomes the request that means
 * the same; what is found there stands at the element that it comes from. The answer predicted is that of the XML gateway.
 * Pointers are those of the request. Never throws on any text, and repeats no product token.
 */
export function lintXml(text: string, { rules = allRules, now, server }: LintOptions = {}): Finding[] {
  const circumstances = { ...(now !== undefined && { now }), ...(server !== undefined && { server }) };
  const positionAt = createLineMap(text);
  const report = reporterFor(rules, positionAt);
  const { root, fault } = readPositionedXml(text);
  if (fault !== undefined || root === undefined) {
    const { offset = 0, message = '' } = fault ?? {};
    const complaint = `This is no XML that the gateway reads: ${sentence(message)}`;
    return report('xml-syntax', complaint, { start: offset, end: Math.min(offset + 1, text.length) }, '');
  }
  const findings = [...fromRequest(root, { rules, ...circumstances }, positionAt), ...unknownElements(root, report)];
  findings.push(...refusals(text, root, findings, report));
  return findings.sort(
    (a, b) => a.range.start.offset - b.range.start.offset || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

/** What the rules for requests say, but for those about the answer of the JSON gateway. */
function fromRequest(
  root: PositionedElement,
  { rules, ...circumstances }: Circumstances & { readonly rules: readonly Rule[] },
  positionAt: LineMap,
): Finding[] {
  const { value, elementAt } = jsonOfXml(root);
  const about = rules.filter(({ check }) => check !== 'gateway-verdict');
  const found = lint(JSON.stringify(value), { ...circumstances, rules: about });
  // Without messages there is but one thing to say, and the gateway says it.
  const isSaid = children(elementNames.message, root).length === 0;
  return found
    .filter(({ pointer }) => !isSaid || pointer.startsWith('/messages/authentication'))
    .map(({ rule, severity, message, why, fix, pointer }) => {
      const element = elementAt(pointer);
      const isHere = element.children.length === 0 && element.content.end > element.content.start;
      const range = rangeOf(isHere ? element.content : element.nameSpan, positionAt);
      return { rule, severity, message, why, fix, pointer, range };
    });
}

/** Elements of messages that mean nothing to the gateway. */
function unknownElements(root: PositionedElement, report: Report): Finding[] {
  const known = Object.keys(messageElements);
  return children(elementNames.message, root).flatMap((message, index) => {
    const ignored = new Set(Object.keys(readXmlMessage(readFields(message, messageShape)).value));
    return message.children
      .filter(({ name }) => ignored.has(`<${name}>`))
      .flatMap(({ name, nameSpan }) => {
        const meant = closestName(name, known);
        const fix = meant === undefined ? undefined : `Did you mean <${meant}>?`;
        return report('xml-unknown-element', `Unknown element <${name}>.`, nameSpan, `/messages/msg/${index}`, fix);
      });
  });
}

/** What the gateway would answer, at the message that it is about; not where an error that was found says why. */
function refusals(text: string, root: PositionedElement, found: readonly Finding[], report: Report): Finding[] {
  const messages = children(elementNames.message, root);
  const login = text.slice(root.content.start, messages[0]?.span.start ?? root.content.end);
  const caller = children(elementNames.authentication, root).length > 0 ? someToken : login;
  const answerFor = (message: string, from = caller): string => answerTo(wrapped(elementNames.root, from + message));
  const withoutMessages = answerFor('');
  const isOpen = withoutMessages === answerFor('', someToken);
  const refusal = (answer: string, span: Span, pointer: string): Finding[] =>
    report('xml-verdict', `The whole document is refused: ${sentence(answer)}`, span, pointer);
  if (root.name !== elementNames.root) return refusal(answerTo(text), root.nameSpan, '');
  if (messages.length === 0 || !isOpen) return refusal(withoutMessages, root.nameSpan, '');
  return messages.flatMap(({ span, nameSpan }, index) => {
    const answer = answerFor(text.slice(span.start, span.end));
    const isExplained = found.some(
      ({ severity, range: { start, end } }) =>
        severity === 'error' && start.offset >= span.start && end.offset <= span.end,
    );
    return answer === '' || isExplained ? [] : refusal(answer, nameSpan, `/messages/msg/${index}`);
  });
}

function wrapped(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

/** Empty where the document is accepted. */
function answerTo(text: string): string {
  return acceptXml({ text }, () => ({})).text;
}

/** Makes findings of what a check has seen in the document: one for each rule that asks for the check. */
type Report = (
  check: 'xml-syntax' | 'xml-unknown-element' | 'xml-verdict',
  message: string,
  span: Span,
  pointer: string,
  fix?: string,
) => Finding[];

function reporterFor(rules: readonly Rule[], positionAt: LineMap): Report {
  return (asked, message, span, pointer, fix) =>
    rules
      .filter(({ check }) => check === asked)
      .map((rule) => ({
        rule: rule.id,
        severity: rule.severity,
        message: redactTokens(message),
        why: rule.why,
        fix: redactTokens(fix ?? rule.fix),
        pointer,
        range: rangeOf(span, positionAt),
      }));
}

function rangeOf({ start, end }: Span, positionAt: LineMap): Finding['range'] {
  return { start: positionAt(start), end: positionAt(end) };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
