import { build } from '../../generator/build/build.ts';
import { load } from '../../generator/load/load.ts';
import { optimiseLate } from '../../packages/cli/src/optimise-late.ts';

/** Prints the CPU milliseconds that the emitters take on the spec of this repository, once what they need is loaded. */
await optimiseLate();
const loaded = await load({ entry: 'spec/openapi/openapi.yaml', data: 'spec', workingDirectory: process.cwd() });
if (loaded.document === undefined) throw new Error('The spec cannot be read.');
const { api } = build({ ...loaded, document: loaded.document, packageName: '@bmsg/api' });
const { emit } = await import('../../generator/emit/emit.ts');
const before = process.cpuUsage();
emit(api, loaded.inputs, { name: '@bmsg/api', references: [] });
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1000));
