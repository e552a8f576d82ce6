import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../support/workspace.ts';

/** The program as one script for places without Node.js; it leaves `program.runProgram` behind. */
export async function bundledProgram(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/runtimes/program.ts')],
    conditions: ['@bmsg/source'],
    bundle: true,
    format: 'iife',
    globalName: 'program',
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
