export { createApp } from './app.ts';
export type { AppOptions, ContextOptions, HandlerTable } from './app.ts';
export { readCredentials } from './credentials.ts';
export { toFetchHandler } from './fetch.ts';
export type { FetchHandler } from './fetch.ts';
export { problemJson } from './problem.ts';
export type { Problem, ProblemHook, ProblemKind } from './problem.ts';
export type { ServerAnswer } from './server-answer.ts';
export type { App, TransportRequest } from './transport.ts';
