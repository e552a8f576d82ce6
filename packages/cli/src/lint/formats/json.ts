import { rulePage } from '../rule-page.ts';
import type { Format } from './format.ts';

/** An array of findings, each with its file: for a program. */
export const formatJson: Format = ({ files }) => {
  const findings = files.flatMap(({ name, findings }) =>
    findings.map((finding) => ({
      file: name,
      ...finding,
      excerpt: undefined,
      page: rulePage(finding.rule),
    })),
  );
  return `${JSON.stringify(findings, undefined, 2)}\n`;
};
