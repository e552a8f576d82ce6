import type { Severity } from '../finding.ts';

/** A rule about documents of the XML gateway, whose examples are in the tests beside this. */
export interface XmlRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly fix: string;
}

export const xmlSyntax: XmlRule = {
  id: 'xml-syntax',
  title: 'The document is well-formed XML',
  severity: 'error',
  why: 'The XML gateway refuses a document that it cannot read, so none of its messages is sent.',
  fix: 'Write XML 1.0 in UTF-8, without a document type.',
};

export const xmlUnknownElement: XmlRule = {
  id: 'xml-unknown-element',
  title: 'Every element is one that the XML gateway knows',
  severity: 'warning',
  why: 'The gateway ignores elements that it does not know, so a slip of the pen loses a setting without a word.',
  fix: 'Correct the spelling, in capitals, or take the element out.',
};

export const xmlRefused: XmlRule = {
  id: 'xml-gateway-refuses',
  title: 'The XML gateway accepts the document',
  severity: 'error',
  why: 'The XML gateway refuses a document as a whole: one bad message, and none is sent.',
  fix: 'Correct what the answer names.',
};

export const xmlRules: readonly XmlRule[] = [xmlRefused, xmlSyntax, xmlUnknownElement];
