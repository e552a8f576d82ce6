import { SaxesParser } from 'saxes';

/** An element of a document, with what an application cares about. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text directly in it, CDATA sections included. */
  readonly text: string;
}

/** Nothing in a request is nested half as deep. */
const deepest = 16;

/**
 * Whatever has markup of its own, and as many references: far more than a request may have messages and recipients that
 * make sense. Each costs the parser as much as a line of text, and 10 MB can hold millions.
 */
const mostNodes = 100_000;

const mostCodeUnits = 10_000_000;

/** What a document may say of its encoding. It has been decoded as UTF-8, of which ASCII is a part. */
const encodings: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/** Not worth telling apart from any other fault: the gateway has one answer for all. */
class Unreadable extends Error {}

/**
 * The root element of a document, or undefined if it is not well-formed or not fit to be read: with a document type (so
 * that there are no entities but the five predefined ones and nothing is ever fetched), in another encoding than UTF-8, nested
 * too deep or too large.
 */
export function readXml(text: string): XmlElement | undefined {
  if (text.length > mostCodeUnits || hasMoreReferences(text, mostNodes)) return undefined;
  let root: XmlElement | undefined;
  const open: { children: XmlElement[]; text: string }[] = [];
  let nodes = 0;
  const count = (): void => {
    if (++nodes > mostNodes) refuse();
  };
  const append = (more: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += more;
  };

  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!encodings.has(encoding.toLowerCase())) refuse();
  });
  parser.on('doctype', refuse);
  parser.on('attribute', count);
  parser.on('comment', count);
  parser.on('processinginstruction', count);
  parser.on('opentag', ({ name, attributes }) => {
    count();
    if (open.length === deepest) refuse();
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', append);
  parser.on('cdata', (more) => {
    count();
    append(more);
  });
  parser.on('error', refuse);
  try {
    parser.write(text).close();
    return root;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function hasMoreReferences(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) if (++count > most) return true;
  return false;
}

function refuse(): never {
  throw new Unreadable();
}
