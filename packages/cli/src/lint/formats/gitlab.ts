import type { Severity } from '@bmsg/linter';
import { fingerprintsOf } from '../fingerprint.ts';
import type { Format } from './format.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** A report for GitLab Code Quality. A finding keeps its fingerprint when lines above it come and go. */
export const formatGitlab: Format = ({ files }) => {
  const issues = files.flatMap((file) => {
    const fingerprints = fingerprintsOf(file);
    return file.findings.map(({ range, severity, rule, message, fix }, index) => ({
      description: `${message} ${fix}`,
      check_name: rule,
      fingerprint: fingerprints[index],
      severity: severities[severity],
      location: { path: file.name, lines: { begin: range.start.line, end: range.end.line } },
    }));
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
};
