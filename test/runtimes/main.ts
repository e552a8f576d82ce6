import { createServer } from 'node:http';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../support/run.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { bundledProgram } from './bundle.ts';
import { runProgram } from './program.ts';

/** `npm run runtimes`: the same program in Bun, Deno and Chromium, as far as they are installed, must print what it prints here. */
const install = 'npm install --ignore-scripts --prefix test/runtimes/peers';
const binary = (path: string): string => fileURLToPath(new URL(`peers/node_modules/${path}`, import.meta.url));
const [bun, deno] = [binary('@oven/bun-linux-x64/bin/bun'), binary('@deno/linux-x64-glibc/deno')];
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ?? '';

const { folder, remove } = scratchFolder();
const script = await bundledProgram();
const file = join(folder, 'program.js');
writeFileSync(file, `${script}\nprogram.runProgram().then((lines) => console.log(JSON.stringify(lines)));\n`);

const runtimes: readonly { name: string; path: string; how: string; lines: () => Promise<string> }[] = [
  { name: 'Bun', path: bun, how: install, lines: async () => (await run(folder, bun, [file])).stdout },
  { name: 'Deno', path: deno, how: install, lines: async () => (await run(folder, deno, ['run', file])).stdout },
  { name: 'Chromium', path: chromium, how: 'apt-get install chromium', lines: inChromium },
];

const want = JSON.stringify(await runProgram());
try {
  for (const { name, path, how, lines } of runtimes) {
    if (!existsSync(path)) {
      console.log(`${name}: not installed; ${how}`);
      continue;
    }
    const got = (await lines()).trim();
    console.log(
      got === want ? `${name}: the same ${JSON.parse(want).length} lines as here` : `${name}: differs\n${got}`,
    );
    if (got !== want) process.exitCode = 1;
  }
} finally {
  remove();
}

/** A page that may run scripts of its own server only, and shows what the program says. */
async function inChromium(): Promise<string> {
  const show =
    'program.runProgram().then((lines) => (document.body.dataset.lines = encodeURIComponent(JSON.stringify(lines))));';
  const server = createServer(({ url }, answer) => {
    const isScript = url === '/program.js';
    answer.setHeader('content-security-policy', "default-src 'none'; script-src 'self'");
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    answer.end(isScript ? `${script}\n${show}\n` : '<!doctype html><body><script src="program.js"></script></body>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${folder}`,
    '--virtual-time-budget=10000',
    '--dump-dom',
  ];
  const { stdout } = await run(folder, chromium, [...flags, `http://127.0.0.1:${port}/`]);
  server.close();
  return decodeURIComponent(/data-lines="([^"]*)"/.exec(stdout)?.[1] ?? '');
}
