/** Our own formats and keywords: what emitted validators call for the keywords, and the readings behind them. */
export type { Assertion } from './assertions/assertion.ts';
export { maxSegments } from './assertions/max-segments.ts';
export { readMobileNumber } from './assertions/mobile-number.ts';
export type { MobileNumber, NumberForm } from './assertions/mobile-number.ts';
export { ShortMessage } from './assertions/short-message.ts';
export type { SegmentedAlphabet, TextPlan } from './assertions/short-message.ts';
export { readValidity } from './assertions/validity-period.ts';
export type { Validity } from './assertions/validity-period.ts';
