import type { Emitter } from '../../model/api.ts';

/** `openapi.json`: the whole API in one file, for every tool that reads OpenAPI 3.1. */
export const emitOpenapiDocument: Emitter = (api) => [
  { path: 'openapi.json', content: `${JSON.stringify(api.document, null, 2)}\n` },
];
