// Puts the command line into few files: the program with `lint`, which is to start at once, one file for each other
// command, for the threads of `lint`, for XML and for `--explain`. The generator stays outside: it brings compilers, and only one command
// needs it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { isFresh, recordBuild } from './freshness.mjs';

const source = new URL('src/', import.meta.url);
process.chdir(fileURLToPath(new URL('.', import.meta.url)));
const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const withTheProgram = 'lint.ts';
const others = readdirSync(new URL('commands/', source)).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== withTheProgram,
);

/** Modules that find out what is known here. */
const constants = {
  'version.ts': `export const version = () => ${JSON.stringify(manifest.version)};`,
  'worker-script.ts': "export const workerScript = __dirname + '/lint-worker.cjs';",
};

/** What few runs need, by what imports it. */
const ownFiles = { '@bmsg/linter/xml': 'lint-xml', '../preview/explain-inputs.ts': 'explain-inputs' };

const plugin = {
  name: 'bmsg',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/commands\// }, ({ path, kind }) => {
      const name = basename(path);
      if (kind !== 'dynamic-import' || name === withTheProgram) return undefined;
      return { path: `./${name.replace('.ts', '.cjs')}`, external: true };
    });
    // Commander could start other programs, which none of our commands is; loading what starts them takes a while.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'no-programs', namespace: 'empty' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
    // Picocolors asks for the stream when it is loaded, and the answer is not used: `wantsColor` decides.
    onLoad({ filter: /picocolors\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('(p.stdout || {}).isTTY', 'false'),
      loader: 'js',
    }));
    onResolve({ filter: /^@bmsg\/linter\/xml$|\/explain-inputs\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${ownFiles[path]}.cjs`, external: true } : undefined,
    );
    onLoad({ filter: /(?:version|worker-script)\.ts$/ }, ({ path }) => {
      const contents = constants[basename(path)];
      return contents === undefined ? undefined : { contents, loader: 'ts' };
    });
  },
};

const path = (name) => fileURLToPath(new URL(name, source));
const bundle = fileURLToPath(new URL('dist/bundle', import.meta.url));
const record = fileURLToPath(new URL('dist/bundle.json', import.meta.url));

if (isFresh(record)) process.exit();
const begun = Date.now();

const { metafile } = await build({
  absWorkingDir: process.cwd(),
  metafile: true,
  entryPoints: {
    bmsg: path('main.ts'),
    'lint-worker': path('lint/jobs/worker.ts'),
    'config-schema': path('lint/config/print-config-schema.ts'),
    'lint-xml': path('../../linter/src/xml/index.ts'),
    'explain-inputs': path('preview/explain-inputs.ts'),
    ...Object.fromEntries(others.map((name) => [name.replace('.ts', ''), path(`commands/${name}`)])),
  },
  outdir: bundle,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  // A script that is run with a code cache cannot import, only require.
  supported: { 'dynamic-import': false },
  conditions: ['@bmsg/source'],
  external: ['@bmsg/generator'],
  minify: true,
  legalComments: 'inline',
  logLevel: 'warning',
  plugins: [plugin],
});

// What editors check a configuration by. It names the rules and channels, so it is made of what is bundled.
const schema = spawnSync(process.execPath, [`${bundle}/config-schema.cjs`], { encoding: 'utf8' });
if (schema.status !== 0) throw new Error(`There is no schema of a configuration: ${schema.stderr}`);
writeFileSync(new URL('dist/bmsg.config.schema.json', import.meta.url), schema.stdout);
rmSync(`${bundle}/config-schema.cjs`);

// A run of each kind, so that V8 has compiled what they use; then what it made of it is kept.
const warmUp = `
  const { readFileSync, writeFileSync } = require('node:fs');
  const file = ${JSON.stringify(`${bundle}/bmsg.cjs`)};
  const script = require(${JSON.stringify(fileURLToPath(new URL('bin/code-cache.cjs', import.meta.url)))}).run(file);
  process.on('exit', () => writeFileSync(file + '.cache', script.createCachedData()));
`;
const message = { from: 'Sender', to: [{ number: '0031612345678' }], body: { type: 'auto', content: 'Text' } };
const input = JSON.stringify({ messages: { msg: [message, { ...message, allowedChannels: ['SMS'], refrence: '1' }] } });
rmSync(`${bundle}/bmsg.cjs.cache`, { force: true });
const { status, stderr } = spawnSync(process.execPath, ['-e', warmUp, 'bmsg', 'lint', '--no-config', '-'], { input });
if (status !== 1) throw new Error(`The bundle does not lint: ${stderr}`);

// New commands show in the time of their folder, and other packages in that of the lockfile: npm dates their files back.
const inputs = Object.keys(metafile.inputs).filter((name) => !name.startsWith('empty:'));
const own = [
  'bundle.mjs',
  'freshness.mjs',
  'package.json',
  'bin/code-cache.cjs',
  'src/commands',
  '../../package-lock.json',
];
recordBuild(record, begun, [...own, ...inputs], [`${bundle}/bmsg.cjs`, `${bundle}/bmsg.cjs.cache`]);
