import { xmlDocuments, xmlElements } from '@bmsg/api/xml';
import type { XmlChild } from '@bmsg/api/xml';

/** The schemas of a document that carries messages, of a message in it, and of what it is sent with. */
const shapes = { document: 'XmlMessages', message: 'XmlMessage', authentication: 'XmlAuthentication' } as const;

/** The schema that describes a message. */
export const messageShape: string = shapes.message;

interface ElementNames {
  readonly root: string;
  readonly authentication: string;
  readonly productToken: string;
  readonly message: string;
  readonly channel: string;
  readonly allowedChannels: string;
  readonly to: string;
  readonly body: string;
}

/** What the elements that the linter looks for are called in a document, as the spec says. */
export const elementNames: ElementNames = {
  root: Object.values(xmlDocuments).find(({ element }) => element === shapes.document)?.root ?? '',
  authentication: nameOf(shapes.document, 'authentication'),
  productToken: nameOf(shapes.authentication, 'productToken'),
  message: nameOf(shapes.document, 'msg'),
  channel: nameOf(shapes.message, 'channel'),
  allowedChannels: nameOf(shapes.message, 'allowedChannels'),
  to: nameOf(shapes.message, 'to'),
  body: nameOf(shapes.message, 'body'),
};

/** The elements that a message may have. */
export const messageElements: Readonly<Record<string, XmlChild>> = xmlElements[shapes.message]?.children ?? {};

function nameOf(shape: string, field: string): string {
  const children = Object.entries(xmlElements[shape]?.children ?? {});
  const name = children.find(([, child]) => child.field === field)?.[0];
  if (name === undefined) throw new Error(`No element of ${shape} holds the field ${field}.`);
  return name;
}
