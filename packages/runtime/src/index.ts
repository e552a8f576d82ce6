export { readBytes, readJson, readText } from './body-readers.ts';
export type { BodyReader } from './body-readers.ts';
export { writeBytes, writeForm, writeJson, writeMultipart, writeText } from './body-writers.ts';
export type { BodyWriter } from './body-writers.ts';
export { call } from './call.ts';
export type { ApiServer, CallOptions, Client, Credential, Fetch } from './client.ts';
export { matchMediaType } from './media-type.ts';
export type {
  Operation,
  OperationAnswer,
  OperationArguments,
  OperationParameter,
  SecurityScheme,
} from './operation.ts';
export { inCookie, inHeader, inPath, inQuery } from './parameter-places.ts';
export {
  cookieForm,
  deepObject,
  form,
  formJson,
  headerJson,
  headerSimple,
  label,
  matrix,
  pipeDelimited,
  simple,
  simpleJson,
  spaceDelimited,
} from './parameter-styles.ts';
export type { Style } from './parameter-styles.ts';
export { percentEncode, percentEncodeUnreserved } from './percent-encoding.ts';
export type { Encode } from './percent-encoding.ts';
export type { RequestDraft } from './request-draft.ts';
export { apiKeyCookie, apiKeyHeader, apiKeyQuery, basic, bearer } from './security.ts';
export { isTransportError, TransportError } from './transport-error.ts';
export type { TransportErrorCode } from './transport-error.ts';
export { isUnexpectedAnswerError, UnexpectedAnswerError } from './unexpected-answer-error.ts';
export { withRetry } from './with-retry.ts';
export type { RetryClock, RetryPolicy } from './with-retry.ts';
