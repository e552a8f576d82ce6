import { redactTokens } from '@bmsg/messaging';
import type { TextPrediction } from './with-account.ts';

/** A prediction for a program; without the messages, which it has. */
export function predictionJson({ answer, answerToToken, door, plans }: TextPrediction): object {
  const shown = { gateway: door, answer, ...(answerToToken !== undefined && { answerToToken }), plans };
  // A token may stand where a number should.
  return JSON.parse(redactTokens(JSON.stringify(shown))) as object;
}
