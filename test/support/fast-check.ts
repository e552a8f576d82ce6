import * as fc from 'fast-check';
import { inject } from 'vitest';
import { runs } from './runs.ts';

// Before each test file: `fc.assert` and `fc.sample` draw from the seed of this run, unless a call says otherwise.
fc.configureGlobal({ seed: inject('seed'), numRuns: runs() });
