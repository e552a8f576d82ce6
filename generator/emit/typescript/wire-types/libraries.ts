import { createRequire } from 'node:module';
import type * as OpenapiTypescript from 'openapi-typescript';
import type TypeScript from 'typescript';

// To import them, Node would first search ten megabytes of CommonJS for the names of what they export: 0.8 s of each run.
const require = createRequire(import.meta.url);

export const ts: typeof TypeScript = require('typescript');
export const {
  NEVER,
  STRING,
  transformSchemaObject,
  tsRecord,
}: typeof OpenapiTypescript = require('openapi-typescript');
