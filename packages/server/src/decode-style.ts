import type { RouteParameter } from '@bmsg/runtime/server';
import { Mismatch, structureKind } from './decode-value.ts';
import type { Structure } from './decode-value.ts';

/** Undoes the encoding of the place where a text stands: percent-encoding, for one. */
export type Decode = (text: string) => string;

/** A name (decoded) with its text (not decoded). */
export type NamedText = readonly [name: string, text: string];

/** `simple` and `label`: a text that stands without a name. */
export function decodeUnnamed(
  text: string,
  { style, explode = false, shape }: RouteParameter,
  decode: Decode,
): Structure {
  if (style !== 'label') return split(text, ',', explode, shape, decode);
  if (!text.startsWith('.')) throw new Mismatch('does not begin with a full stop');
  return split(text.slice(1), explode ? '.' : ',', explode, shape, decode);
}

/** `matrix`: `;name=text;name=text`. */
export function decodeMatrix(text: string, parameter: RouteParameter, decode: Decode): Structure | undefined {
  if (!text.startsWith(';')) throw new Mismatch('does not begin with a semicolon');
  return decodeForm(
    text
      .slice(1)
      .split(';')
      .map((part) => pair(part, decode)),
    parameter,
    decode,
  );
}

/** `form`, in a query or in cookies: undefined if the name does not stand there. */
export function decodeForm(
  texts: readonly NamedText[],
  { name, explode = false, shape }: RouteParameter,
  decode: Decode,
): Structure | undefined {
  const own = texts.filter(([other]) => other === name).map(([, text]) => text);
  const kind = structureKind(shape, explode ? own.length > 1 : (own[0] ?? '').includes(','));
  if (explode && kind === 'pairs') return members(texts, shape, decode);
  if (own.length === 0) return undefined;
  if (explode && kind === 'list') return own.map(decode);
  return split(only(own), explode ? '' : ',', false, shape, decode);
}

/** `spaceDelimited` and `pipeDelimited`. */
export function decodeDelimited(
  texts: readonly NamedText[],
  parameter: RouteParameter,
  decode: Decode,
): Structure | undefined {
  if (parameter.explode) return decodeForm(texts, parameter, decode);
  const own = texts.filter(([name]) => name === parameter.name).map(([, text]) => text);
  if (own.length === 0) return undefined;
  // The delimiter itself may be percent-encoded, so decoding goes first.
  return split(
    decode(only(own)),
    parameter.style === 'pipeDelimited' ? '|' : ' ',
    false,
    parameter.shape,
    (text) => text,
  );
}

export function pair(text: string, decode: Decode): NamedText {
  const end = text.indexOf('=');
  return end < 0 ? [decode(text), ''] : [decode(text.slice(0, end)), text.slice(end + 1)];
}

function split(
  text: string,
  separator: string,
  explode: boolean,
  shape: RouteParameter['shape'],
  decode: Decode,
): Structure {
  const kind = structureKind(shape, separator !== '' && text.includes(separator));
  if (kind === 'single') return decode(text);
  const texts = separator === '' ? [text] : text.split(separator);
  if (kind === 'list') return texts.map(decode);
  if (explode) return texts.map((part) => pair(part, decode)).map(([name, member]) => [name, decode(member)] as const);
  if (texts.length % 2 > 0) throw new Mismatch('has a key without a value');
  return texts.flatMap((key, index) => (index % 2 > 0 ? [] : [[decode(key), decode(texts[index + 1] ?? '')] as const]));
}

/** An exploded object has its members beside other parameters: those that its shape knows are its own. */
function members(texts: readonly NamedText[], shape: RouteParameter['shape'], decode: Decode): Structure | undefined {
  const known = typeof shape === 'object' && 'members' in shape ? shape : undefined;
  const own = texts.filter(
    ([name]) => known === undefined || known.others !== undefined || Object.hasOwn(known.members, name),
  );
  return own.length === 0 ? undefined : own.map(([name, text]) => [name, decode(text)] as const);
}

function only(texts: readonly string[]): string {
  if (texts.length > 1) throw new Mismatch(`stands ${texts.length} times`);
  return texts[0] ?? '';
}
