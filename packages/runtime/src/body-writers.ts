import { percentEncode } from './percent-encoding.ts';

/** Turns the body of a request into what `fetch` sends. */
export type BodyWriter = (value: unknown) => BodyInit;

/** `application/json` and all that ends in `+json`. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value);
}

/** Texts of any kind. */
export function writeText(value: unknown): string {
  return String(value);
}

/** Octets: a `Blob`, a buffer or a stream, as they are. */
export function writeBytes(value: unknown): BodyInit {
  return value as BodyInit;
}

/** `application/x-www-form-urlencoded`: lists repeat the name, inner objects are JSON. */
export function writeForm(value: unknown): string {
  return fields(value)
    .map(([name, entry]) => `${percentEncode(name)}=${percentEncode(text(entry))}`)
    .join('&');
}

/** `multipart/form-data`: lists repeat the name, octets are files, inner objects are parts of JSON. */
export function writeMultipart(value: unknown): FormData {
  const data = new FormData();
  for (const [name, entry] of fields(value)) data.append(name, part(entry));
  return data;
}

/** The members of an object that have a value, one for each entry of a list. */
function fields(value: unknown): [string, unknown][] {
  return Object.entries(value as object)
    .flatMap(([name, member]): [string, unknown][] =>
      Array.isArray(member) ? member.map((entry) => [name, entry]) : [[name, member]],
    )
    .filter(([, entry]) => entry !== undefined && entry !== null);
}

function text(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function part(value: unknown): string | Blob {
  if (typeof value !== 'object' || value instanceof Blob) return value as string | Blob;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new Blob([value as BlobPart]);
  return new Blob([JSON.stringify(value)], { type: 'application/json' });
}
