import type { MessageResponse, MessageVerdict } from '@bmsg/api/types';

/** What stands around the recipient and the reference of a row, and of all rows that are like it but for these. */
interface Frame {
  readonly like: MessageVerdict;
  readonly between: string;
  readonly behind: string;
}

/** Of the last row, be it of an earlier call: most messages fare alike. */
let frame: Frame | undefined;

/** What JSON.stringify says of an answer, in half of the time. */
export function printResponse({ details, errorCode, messages }: MessageResponse): string {
  let rows = '';
  for (const row of messages) {
    const { to, reference } = row;
    if (to === null || !isPlain(to) || (reference !== null && !isPlain(reference))) {
      rows += (rows === '' ? '' : ',') + JSON.stringify(row);
      continue;
    }
    if (frame === undefined || !endAlike(frame.like, row)) frame = frameOf(row);
    rows += (rows === '' ? '{"to":"' : ',{"to":"') + to + frame.between + (reference ?? '') + frame.behind;
  }
  const quoted = isPlain(details) ? `"${details}"` : JSON.stringify(details);
  return `{"details":${quoted},"errorCode":${errorCode},"messages":[${rows}]}`;
}

/** Cut from one text: pieces that V8 had put together itself would have to be put together anew with every row. */
function frameOf(like: MessageVerdict): Frame {
  const hasReference = like.reference !== null;
  const text = JSON.stringify({ ...like, to: '', reference: hasReference ? '' : null });
  const toEnd = text.indexOf('""') + 1;
  const referenceEnd = hasReference ? text.indexOf('""', toEnd + 1) + 1 : text.length;
  return { like, between: text.slice(toEnd, referenceEnd), behind: text.slice(referenceEnd) };
}

/** Whether two rows are the same but for the recipient and what their references say. */
function endAlike(one: MessageVerdict, other: MessageVerdict): boolean {
  return (
    one.parts === other.parts &&
    one.messageErrorCode === other.messageErrorCode &&
    one.status === other.status &&
    one.messageDetails === other.messageDetails &&
    (one.reference === null) === (other.reference === null)
  );
}

/** Whether a text stands in JSON as it is, being of printable ASCII without quotation mark and backslash; a loop is fastest for short ones. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return false;
  }
  return true;
}
