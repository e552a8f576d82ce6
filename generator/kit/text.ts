import { isIdentifier } from './identifier.ts';

/**
 * Characters that end a line, are invisible, or change the order in which a line is read: never printed as they are.
 * Lone surrogates are among them, since they would not survive being written as UTF-8.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;

/** A single-quoted string literal with exactly this value. */
export function quote(text: string): string {
  // Nearly all texts are plain, and a third of what is printed are texts.
  if (/^[ -&(-[\]-~]*$/.test(text)) return `'${text}'`;
  const escaped = text.replaceAll(/['\\]/g, String.raw`\$&`).replaceAll(unprintable, escape);
  return `'${escaped}'`;
}

/** A key of an object literal, an interface or a type: bare where that is legal, else quoted. */
export function propertyName(key: string): string {
  // A plain or quoted `__proto__` would set the prototype; a computed one is a key like any other.
  if (key === '__proto__') return "['__proto__']";
  if (/^[A-Za-z_$][\w$]*$/.test(key)) return key;
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key) || /^(0|[1-9][0-9]{0,8})$/.test(key) ? key : quote(key);
}

/** An expression that reads a member of `object`: `object.key` or `object['odd key']`. */
export function memberOf(object: string, key: string): string {
  return isIdentifier(key) ? `${object}.${key}` : `${object}[${quote(key)}]`;
}

/** One line without anything that could end it, for a comment or a heading. */
export function oneLine(text: string): string {
  if (/^[ -~]*$/.test(text) && !text.includes('  ')) return text.trim();
  return text.replaceAll(/\s+/gu, ' ').replaceAll(unprintable, '').trim();
}

function escape(character: string): string {
  const named: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t` };
  return (
    named[character] ??
    [...Array(character.length).keys()]
      .map((index) => String.raw`\u` + character.charCodeAt(index).toString(16).padStart(4, '0'))
      .join('')
  );
}
