import { createHash } from 'node:crypto';
import type { FileReport, ReportedFinding } from './report.ts';

/**
 * A name for each finding of a file, 32 hexadecimal digits, that stays when lines move: it is made of the file's name, the
 * rule, the pointer without the places in arrays, and what is marked. Equal ones are numbered in the order of the text.
 */
export function fingerprintsOf({ name, findings }: Pick<FileReport, 'name' | 'findings'>): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = JSON.stringify([name, finding.rule, pointerPattern(finding), finding.excerpt.marked]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return createHash('sha256').update(`${key}${nth}`).digest('hex').slice(0, 32);
  });
}

function pointerPattern({ pointer }: ReportedFinding): string {
  return pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
}
