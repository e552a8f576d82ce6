import type { Problem, RequestCheck, Request } from '../check.ts';
import type { Member } from '../members.ts';
import { appendToken, pointerTokens } from '../pointer.ts';

/** Keys in another letter case than the documentation's. */
export const keySpelling: RequestCheck = (request) => misspeltBelow({ pointer: '', value: request.value }, request);

function* misspeltBelow({ pointer, value }: Member, request: Request): Generator<Problem> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const path = appendToken(pointer, key);
    if (!Array.isArray(value)) {
      const place = request.locate.holder(path);
      const written = pointerTokens(place.pointer).at(-1);
      if (written !== undefined && written !== key) {
        yield { place, message: `"${written}" is spelled "${key}" in the documentation.`, fix: `Write "${key}".` };
      }
    }
    yield* misspeltBelow({ pointer: path, value: child }, request);
  }
}
