import type { Credential } from '@bmsg/runtime';
import type { Route, RouteSecurity, ServerRequest } from '@bmsg/runtime/server';

/** The credentials that a request carries, by key of their security scheme. Nothing is said about whether they are good. */
export function readCredentials(
  route: Route,
  request: ServerRequest,
): Readonly<Record<string, Credential | undefined>> {
  const { security } = route;
  const [only] = security;
  // Most routes have one scheme, for which this is faster.
  if (only !== undefined && security.length === 1) return { [only.key]: readCredential(only, request) };
  return Object.fromEntries(security.map((scheme) => [scheme.key, readCredential(scheme, request)]));
}

function readCredential({ in: place, name, prefix }: RouteSecurity, request: ServerRequest): Credential | undefined {
  if (place === 'query') {
    const query = request.target.split('?').slice(1).join('?');
    return new URLSearchParams(query).get(name) ?? undefined;
  }
  if (place === 'cookie') {
    const cookie = (request.header('cookie') ?? '').split(/;\s*/).find((text) => text.startsWith(`${name}=`));
    return cookie && decode(cookie.slice(name.length + 1));
  }
  const header = request.header(name.toLowerCase());
  if (prefix === undefined || header === undefined) return header;
  const [, token] = new RegExp(`^${prefix} +(.+)$`, 'i').exec(header) ?? [];
  return prefix === 'Basic' && token !== undefined ? userAndPassword(token) : token;
}

function userAndPassword(token: string): Credential | undefined {
  try {
    const text = new TextDecoder().decode(Uint8Array.from(atob(token), (character) => character.charCodeAt(0)));
    const colon = text.indexOf(':');
    return colon < 0 ? undefined : { username: text.slice(0, colon), password: text.slice(colon + 1) };
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
