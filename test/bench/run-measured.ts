import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a command took, in milliseconds, the most memory that it held, in kilobytes, and what it printed. */
export interface Run {
  readonly cpu: number;
  readonly clock: number;
  readonly memory: number;
  readonly output: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** At its end a process writes to a third pipe what it took. */
const reporter =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>{' +
  'const{user,system}=process.cpuUsage();const{maxRSS}=process.resourceUsage();' +
  'try{writeSync(3,[(user+system)/1000,maxRSS].join())}catch{}})';

/** Runs a script of Node in a folder, the root of the repository unless said otherwise. */
export function runMeasured(args: readonly string[], cwd: string = root): Promise<Run> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(process.execPath, ['--import', reporter, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const texts = { output: '', complaints: '', figures: '' };
    child.stdout?.on('data', (text: Buffer) => (texts.output += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (texts.complaints += text.toString()));
    child.stdio[3]?.on('data', (text: Buffer) => (texts.figures += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const { output, complaints, figures } = texts;
      const [cpu = Number.NaN, memory = Number.NaN] = figures.split(',').map(Number);
      if (code === 0) resolve({ cpu, clock: performance.now() - begin, memory, output });
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${complaints}`));
    });
  });
}
