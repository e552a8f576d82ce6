// Runs one command of `bmsg` from its sources, whatever is built: they are put into one file, which takes a tenth of the
// time that a loader takes to translate hundreds of files one by one. NODE_OPTIONS=--enable-source-maps shows their lines in a
// stack trace.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [, , command] = process.argv;

/** Packages stay outside, but for our own, and for one that is seven hundred files. */
const inside = /^(@bmsg\/|typebox$)/;

const plugin = {
  name: 'from-source',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      inside.test(path) || kind === 'entry-point' ? undefined : { path, external: true },
    );
    // Other commands need what this one may be there to generate.
    onResolve({ filter: /\/commands\// }, ({ path }) =>
      path.endsWith(`/${command}.ts`) ? undefined : { path, external: true },
    );
  },
};

// It stands where the generator finds its libraries.
const outfile = fileURLToPath(new URL('../../generator/dist/from-source.mjs', import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL('src/main.ts', import.meta.url))],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  conditions: ['@bmsg/source'],
  sourcemap: true,
  logLevel: 'warning',
  plugins: [plugin],
});
await import(outfile);
