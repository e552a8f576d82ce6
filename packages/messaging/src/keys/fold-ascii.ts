/** Lower case for the letters of ASCII and for no others: the Kelvin sign (U+212A) is no `k`. */
export function foldAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
