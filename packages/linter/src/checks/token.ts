import type { Request, RequestCheck } from '../check.ts';
import { select } from '../members.ts';
import type { Member } from '../members.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A random GUID has about fourteen different digits; one that a person made up for a sample has few. */
const differentDigits = 8;

/** Product tokens that somebody was given, and not made up. No message repeats the token. */
export const tokenLooksReal: RequestCheck = function* (request) {
  for (const { pointer, value } of tokens(request)) {
    if (!guid.test(value) || new Set(value.toLowerCase().replaceAll('-', '')).size < differentDigits) continue;
    yield { place: request.locate.value(pointer), message: 'This looks like a real product token.' };
  }
};

/** Product tokens that are no GUID. */
export const tokenPlaceholder: RequestCheck = function* (request) {
  for (const { pointer, value } of tokens(request)) {
    if (!guid.test(value)) yield { place: request.locate.value(pointer), message: 'The product token is no GUID.' };
  }
};

function tokens({ value }: Request): readonly (Member & { readonly value: string })[] {
  return select({ pointer: '', value }, '/messages/authentication/productToken').flatMap((member) =>
    typeof member.value === 'string' ? [{ pointer: member.pointer, value: member.value }] : [],
  );
}
