import { xmlElements } from '@bmsg/api/xml';
import { readFields, readXmlMessage } from '@bmsg/messaging';
import type { PositionedElement } from './positioned-xml.ts';

/** The request that means the same as a document. */
export interface JsonOfXml {
  readonly value: unknown;
  /** The element that a JSON Pointer into the request comes from: that of the value, or the nearest above. */
  readonly elementAt: (pointer: string) => PositionedElement;
}

/** Turns a document into the request that the JSON gateway would get for it; elements that mean nothing are left out. */
export function jsonOfXml(root: PositionedElement): JsonOfXml {
  const elements = new Map<string, PositionedElement>();
  const productToken = children('AUTHENTICATION', root).flatMap((one) => children('PRODUCTTOKEN', one))[0];
  if (productToken !== undefined) elements.set('/messages/authentication/productToken', productToken);
  const msg = children('MSG', root).map((element, index) => messageOf(element, `/messages/msg/${index}`, elements));
  return {
    value: {
      messages: {
        ...(productToken !== undefined && { authentication: { productToken: productToken.text.trim() } }),
        msg,
      },
    },
    elementAt(pointer) {
      for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
        const found = elements.get(at);
        if (found !== undefined) return found;
      }
      return root;
    },
  };
}

export function children(name: string, { children }: PositionedElement): readonly PositionedElement[] {
  return children.filter((child) => child.name === name);
}

function messageOf(element: PositionedElement, pointer: string, elements: Map<string, PositionedElement>): object {
  const { value, channel, allowedChannels } = readXmlMessage(readFields(element, 'XmlMessage'));
  const names = allowedChannels.length > 0 ? allowedChannels : channel === undefined ? [] : [channel];
  elements.set(pointer, element);
  for (const [index, to] of children('TO', element).entries()) elements.set(`${pointer}/to/${index}`, to);
  const holders = [...children('ALLOWEDCHANNELS', element), ...children('CHANNEL', element)];
  for (const [index, name] of names.entries()) {
    const holder = holders.find(({ text }) => text.includes(name));
    if (holder !== undefined) elements.set(`${pointer}/allowedChannels/${index}`, holder);
  }
  // Of a single value that is there twice the last one counts, and keys are the names of elements in other letters.
  for (const child of element.children) {
    const key = Object.keys(value).find((one) => one.toUpperCase() === child.name);
    if (key !== undefined && child.name !== 'TO') elements.set(`${pointer}/${key}`, child);
  }
  const known = Object.entries(value).filter(([key]) => !key.startsWith('<'));
  const [body] = children('BODY', element).slice(-1);
  return {
    ...Object.fromEntries(known),
    ...(body !== undefined && { body: { ...typeOf(body), content: body.text } }),
    ...(names.length > 0 && { allowedChannels: names }),
  };
}

/** Of the attributes of a text only its type means something; the others are relics (wire 1.11). */
function typeOf({ attributes }: PositionedElement): object {
  const name = Object.keys(attributes).find((one) => typeNames.has(one));
  return name === undefined ? {} : { type: attributes[name] };
}

const typeNames: ReadonlySet<string> = new Set(
  Object.entries(xmlElements['XmlBody']?.attributes ?? {}).flatMap(([name, { field }]) =>
    field === 'type' ? name : [],
  ),
);
