/** Makes a text safe in a part of a URL. */
export type Encode = (text: string) => string;

/** Lone surrogates have no UTF-8 form: they become U+FFFD, as everywhere on the web. */
const loneSurrogates = /\p{Cs}/gu;

/** Leaves letters, digits and `- _ . ~ ! * ' ( )` alone; everything else becomes `%XX`. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.replace(loneSurrogates, '\uFFFD'));
}

/**
 * For `allowReserved`: leaves reserved characters alone as well, apart from those that a reader of the query would take for
 * something else (`# & + = [ ]`).
 */
export function percentEncodeUnreserved(text: string): string {
  return percentEncode(text).replace(/%(?:24|2C|2F|3A|3B|3F|40)/g, decodeURIComponent);
}
