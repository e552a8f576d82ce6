/** Turns the octets of an answer into its value; throws if they are not what the media type says. */
export type BodyReader = (bytes: Uint8Array<ArrayBuffer>, contentType: string) => unknown;

/** `application/json` and all that ends in `+json`. */
export function readJson(bytes: Uint8Array): unknown {
  return JSON.parse(readText(bytes));
}

/** Texts of any kind, in UTF-8; other octets become U+FFFD. */
export function readText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Octets. */
export function readBytes(bytes: Uint8Array<ArrayBuffer>, contentType: string): Blob {
  return new Blob([bytes], { type: contentType });
}
