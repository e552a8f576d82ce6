import pc from 'picocolors';
import { expect, it } from 'vitest';
import { formatDiagnostic } from './format-diagnostic.ts';

const diagnostic = {
  severity: 'error',
  code: 'unknown-key',
  message: 'Unknown key "tittle".',
  location: { file: 'spec/a.yaml', line: 3, column: 5 },
} as const;

it('prints place, severity, code and message on a line, and the cure on the next', () => {
  const plain = pc.createColors(false);
  expect(formatDiagnostic(diagnostic, plain)).toBe('spec/a.yaml:3:5 error unknown-key Unknown key "tittle".');
  expect(formatDiagnostic({ ...diagnostic, severity: 'warning', cure: 'Did you mean "title"?' }, plain)).toBe(
    'spec/a.yaml:3:5 warning unknown-key Unknown key "tittle".\n  Did you mean "title"?',
  );
});

it('colours the severity where colours are wanted', () => {
  expect(formatDiagnostic(diagnostic, pc.createColors(true))).toContain('\u001b[31merror\u001b[39m');
});

it('lets no name of a spec steer the terminal', () => {
  const text = formatDiagnostic({ ...diagnostic, message: '\u001b[2J\u202e', cure: '\u0007' }, pc.createColors(false));
  for (const character of ['\u001b', '\u0007', '\u202e']) expect(text).not.toContain(character);
});
