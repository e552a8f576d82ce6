import { char, endOfLine } from './characters.ts';

/** Where the comment ends that begins here. */
export function endOfComment(text: string, start: number): number {
  if (text.charCodeAt(start + 1) !== char.asterisk || text.charCodeAt(start) === char.hash)
    return endOfLine(text, start);
  const close = text.indexOf('*/', start + 2);
  return close < 0 ? text.length : close + 2;
}

/** Whether a comment that lies between these offsets has its end. */
export function isClosedComment(text: string, start: number, end: number): boolean {
  return !text.startsWith('/*', start) || (end >= start + 4 && text.startsWith('*/', end - 2));
}
