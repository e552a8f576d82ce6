import { percentEncode } from './percent-encoding.ts';
import type { Encode } from './percent-encoding.ts';

/**
 * Writes the value of a parameter, after RFC 6570 and the OpenAPI specification. Entries and members that are `null` or
 * `undefined` are left out; a list or an object without any has no form at all.
 */
export type Style = (name: string, value: unknown, explode: boolean, encode: Encode) => string | undefined;

/** `blue,black`, `R,100,G,200` or, exploded, `R=100,G=200`. */
export function simple(_name: string, value: unknown, explode: boolean, encode: Encode): string | undefined {
  return joined(members(value, explode, encode), ',');
}

/** `.blue,black` or, exploded, `.blue.black`. */
export function label(_name: string, value: unknown, explode: boolean, encode: Encode): string | undefined {
  const encodeDots: Encode = (text) => encode(text).replaceAll('.', '%2E');
  const text = joined(members(value, explode, encodeDots), explode ? '.' : ',');
  return text === undefined ? undefined : `.${text}`;
}

/** `;color=blue,black` or, exploded, `;color=blue;color=black`. */
export function matrix(name: string, value: unknown, explode: boolean, encode: Encode): string | undefined {
  const text = joined(named(name, value, explode, encode), ';');
  return text === undefined ? undefined : `;${text}`;
}

/** `color=blue,black` or, exploded, `color=blue&color=black`. */
export function form(name: string, value: unknown, explode: boolean, encode: Encode): string | undefined {
  return joined(named(name, value, explode, encode), '&');
}

/** The same for cookies: `color=blue; color=black`. */
export function cookieForm(name: string, value: unknown, explode: boolean, encode: Encode): string | undefined {
  return joined(named(name, value, explode, encode), '; ');
}

/** `color=blue%20black`; exploded as `form`. */
export function spaceDelimited(name: string, value: unknown, explode: boolean, encode: Encode): string | undefined {
  return delimited(' ', name, value, explode, encode);
}

/** `color=blue%7Cblack`; exploded as `form`. */
export function pipeDelimited(name: string, value: unknown, explode: boolean, encode: Encode): string | undefined {
  return delimited('|', name, value, explode, encode);
}

/** `color[R]=100&color[G]=200`, the brackets percent-encoded; inner objects get more brackets, lists repeat the name. */
export function deepObject(name: string, value: unknown, _explode: boolean, encode: Encode): string | undefined {
  const texts = deepPairs(name, value).map(([key, text]) => `${encode(key)}=${encode(text)}`);
  return joined(texts, '&');
}

/**
 * In headers: a single value stands as it is. In lists and objects, what would be mistaken for a separator and what no
 * header can hold is percent-encoded.
 */
export function headerSimple(_name: string, value: unknown, explode: boolean): string | undefined {
  if (typeof value !== 'object') return String(value);
  const encode: Encode = (text) => text.replace(/[^ -$&-+\--<>-~]|^ | $/gu, percentEncode);
  return joined(members(value, explode, encode), ',');
}

/** A value that is written as JSON, where no name goes with it: in paths. */
export function simpleJson(_name: string, value: unknown, _explode: boolean, encode: Encode): string {
  return encode(JSON.stringify(value));
}

/** A value that is written as JSON behind its name: in queries and cookies. */
export function formJson(name: string, value: unknown, _explode: boolean, encode: Encode): string {
  return `${encode(name)}=${encode(JSON.stringify(value))}`;
}

/** A value that is written as JSON in a header, which holds ASCII only. */
export function headerJson(_name: string, value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Nothing if there is nothing to join: unlike one empty text, that is no value. */
function joined(texts: readonly string[], separator: string): string | undefined {
  return texts.length === 0 ? undefined : texts.join(separator);
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** The text of a single value. A list or an object within another one has no form of its own: it is written as JSON. */
function text(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Each entry of a list; each key and value of an object, in pairs if exploded; or the value itself. */
function members(value: unknown, explode: boolean, encode: Encode): string[] {
  if (typeof value !== 'object' || value === null) return [encode(text(value))];
  if (Array.isArray(value)) return value.filter(isPresent).map((entry) => encode(text(entry)));
  return Object.entries(value)
    .filter(([, member]) => isPresent(member))
    .flatMap(([key, member]) => {
      const pair = [encode(key), encode(text(member))];
      return explode ? [pair.join('=')] : pair;
    });
}

/** The same with the parameter's name wherever it belongs; nothing for an empty list or object. */
function named(name: string, value: unknown, explode: boolean, encode: Encode): string[] {
  const isObject = typeof value === 'object' && !Array.isArray(value);
  const encodeCommas: Encode = (text) => encode(text).replaceAll(',', '%2C');
  const texts = members(value, explode, explode || typeof value !== 'object' ? encode : encodeCommas);
  if (texts.length === 0 || (explode && isObject)) return texts;
  return (explode ? texts : [texts.join(',')]).map((text) => `${encode(name)}=${text}`);
}

function delimited(
  delimiter: string,
  name: string,
  value: unknown,
  explode: boolean,
  encode: Encode,
): string | undefined {
  if (explode || typeof value !== 'object') return form(name, value, explode, encode);
  const texts = members(value, false, (text) => {
    if (!text.includes(delimiter)) return encode(text);
    throw new TypeError(`Parameter ${name}: an entry contains '${delimiter}', which separates the entries.`);
  });
  const text = joined(texts, encode(delimiter));
  return text === undefined ? undefined : `${encode(name)}=${text}`;
}

function deepPairs(name: string, value: unknown): [string, string][] {
  if (!isPresent(value)) return [];
  if (Array.isArray(value)) return value.filter(isPresent).map((entry) => [name, text(entry)]);
  if (typeof value !== 'object') return [[name, text(value)]];
  return Object.entries(value as object).flatMap(([key, member]) => {
    if (/[[\]]/.test(key)) throw new TypeError(`Parameter ${name}: the key ${key} contains a bracket.`);
    return deepPairs(`${name}[${key}]`, member);
  });
}
