import { describe, expect, it } from 'vitest';
import { fuzzSchemas } from './fuzz/schema-fuzz.ts';

const seed = 20_241_125;

describe('emitted validators, those of Ajv and those of TypeBox', () => {
  // Four schemas a document, 40 values a schema. `npm run fuzz` goes on from there.
  it.each([0, 1, 2, 3, 4])(
    `agree on random values for random schemas, seed ${seed} + %i`,
    { timeout: 120_000 },
    (more) => {
      const { schemas, values, valid, undecided, failure } = fuzzSchemas(seed + more, 100);
      expect(failure).toBeUndefined();
      expect({ schemas, values }).toEqual({ schemas: 400, values: 16_000 });
      // Neither side of the comparison may be empty.
      expect(valid).toBeGreaterThan(values / 4);
      expect(valid).toBeLessThan((values * 2) / 3);
      expect(undecided).toBeLessThan(values / 40);
    },
  );
});
