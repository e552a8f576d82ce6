import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../support/workspace.ts';

/** `bmsg sandbox` in a process of its own. */
export interface SandboxProcess {
  readonly url: string;
  /** Ends it as a person would, and says how that went. */
  readonly stop: () => Promise<{
    readonly code: number | null;
    readonly output: string;
    readonly largestMemory: number;
  }>;
}

/** Says at the very end how much memory the process ever held, in kilobytes. */
const reportMemory = "process.on('exit', () => console.error('largest memory:', process.resourceUsage().maxRSS))";

export async function startSandbox(): Promise<SandboxProcess> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=@bmsg/source',
      '--import',
      'tsx',
      '--import',
      `data:text/javascript,${encodeURIComponent(reportMemory)}`,
      'packages/cli/src/main.ts',
      'sandbox',
      '--port',
      '0',
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const closed = once(child, 'close');
  const url = await new Promise<string>((resolve, reject) => {
    const take = (text: string): void => {
      output += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('close', () => reject(new Error(`The sandbox ended: ${output}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGINT');
      const [code] = (await closed) as [number | null];
      return { code, output, largestMemory: Number(/largest memory: (\d+)/.exec(output)?.[1]) * 1024 };
    },
  };
}
