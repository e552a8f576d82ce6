import { race } from '../race.ts';
import type { Race, Sample } from '../race.ts';
import { ajv } from './ajv.ts';
import { bodies } from './bodies.ts';
import { anyCase, exact, firstError } from './emitted.ts';
import { mistake } from './gate.ts';
import { libraries } from './libraries.ts';
import type { Timings, Times } from './timings.ts';
import type { Validator } from './validator.ts';

/** Emitted validators, Ajv and other libraries on the same bodies, each task as one race. */
async function measure(options: Race): Promise<Timings> {
  const others: Validator[] = [];
  const notInstalled: string[] = [];
  const leftOut: string[] = [];
  for (const [name, make] of Object.entries(libraries)) {
    try {
      const library = await make();
      const why = library && mistake(library);
      if (library === undefined) notInstalled.push(name);
      else if (why === undefined) others.push(library);
      else leftOut.push(`${name} ${why}`);
    } catch (error) {
      leftOut.push(`${name} fails with "${String(error).split('\n')[0]}"`);
    }
  }
  const [ajvFirst, ajvAll] = [await ajv(false), await ajv(true)];
  const ours = [exact, firstError, anyCase];
  for (const validator of [...ours, ...ajvFirst, ...ajvAll]) {
    const why = mistake(validator);
    if (why !== undefined) throw new Error(`${validator.name} ${why}.`);
  }
  const deciding = [exact, anyCase, ...ajvFirst, ...others];
  const explaining = [...ours, ...ajvFirst, ...ajvAll, ...others];
  return {
    libraries: others.map(({ name }) => name),
    notInstalled,
    leftOut,
    bodies: bodies.map(({ name, valid, invalid }) => ({
      name,
      good: times(deciding, ({ accepts }) => accepts(valid), options),
      bad: times(deciding, ({ accepts }) => accepts(invalid), options),
      errors: times(explaining, ({ errors }) => errors(invalid), options),
    })),
  };
}

function times(validators: readonly Validator[], work: (validator: Validator) => unknown, options: Race): Times {
  const contenders = validators.map((validator) => ({ name: validator.name, run: () => work(validator) }));
  return Object.fromEntries<Sample>(race(contenders, options));
}

process.on('message', (options: Race) => {
  measure(options).then(
    (timings) => process.send?.(timings),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());
