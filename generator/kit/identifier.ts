/** `camel` for values and functions, `pascal` for types. */
export type IdentifierCase = 'camel' | 'pascal';

/** Longer names are cut: they also become parts of file names. */
const maximumLength = 100;

const reserved = new Set(
  [
    // Keywords, and names that strict mode, modules or TypeScript forbid to declare.
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false',
    'finally for function if implements import in instanceof interface let new null package private protected public return',
    'static super switch this throw true try typeof var void while with yield',
    // Names that could be declared and would then be missed.
    'Infinity NaN constructor exports globalThis module require undefined',
    // Global types that emitted code relies on: a schema of that name must not shadow them.
    'Array ArrayBuffer AsyncIterable Awaited Blob Exclude Extract File FormData Headers Iterable Map NonNullable Object Omit',
    'Parameters Partial Pick Promise PromiseLike Readonly ReadonlyArray ReadonlyMap ReadonlySet ReadableStream Record Required',
    'ReturnType Set Uint8Array URL URLSearchParams',
  ].flatMap((line) => line.split(' ')),
);

const legal = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

/** Whether a text can be declared as it is: a legal name, and not a reserved one. */
export function isIdentifier(text: string): boolean {
  return legal.test(text) && !reserved.has(text);
}

/**
 * A legal TypeScript identifier for any text, made of its words: `GET /v1.0/message` becomes `getV10Message`. A single
 * word in the wanted case stays as it is, `MessageDTO` for one. Reserved words get an underscore behind.
 */
export function identifier(text: string, style: IdentifierCase): string {
  const words = text
    .slice(0, 10 * maximumLength)
    .normalize('NFC')
    .split(/[^\p{ID_Continue}]+|_+/u)
    .filter((word) => word !== '');
  const name = words.map((word, index) =>
    index === 0 && style === 'camel' ? lowerFirst(word) : upperFirst(word, words),
  );
  const joined = [...name.join('')].slice(0, maximumLength).join('');
  if (joined === '') return style === 'camel' ? 'unnamed' : 'Unnamed';
  const started = /^[\p{ID_Start}]/u.test(joined) ? joined : `_${joined}`;
  return reserved.has(started) ? `${started}_` : started;
}

/**
 * Identifiers for texts, in their order, no two alike and none in `taken`. A text that is a legal identifier keeps its
 * name whatever its place; among the others the earlier one keeps the plain name and the later ones get a number.
 */
export function uniqueIdentifiers(
  texts: readonly string[],
  style: IdentifierCase,
  taken: Iterable<string> = [],
): string[] {
  const used = new Set(taken);
  const names = texts.map((text) => identifier(text, style));
  const result: (string | undefined)[] = names.map((name, index) => {
    if (name !== texts[index] || used.has(name)) return undefined;
    used.add(name);
    return name;
  });
  return result.map((kept, index) => {
    if (kept !== undefined) return kept;
    const base = names[index] ?? '';
    let name = base;
    for (let number = 2; used.has(name); number++) name = `${base}${number}`;
    used.add(name);
    return name;
  });
}

/** `sendMessage` stays, `URLPath` becomes `urlPath`, `ID` becomes `id`. */
function lowerFirst(word: string): string {
  return word.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}+/u, (capitals) => capitals.toLowerCase());
}

/** Only among several words is a word in capitals an ordinary word: `GET_USER`, but `SMS`. */
function upperFirst(word: string, words: readonly string[]): string {
  const rest = words.length > 1 && word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1);
  return word.codePointAt(0)! > 0xffff ? word : word.charAt(0).toUpperCase() + rest;
}
