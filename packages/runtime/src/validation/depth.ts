/** So many schemas may be entered one inside the other before a value counts as too deep. No message comes near it. */
export const mostDepth = 512;

/** Called by emitted functions as well. What it throws never leaves a validator. */
export function tooDeep(): never {
  throw new RangeError('nested too deeply');
}
