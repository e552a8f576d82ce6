import { SaxesParser } from 'saxes';

/** A stretch of the text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An element with the places of its name and of what is in it. */
export interface PositionedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PositionedElement[];
  /** All text directly in it, CDATA sections included. */
  readonly text: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly content: Span;
}

export interface PositionedDocument {
  /** Absent where the document is not well-formed. */
  readonly root?: PositionedElement;
  readonly fault?: { readonly offset: number; readonly message: string };
}

interface OpenElement {
  readonly element: PositionedElement & { text: string; children: PositionedElement[]; span: Span; content: Span };
}

/** Stops the parser at the first fault: what follows it is guesswork. */
class Fault extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Nothing in a request is nested half as deep. */
const deepest = 16;

/** Reads a document with the places of its elements. */
export function readPositionedXml(text: string): PositionedDocument {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  const open: OpenElement[] = [];
  let root: PositionedElement | undefined;
  let tagStart = 0;
  parser.on('doctype', () => {
    throw new Fault('A document type is not taken.', text.lastIndexOf('<!', parser.position));
  });
  parser.on('opentagstart', ({ name }) => {
    tagStart = text.lastIndexOf(`<${name}`, parser.position - 1);
    if (open.length === deepest) throw new Fault(`Nested more than ${deepest} levels deep.`, tagStart);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const at = parser.position;
    const element = {
      name,
      attributes,
      children: [],
      text: '',
      span: { start: tagStart, end: at },
      nameSpan: { start: tagStart + 1, end: tagStart + 1 + name.length },
      content: { start: at, end: at },
    };
    open.at(-1)?.element.children.push(element);
    root ??= element;
    open.push({ element });
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const closed = open.pop()?.element;
    if (closed === undefined) return;
    const end = parser.position;
    closed.span = { start: closed.span.start, end };
    if (!isSelfClosing) closed.content = { start: closed.content.start, end: text.lastIndexOf('</', end - 1) };
  });
  const append = (more: string): void => {
    const innermost = open.at(-1)?.element;
    if (innermost !== undefined) innermost.text += more;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('error', (error) => {
    // The parser has just read the character that is too much.
    throw new Fault(error.message.replace(/^\d+:\d+: /, ''), Math.min(parser.position, text.length) - 1);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { fault: { offset: Math.max(0, Math.min(error.offset, text.length)), message: error.message } };
  }
  return root === undefined ? { fault: { offset: 0, message: 'The document is empty.' } } : { root };
}
