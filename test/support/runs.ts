const factor = Number(process.env.BMSG_RUNS ?? 1);
if (!(factor >= 1))
  throw new Error(`BMSG_RUNS is "${process.env.BMSG_RUNS}"; it takes a number from 1: 10 for ten times as many.`);

/** How many random values a property is tried on; BMSG_RUNS multiplies it. */
export function runs(usual = 100): number {
  return Math.ceil(usual * factor);
}
