// Puts the package into few files: one for each that people import, and what they have in common. Node takes longer to find
// and to link a file than to run what ours hold, and a validator would have thirty of them.
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const { exports } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
const bundle = path('dist/bundle');

rmSync(bundle, { recursive: true, force: true });
await build({
  entryPoints: Object.values(exports).map((entry) => path(entry['@bmsg/source'])),
  outdir: bundle,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
});
