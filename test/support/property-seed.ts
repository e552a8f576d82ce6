import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly seed: number;
  }
}

/** Fixed, so that the tests of a commit pass or fail for good; BMSG_SEED names another one, or `random`. */
const usual = 23_038;

/** Runs once, before all tests: chooses the seed of their random values and prints it. */
export default function chooseSeed(project: TestProject): void {
  const wish = process.env.BMSG_SEED ?? String(usual);
  const seed = wish === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(wish);
  if (!Number.isInteger(seed)) throw new Error(`BMSG_SEED is "${wish}"; it takes a whole number or "random".`);
  console.info(`Random values come from seed ${seed}. The same again: BMSG_SEED=${seed}. Others: BMSG_SEED=random.`);
  project.provide('seed', seed);
}
