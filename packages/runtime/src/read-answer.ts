import { readText } from './body-readers.ts';
import { matchMediaType } from './media-type.ts';
import type { Operation } from './operation.ts';
import { UnexpectedAnswerError } from './unexpected-answer-error.ts';

const excerptCodeUnits = 500;

/** Makes an answer of a response; throws an `UnexpectedAnswerError` for one that the document does not describe. */
export function readAnswer(
  name: string,
  { answers, method }: Operation,
  { headers, status }: Response,
  bytes: Uint8Array<ArrayBuffer>,
  secrets: readonly string[],
): unknown {
  const unexpected = (problem: string): Error => {
    const text = secrets
      .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
      .reduce((text, secret) => text.replaceAll(secret, '[hidden]'), readText(bytes));
    return new UnexpectedAnswerError(name, status, problem, text.slice(0, excerptCodeUnits));
  };
  const answer = answers[status] ?? answers[`${Math.trunc(status / 100)}XX`] ?? answers['default'];
  if (answer === undefined) throw unexpected('which is not documented');
  if (answer.body === undefined || method === 'HEAD') return { status, headers, body: undefined };
  const documented = Object.keys(answer.body);
  const given = headers.get('content-type');
  const contentType = given === null ? documented[0] : matchMediaType(documented, given);
  const read = answer.body[contentType ?? ''];
  if (read === undefined) throw unexpected(`but its body is ${given}, not ${documented.join(' or ')}`);
  try {
    return { status, headers, contentType, body: read(bytes, given ?? '') };
  } catch {
    throw unexpected(`but its body is not ${contentType}`);
  }
}
