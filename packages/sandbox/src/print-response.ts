import type { MessageResponse, MessageVerdict } from '@bmsg/api/types';

/** Texts that stand in JSON as they are: printable ASCII but for the quotation mark and the backslash. */
const plain = /^[ !#-[\]-~]*$/;

/**
 * What JSON.stringify says of an answer, in half of the time where it has many rows: neighbours mostly differ in recipient
 * and reference only, so that what stands between and behind these is written once.
 */
export function printResponse({ details, errorCode, messages }: MessageResponse): string {
  let rows = '';
  let like: MessageVerdict | undefined;
  let [between, behind] = ['', ''];
  for (const row of messages) {
    const { to, reference } = row;
    if (like === undefined || !endAlike(like, row)) {
      like = row;
      const quote = reference === null ? '' : '"';
      between = `","status":${JSON.stringify(row.status)},"reference":${reference === null ? 'null' : quote}`;
      behind = `${quote},"parts":${row.parts},"messageDetails":${JSON.stringify(row.messageDetails)},"messageErrorCode":${row.messageErrorCode}}`;
    }
    const comma = rows === '' ? '' : ',';
    rows +=
      to !== null && plain.test(to) && (reference === null || plain.test(reference))
        ? `${comma}{"to":"${to}${between}${reference ?? ''}${behind}`
        : comma + JSON.stringify(row);
  }
  return `{"details":${JSON.stringify(details)},"errorCode":${errorCode},"messages":[${rows}]}`;
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
