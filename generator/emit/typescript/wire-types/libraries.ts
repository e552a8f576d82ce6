import { createRequire } from 'node:module';
import type * as OpenapiTypescript from 'openapi-typescript';
import type TypeScript from 'typescript';

// To import them, Node would first search ten megabytes of CommonJS for the names of what they export: 0.8 s of each run.
const require = createRequire(import.meta.url);

export const ts: typeof TypeScript = require('typescript');

// Two files of the library, since its main one brings all that reads documents as well: another 0.3 s.
export const { NEVER, STRING, tsRecord }: typeof OpenapiTypescript = require('openapi-typescript/dist/lib/ts.cjs');
const schemaObject: {
  readonly default: typeof OpenapiTypescript.transformSchemaObject;
} = require('openapi-typescript/dist/transform/schema-object.cjs');
export const transformSchemaObject: typeof schemaObject.default = schemaObject.default;
