import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a command took, in milliseconds, and what it printed. */
export interface Run {
  readonly cpu: number;
  readonly clock: number;
  readonly output: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** At its end a process writes to a third pipe what it took. */
const reporter =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>{' +
  'const{user,system}=process.cpuUsage();try{writeSync(3,String((user+system)/1000))}catch{}})';

/** Runs a script of Node in a folder, the root of the repository unless said otherwise. */
export function runMeasured(args: readonly string[], cwd: string = root): Promise<Run> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(process.execPath, ['--import', reporter, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const texts = { output: '', complaints: '', cpu: '' };
    child.stdout?.on('data', (text: Buffer) => (texts.output += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (texts.complaints += text.toString()));
    child.stdio[3]?.on('data', (text: Buffer) => (texts.cpu += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const { output, complaints, cpu } = texts;
      if (code === 0) resolve({ cpu: Number(cpu), clock: performance.now() - begin, output });
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${complaints}`));
    });
  });
}
