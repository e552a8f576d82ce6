export { GatewayError, isGatewayError } from './gateway-error.ts';
export { createMessagingClient } from './messaging-client.ts';
export type { MessagingClient, MessagingClientOptions } from './messaging-client.ts';
export type { SendResult, Verdict } from './send-result.ts';
export { isTransportError, isUnexpectedAnswerError, TransportError, UnexpectedAnswerError } from '@bmsg/runtime';
export type { CallOptions, Fetch, RetryPolicy, TransportErrorCode } from '@bmsg/runtime';
export type { ServerId } from '@bmsg/api/operations';
export type { Message } from '@bmsg/api/types';
