import type { Terminal } from '../terminal.ts';

/** A terminal that blots out these texts, whatever letter case they come in. */
export function keepSecrets(terminal: Terminal, secrets: readonly string[]): Terminal {
  const patterns = secrets.filter((secret) => secret !== '').map((secret) => new RegExp(escapePattern(secret), 'gi'));
  const blot = (text: string): string => patterns.reduce((blotted, pattern) => blotted.replace(pattern, '***'), text);
  return { ...terminal, out: (text) => terminal.out(blot(text)), error: (text) => terminal.error(blot(text)) };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
