import { lint } from '@bmsg/linter';
import type { Finding } from '@bmsg/linter';
import { rulesUnder } from '../policy.ts';
import type { Policy } from '../policy.ts';

/** What makes a request of a message that stands alone. */
const before = '{"messages":{"msg":[';
const after = ']}}';
const pointerBefore = '/messages/msg/0';

/** A request has this key, in any letter case; a message has not. */
const requestKey = /^\s*\{\s*"(?:messages)"/i;

/** Lints a line: a request, or one message of a request. Positions are those in the line. */
export function lintRecord(record: string, policy: Policy, isUtf8: boolean): readonly Finding[] {
  if (record.trim() === '') return [];
  const rules = rulesUnder(policy);
  const options = rules === undefined ? {} : { rules };
  if (requestKey.test(record)) return lint(record, options);
  const shift = (offset: number): number => Math.min(record.length, Math.max(0, offset - before.length));
  return lint(`${before}${record}${after}`, options).map((finding) => {
    const { pointer, range, edits } = finding;
    const position = ({ offset }: { offset: number }): Finding['range']['start'] => {
      const at = shift(offset);
      return { offset: at, line: 1, column: at + 1 };
    };
    return {
      ...finding,
      pointer: pointer.startsWith(pointerBefore) ? pointer.slice(pointerBefore.length) : '',
      range: { start: position(range.start), end: position(range.end) },
      ...(edits !== undefined && {
        edits: edits.map(({ start, end, text }) => ({ start: shift(start), end: shift(end), text })),
      }),
    };
  });
}
