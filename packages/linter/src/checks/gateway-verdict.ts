import { limits } from '@bmsg/api/limits';
import { acceptJson, acceptsAll } from '@bmsg/messaging';
import type { Problem, Request, RequestCheck } from '../check.ts';
import { has, trait } from '../kind.ts';
import { member, select } from '../members.ts';
import type { Member } from '../members.ts';
import { appendToken, pointerTokens } from '../pointer.ts';
import { fieldOfRejection } from '../field-of-rejection.ts';

/** Any token will do: whose account it is, the gateway alone knows, and a file may hold a placeholder. */
const someToken = '00000000-0000-0000-0000-000000000000';

const mostRecipients = limits['Message']?.['to']?.maxItems ?? Infinity;

/** What the gateway would reject, at the field that its answer is about; once a field, however many recipients it costs. */
export const gatewayVerdict: RequestCheck = function* (request) {
  const { kind, messages, structure } = request;
  const isValid = structure.length === 0 && messages.length > 0;
  if (
    isValid &&
    acceptsAll(
      messages.map(({ value }) => value),
      has(kind, trait.halfCharacter),
    )
  )
    return;
  const { body } = acceptJson({ value: withoutToken(request.value), headerToken: someToken }, () => ({}));
  if (body === null) return;
  if (body.messages.length === 0) {
    const gateway = { scope: 'request', code: body.errorCode, text: body.details } as const;
    const at = scopeOfRefusal(request.value);
    yield {
      ...placeOf(at, request),
      subject: at,
      message: `The whole call is refused with ${body.errorCode}: ${body.details}`,
      gateway,
    };
    return;
  }
  const seen = new Set<string>();
  for (const [index, { recipient, message }] of recipients(request).entries()) {
    const verdict = body.messages[index];
    if (verdict === undefined || verdict.messageDetails === null) continue;
    const { messageErrorCode: code, messageDetails: text } = verdict;
    const at = subjectOf(fieldOfRejection(code, text), recipient, message);
    if (seen.has(`${at} ${text}`)) continue;
    seen.add(`${at} ${text}`);
    const gateway = { scope: 'recipient', code, text } as const;
    yield { ...placeOf(at, request), subject: at, message: `Rejected with ${code}: ${text}`, gateway };
  }
};

/** What a refusal of the whole call is about: the list of messages, or what should hold it. */
function scopeOfRefusal(request: unknown): string {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return '';
  const messages = member(request, 'messages');
  return typeof messages === 'object' && !Array.isArray(messages) ? '/messages/msg' : '/messages';
}

function subjectOf(field: string | undefined, recipient: string, message: Member): string {
  // A message that is no object has no fields.
  if (field === undefined || typeof message.value !== 'object' || Array.isArray(message.value)) return message.pointer;
  return field === 'number' ? `${recipient}/number` : appendToken(message.pointer, field);
}

/** The place of a field; of what should hold it, where it is missing. With a body it is the text that is judged. */
function placeOf(at: string, { locate }: Request): Pick<Problem, 'place'> {
  for (const pointer of [`${at}/content`, at]) {
    const place = locate.value(pointer);
    if (pointerTokens(place.pointer).length === pointerTokens(pointer).length) return { place };
  }
  return { place: locate.holder(at) };
}

/** A verdict comes for every entry of `to`, and one for a message whose recipients cannot be told. */
function recipients({ messages }: Request): { readonly recipient: string; readonly message: Member }[] {
  return messages.flatMap((message) => {
    const entries = select(message, '/to/*');
    const isReadable = entries.length > 0 && entries.length <= mostRecipients;
    return (isReadable ? entries : [{ pointer: `${message.pointer}/to/0` }]).map((entry) => ({
      recipient: entry.pointer,
      message,
    }));
  });
}

function withoutToken(request: unknown): unknown {
  const messages = member(request, 'messages');
  return member(messages, 'authentication') !== undefined
    ? { messages: { ...(messages as object), authentication: undefined } }
    : request;
}
