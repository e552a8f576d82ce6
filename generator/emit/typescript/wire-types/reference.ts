import { escapeToken, pointerOfFragment, pointerTokens } from '../../../base/json-pointer.ts';

/** The key of the named schema that a `$ref` points at; undefined if it points elsewhere. */
export function keyOfReference(reference: string): string | undefined {
  if (!reference.startsWith('#')) return undefined;
  const [components, schemas, key, ...rest] = pointerTokens(pointerOfFragment(reference));
  return components === 'components' && schemas === 'schemas' && rest.length === 0 ? key : undefined;
}

export function referenceTo(key: string): string {
  return `#/components/schemas/${encodeURIComponent(escapeToken(key))}`;
}
