import { rules as allRules } from '@bmsg/api/rules';
import type { Rule } from '@bmsg/api/rules';
import { xmlElements } from '@bmsg/api/xml';
import { acceptXml, readFields, readXmlMessage, redactTokens } from '@bmsg/messaging';
import { closestName } from '../closest-name.ts';
import type { Finding } from '../finding.ts';
import { createLineMap } from '../json/line-map.ts';
import type { LineMap } from '../json/line-map.ts';
import { lint } from '../lint.ts';
import type { LintOptions } from '../lint.ts';
import { children, jsonOfXml } from './json-of-xml.ts';
import { readPositionedXml } from './positioned-xml.ts';
import type { PositionedElement, Span } from './positioned-xml.ts';
import { xmlRefused, xmlSyntax, xmlUnknownElement } from './xml-rules.ts';
import type { XmlRule } from './xml-rules.ts';

/** Its account is known to the gateway alone, and a file may hold a placeholder. */
const someToken = '<AUTHENTICATION><PRODUCTTOKEN>00000000-0000-0000-0000-000000000000</PRODUCTTOKEN></AUTHENTICATION>';

/**
 * What is wrong with a document for the XML gateway, in the order of the text. The document becomes the request that means
 * the same; what is found there stands at the element that it comes from. The answer predicted is that of the XML gateway.
 * Pointers are those of the request. Never throws on any text, and repeats no product token.
 */
export function lintXml(text: string, { rules = allRules }: LintOptions = {}): Finding[] {
  const positionAt = createLineMap(text);
  const { root, fault } = readPositionedXml(text);
  if (fault !== undefined || root === undefined) {
    const { offset = 0, message = '' } = fault ?? {};
    const complaint = `This is no XML that the gateway reads: ${sentence(message)}`;
    return [own(xmlSyntax, complaint, { start: offset, end: Math.min(offset + 1, text.length) }, '', positionAt)];
  }
  const findings = [...fromRequest(root, rules, positionAt), ...unknownElements(root, positionAt)];
  findings.push(...refusals(text, root, findings, positionAt));
  return findings.sort(
    (a, b) => a.range.start.offset - b.range.start.offset || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

/** What the rules for requests say, but for those about the answer of the JSON gateway. */
function fromRequest(root: PositionedElement, rules: readonly Rule[], positionAt: LineMap): Finding[] {
  const { value, elementAt } = jsonOfXml(root);
  const about = rules.filter(({ check }) => check !== 'gateway-verdict');
  const found = lint(JSON.stringify(value), { rules: about });
  // Without messages there is but one thing to say, and the gateway says it.
  const isSaid = children('MSG', root).length === 0;
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
function unknownElements(root: PositionedElement, positionAt: LineMap): Finding[] {
  const known = Object.keys(xmlElements['XmlMessage']?.children ?? {});
  return children('MSG', root).flatMap((message, index) => {
    const ignored = new Set(Object.keys(readXmlMessage(readFields(message, 'XmlMessage')).value));
    return message.children
      .filter(({ name }) => ignored.has(`<${name}>`))
      .map(({ name, nameSpan }) => {
        const meant = closestName(name, known);
        const finding = own(
          xmlUnknownElement,
          `Unknown element <${name}>.`,
          nameSpan,
          `/messages/msg/${index}`,
          positionAt,
        );
        return meant === undefined ? finding : { ...finding, fix: `Did you mean <${meant}>?` };
      });
  });
}

/** What the gateway would answer, at the message that it is about; not where an error that was found says why. */
function refusals(text: string, root: PositionedElement, found: readonly Finding[], positionAt: LineMap): Finding[] {
  const messages = children('MSG', root);
  const login = text.slice(root.content.start, messages[0]?.span.start ?? root.content.end);
  const opening = `<MESSAGES>${children('AUTHENTICATION', root).length > 0 ? someToken : login}`;
  const withoutMessages = answerTo(`${opening}</MESSAGES>`);
  const isOpen = withoutMessages === answerTo(`<MESSAGES>${someToken}</MESSAGES>`);
  if (root.name !== 'MESSAGES') return [refusal(answerTo(text), root.nameSpan, '', positionAt)];
  if (messages.length === 0 || !isOpen) return [refusal(withoutMessages, root.nameSpan, '', positionAt)];
  return messages.flatMap(({ span, nameSpan }, index) => {
    const answer = answerTo(`${opening}${text.slice(span.start, span.end)}</MESSAGES>`);
    const isExplained = found.some(
      ({ severity, range: { start, end } }) =>
        severity === 'error' && start.offset >= span.start && end.offset <= span.end,
    );
    return answer === '' || isExplained ? [] : [refusal(answer, nameSpan, `/messages/msg/${index}`, positionAt)];
  });
}

/** Empty where the document is accepted. */
function answerTo(text: string): string {
  return acceptXml({ text }, () => ({})).text;
}

function refusal(answer: string, span: Span, pointer: string, positionAt: LineMap): Finding {
  return own(xmlRefused, `The whole document is refused: ${sentence(answer)}`, span, pointer, positionAt);
}

function own(rule: XmlRule, message: string, span: Span, pointer: string, positionAt: LineMap): Finding {
  const { id, severity, why, fix } = rule;
  return { rule: id, severity, message: redactTokens(message), why, fix, pointer, range: rangeOf(span, positionAt) };
}

function rangeOf({ start, end }: Span, positionAt: LineMap): Finding['range'] {
  return { start: positionAt(start), end: positionAt(end) };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
