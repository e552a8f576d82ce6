import { gsm7 } from '@bmsg/api/alphabets';

/** Septets by UTF-16 code unit; 0 for what is not in the alphabet. All its characters are in the basic plane. */
const costs: Uint8Array = tabulate();

/** What a UTF-16 code unit costs in the GSM alphabet: 1 septet, 2 behind the escape, 0 if it is not in it. */
export function gsm7Cost(codeUnit: number): number {
  return costs[codeUnit] ?? 0;
}

function tabulate(): Uint8Array {
  const extension = Object.keys(gsm7.extension ?? {});
  const basic = [...(gsm7.basic ?? '')].filter((character) => character !== '\u001B');
  const highest = Math.max(...[...basic, ...extension].map((character) => character.charCodeAt(0)));
  const table = new Uint8Array(highest + 1);
  for (const character of basic) table[character.charCodeAt(0)] = 1;
  for (const character of extension) table[character.charCodeAt(0)] = 2;
  return table;
}
