import type { Sample } from '../race.ts';

/** How long each validator took, by its name. */
export type Times = Readonly<Record<string, Sample>>;

export interface BodyTimings {
  readonly name: string;
  /** A good body, whether it passes. */
  readonly good: Times;
  /** A bad body, whether it passes. */
  readonly bad: Times;
  /** A bad body, what is wrong with it. */
  readonly errors: Times;
}

export interface Timings {
  readonly bodies: readonly BodyTimings[];
  /** Those that were timed. */
  readonly libraries: readonly string[];
  readonly notInstalled: readonly string[];
  /** Libraries that are wrong about a body, and how. */
  readonly leftOut: readonly string[];
}
