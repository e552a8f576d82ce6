import type { Credential } from './client.ts';
import { percentEncode } from './percent-encoding.ts';
import { putCookie, putHeader, putQuery } from './request-draft.ts';
import type { RequestDraft } from './request-draft.ts';

/** An API key in a header. */
export function apiKeyHeader(draft: RequestDraft, name: string, credential: Credential): void {
  putHeader(draft, name, secret(draft, credential));
}

/** An API key in the query. */
export function apiKeyQuery(draft: RequestDraft, name: string, credential: Credential): void {
  putQuery(draft, pair(draft, name, credential));
}

/** An API key in a cookie. */
export function apiKeyCookie(draft: RequestDraft, name: string, credential: Credential): void {
  putCookie(draft, pair(draft, name, credential));
}

/** A token of HTTP bearer authentication, OAuth 2 or OpenID Connect. */
export function bearer(draft: RequestDraft, name: string, credential: Credential): void {
  putHeader(draft, name, `Bearer ${secret(draft, credential)}`);
}

/** Name and password of HTTP basic authentication; a plain text is taken as `name:password`. */
export function basic(draft: RequestDraft, name: string, credential: Credential): void {
  const text = typeof credential === 'string' ? credential : `${credential.username}:${credential.password}`;
  const token = btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  draft.secrets.push(token, text.slice(text.indexOf(':') + 1));
  putHeader(draft, name, `Basic ${token}`);
}

function pair(draft: RequestDraft, name: string, credential: Credential): string {
  const text = percentEncode(secret(draft, credential));
  draft.secrets.push(text);
  return `${percentEncode(name)}=${text}`;
}

function secret(draft: RequestDraft, credential: Credential): string {
  const text = String(credential);
  draft.secrets.push(text);
  return text;
}
