/** Something that is measured against others doing the same job. */
export interface Contender {
  readonly name: string;
  /** One piece of work; what it returns is looked at, so that no compiler may leave it out. */
  readonly run: () => unknown;
}

/** CPU time of one piece of work, in nanoseconds: the middle of the rounds, and the quick end without its luckiest one. */
export interface Sample {
  readonly median: number;
  readonly p05: number;
}

export interface Race {
  readonly rounds: number;
  /** CPU milliseconds that each contender works for in a round. */
  readonly slot: number;
}

/**
 * Lets contenders work in turns, each round in another order, and takes the CPU time of each turn. What slows the
 * machine down for a while then slows all of them down.
 */
export function race(contenders: readonly Contender[], { rounds, slot }: Race): ReadonlyMap<string, Sample> {
  const counts = contenders.map((contender) => piecesIn(contender, slot));
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const index = (turn + round) % contenders.length;
      const [contender, count = 1] = [contenders[index], counts[index]];
      if (contender !== undefined) times[index]?.push(cpuNanoseconds(contender, count) / count);
    }
  }
  return new Map(contenders.map(({ name }, index) => [name, sampleOf(times[index] ?? [])]));
}

/** How many slots a contender works for before it counts: large functions take their time to be compiled. */
const warmUp = 10;

/** How often a contender gets done in a slot, once it is warm. */
function piecesIn(contender: Contender, slot: number): number {
  let count = 1;
  let milliseconds = 0;
  for (let spent = 0; spent < warmUp * slot; spent += milliseconds) {
    milliseconds = cpuNanoseconds(contender, count) / 1e6;
    count = Math.max(1, Math.round(milliseconds < slot / 10 ? count * 10 : (count * slot) / milliseconds));
  }
  return count;
}

let sink: unknown;

function cpuNanoseconds({ run }: Contender, count: number): number {
  const before = process.cpuUsage();
  for (let piece = 0; piece < count; piece++) sink = run();
  const { user, system } = process.cpuUsage(before);
  if (sink === cpuNanoseconds) throw new Error('Nobody returns this.');
  return (user + system) * 1000;
}

export function sampleOf(times: readonly number[]): Sample {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p05: at(0.05) };
}
