import type { Race } from '../race.ts';
import type { Table } from '../table.ts';
import { startWorker } from '../worker.ts';
import { firstValidation } from './first-validation.ts';
import { bundleSizes } from './sizes.ts';
import { againstAjvOnBad, againstAjvOnGood, againstLibraries } from './tables.ts';
import type { Timings } from './timings.ts';

/** Emitted validators against all others: how fast they are, how large, and how soon they are ready. */
export async function compareValidators(options: Race): Promise<readonly Table[]> {
  const worker = startWorker('./validators/measure.ts');
  try {
    const timings = await worker.ask<Timings>(options);
    return [
      againstAjvOnGood(timings),
      againstAjvOnBad(timings),
      againstLibraries(timings),
      await bundleSizes(),
      await firstValidation(options),
    ];
  } finally {
    worker.end();
  }
}
