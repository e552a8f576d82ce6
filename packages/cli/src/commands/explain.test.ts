import { describe, expect, it } from 'vitest';
import { fakeTerminal } from '../testing/fake-terminal.ts';
import { runExplain } from './explain.ts';

describe('bmsg explain', () => {
  it('prints what is known, with its source', () => {
    const terminal = fakeTerminal();
    expect(runExplain('customGrouping3', terminal)).toBe(0);
    expect(terminal.printed.error).toBe('');
    expect(terminal.printed.out).toMatch(/^customGrouping3 {2}field\n/);
    expect(terminal.printed.out).toContain('  source: doc L104-107, wire 2#22, doc L105, doc L1575\n');
    expect(terminal.printed.out).toMatch(/[^\n]\n$/);
  });

  it('asks back where nothing is known', () => {
    const terminal = fakeTerminal();
    expect(runExplain('custmGrouping', terminal)).toBe(1);
    expect(terminal.printed).toEqual({
      out: '',
      error: 'Nothing is known of "custmGrouping". Did you mean customGrouping?\n',
    });
  });

  it('does not let a name steer the terminal', () => {
    const terminal = fakeTerminal();
    expect(runExplain('\u001B[2J', terminal)).toBe(1);
    expect(terminal.printed.error).toBe('Nothing is known of "␛[2J".\n');
  });
});
