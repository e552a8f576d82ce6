import { foldAscii } from '@bmsg/messaging';

const [messagesKey, authenticationKey] = ['messages', 'authentication'] as const;

/** The product tokens that the body of a request brings, or what stands for one. */
export function tokensIn(request: unknown): string[] {
  return membersOf(request, messagesKey)
    .flatMap((messages) => membersOf(messages, authenticationKey))
    .flatMap((authentication) => (isRecord(authentication) ? Object.values(authentication) : []))
    .filter((token) => typeof token === 'string');
}

/** The request without a product token in the body, where it would count before the one in the header. */
export function withoutAuthentication(request: unknown): unknown {
  if (!isRecord(request)) return request;
  return mapMembers(request, messagesKey, (messages) =>
    isRecord(messages) ? mapMembers(messages, authenticationKey, () => undefined) : messages,
  );
}

/** The values of a key, in whatever letter case it is written. */
function membersOf(object: unknown, key: string): unknown[] {
  if (!isRecord(object)) return [];
  return Object.entries(object).flatMap(([name, value]) => (foldAscii(name) === key ? [value] : []));
}

/** A copy with other values under a key; undefined takes the key out. */
function mapMembers(object: object, key: string, change: (value: unknown) => unknown): object {
  const entries = Object.entries(object).map(([name, value]) => [
    name,
    foldAscii(name) === key ? change(value) : value,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as object;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
