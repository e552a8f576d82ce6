import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { loadModule } from './load-module.ts';
import { peersFolder } from './peers.ts';
import type { Validator } from './validator.ts';

const types = fileURLToPath(new URL('../../../generated/typescript/types.ts', import.meta.url));
const compiler = join(peersFolder, 'node_modules/typia/lib/executable/typia.js');

/** "Equals" also refuses keys that the type does not have. */
const source = `import typia from 'typia';
import type { MessageRequest } from './types';

export const accepts = typia.createEquals<MessageRequest>();
export const validate = typia.createValidateEquals<MessageRequest>();
`;

const compilerOptions = {
  strict: true,
  module: 'ESNext',
  moduleResolution: 'Bundler',
  target: 'ES2022',
  skipLibCheck: true,
  types: [],
};

interface Generated {
  readonly accepts: (value: unknown) => boolean;
  readonly validate: (value: unknown) => { readonly errors?: readonly unknown[] };
}

/** Its validator is generated from our types. They say less than the schema does: no lengths, limits and formats. */
export async function typia(): Promise<Validator | undefined> {
  if (!existsSync(compiler)) return undefined;
  const { accepts, validate } = await loadModule<Generated>(await bundle(generated(), { isMinified: false }));
  return { name: 'typia 12', accepts, errors: (value) => validate(value).errors ?? [] };
}

/** What its command makes of the source: code that imports the generated file. */
function generated(): string {
  const folder = join(peersFolder, 'node_modules/.typia');
  const [input, output, project] = ['input', 'output', 'tsconfig.json'].map((name) => join(folder, name)) as [
    input: string,
    output: string,
    project: string,
  ];
  mkdirSync(input, { recursive: true });
  copyFileSync(types, join(input, 'types.ts'));
  writeFileSync(join(input, 'validator.ts'), source);
  writeFileSync(project, JSON.stringify({ compilerOptions }));
  const args = [compiler, 'generate', '--input', input, '--output', output, '--project', project];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: peersFolder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`typia generate failed: ${stdout}${stderr}`);
  return `export { accepts, validate } from ${JSON.stringify(join(output, 'validator.ts'))};`;
}
