import { parseArgs } from 'node:util';
import { fuzzSchemas } from './schema-fuzz.ts';

/** `npm run fuzz -- [--minutes 5] [--seed 1]`: goes from seed to seed until time is up or something is found. */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: `${Date.now()}` } },
});
const end = Date.now() + Number(values.minutes) * 60_000;
const documents = 100;

for (let seed = Number(values.seed); Date.now() < end; seed++) {
  const { failure, ...counts } = fuzzSchemas(seed, documents);
  console.log(`seed ${seed}: ${JSON.stringify(counts)}`);
  if (failure === undefined) continue;
  console.log(`${failure.says}\nschema ${failure.name} of ${JSON.stringify(failure.schemas, null, 2)}`);
  console.log(`value ${JSON.stringify(failure.value)}`);
  process.exitCode = 1;
  break;
}
