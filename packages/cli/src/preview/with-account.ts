import { keys } from '@bmsg/api/keys';
import { canonicalise, keyReaders, predict } from '@bmsg/messaging';
import type { Call, Prediction } from '@bmsg/messaging';

/** Any GUID will do: whose account it is, the gateway alone knows, and a file may hold a placeholder. */
const someToken = '00000000-0000-0000-0000-000000000000';

const requestReader = keyReaders(keys).get('MessageRequest');

/** What is predicted for a text of the JSON or the XML gateway, which its first character tells apart. */
export interface TextPrediction extends Prediction {
  readonly door: Call['door'];
  /** What the gateway answers to the token in the text, where that comes first: it is a placeholder. */
  readonly answerToToken?: Prediction['answer'];
}

export interface PredictionOptions {
  /** In milliseconds since 1970. */
  readonly now: number;
  /** The channels of the account, in the order in which they are tried. */
  readonly routing?: readonly string[] | undefined;
}

/** Predicts what becomes of a text that is sent from an account in good order. */
export function predictText(text: string, { now, routing }: PredictionOptions): TextPrediction {
  const door = /^\s*</.test(text) ? 'xml' : 'json';
  const of = (body: string): Prediction =>
    predict({ door, text: body, headerToken: someToken }, () => ({ routing }), now);
  const asItStands = of(text);
  const withToken = of(door === 'xml' ? withTokenInXml(text) : withoutToken(text));
  const isSame = JSON.stringify(asItStands.answer) === JSON.stringify(withToken.answer);
  return { door, ...withToken, ...(!isSame && { answerToToken: asItStands.answer }) };
}

/** The text of a request without the token in its body, so that the one of the header counts. */
function withoutToken(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  const request = requestReader === undefined ? value : canonicalise(value, requestReader);
  if (!isObject(request) || !isObject(request['messages'])) return text;
  const { authentication, ...messages } = request['messages'];
  return authentication === undefined ? text : JSON.stringify({ ...request, messages });
}

function withTokenInXml(text: string): string {
  return text.replace(
    /(<PRODUCTTOKEN>)[^<]*(<\/PRODUCTTOKEN>)/,
    (_, open: string, close: string) => open + someToken + close,
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
