import { configSchema } from './config-schema.ts';

// Run when the package is built.
process.stdout.write(`${JSON.stringify(configSchema(), undefined, 2)}\n`);
