import type { JsonObject } from '../model/json-schema.ts';
import { joinPointer, member, pointerOfFragment, pointerTokens, valueAt } from './json-pointer.ts';

/** The one pointer that leads to a part of a document without passing a `$ref`; pointers may look through them. */
export function directPointer(document: JsonObject, pointer: string): string {
  const direct = pointerTokens(pointer).reduce((above, token) => {
    // A member beside a `$ref` belongs to the one who refers.
    const own = joinPointer(above, token);
    return valueAt(document, own) === undefined ? joinPointer(behindRefs(document, above), token) : own;
  }, '');
  // What has more to say than its `$ref` is meant itself.
  const isMere = Object.keys(valueAt(document, direct) ?? {}).length === 1;
  return isMere ? behindRefs(document, direct) : direct;
}

function behindRefs(document: JsonObject, pointer: string, hops = 0): string {
  const ref = member(valueAt(document, pointer), '$ref');
  return typeof ref === 'string' && ref.startsWith('#') && hops < 100
    ? behindRefs(document, pointerOfFragment(ref), hops + 1)
    : pointer;
}
