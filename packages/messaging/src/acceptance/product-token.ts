import { isRecord } from './is-record.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The product token of a call, in lower case; undefined if it is missing or no GUID with its hyphens.
 * A token in the body counts before one in the header (wire 2#2, wire 2#3).
 */
export function readProductToken(messages: unknown, headerToken: string | undefined): string | undefined {
  const authentication = isRecord(messages) ? messages['authentication'] : undefined;
  const inBody = isRecord(authentication) ? authentication['productToken'] : undefined;
  const token = inBody === undefined ? headerToken?.trim() : inBody;
  return typeof token === 'string' ? asProductToken(token) : undefined;
}

/** A product token in lower case; undefined for what is none. */
export function asProductToken(text: string): string | undefined {
  return guid.test(text) ? text.toLowerCase() : undefined;
}
