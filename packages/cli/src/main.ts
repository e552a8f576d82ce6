import { exitCode } from './exit-code.ts';
import { createProgram } from './program.ts';

async function main(args: readonly string[]): Promise<void> {
  try {
    const program = await createProgram(args);
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!isOfCommander(error)) throw error;
    // Commander has printed the help or the complaint already.
    process.exitCode = error.exitCode === 0 ? exitCode.ok : exitCode.usage;
  }
}

/** By its code: in the bundle each command brings a class of its own. */
function isOfCommander(error: unknown): error is { readonly code: string; readonly exitCode: number } {
  const { code } = error as { readonly code?: unknown };
  return error instanceof Error && typeof code === 'string' && code.startsWith('commander.');
}

// Not awaited: the bundle is no ES module.
void main(process.argv.slice(2));
