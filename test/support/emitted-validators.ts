import * as checks from '@bmsg/runtime/checks';
import * as formats from '@bmsg/runtime/formats';
import * as validation from '@bmsg/runtime/validation';
import type { ValidateOptions, ValidationResult } from '@bmsg/runtime/validation';
import { validatorModule } from '../../generator/emit/validators/validators.ts';
import type { Api } from '../../generator/model/api.ts';
import type { JsonSchema } from '../../generator/model/json-schema.ts';
import { noData } from './no-data.ts';

export interface Validators {
  readonly is: (name: string, value: unknown) => boolean;
  readonly validate: (name: string, value: unknown, options?: ValidateOptions) => ValidationResult<unknown>;
}

const modules: Readonly<Record<string, object>> = {
  '@bmsg/runtime/checks': checks,
  '@bmsg/runtime/formats': formats,
  '@bmsg/runtime/validation': validation,
};

/** A model with nothing but named schemas; their keys must be identifiers. */
export function apiOf(schemas: Readonly<Record<string, JsonSchema>>): Api {
  return {
    source: 'test.yaml',
    title: '',
    version: '',
    description: '',
    servers: [],
    securitySchemes: [],
    operations: [],
    webhooks: [],
    schemas: Object.keys(schemas)
      .sort()
      .map((key) => ({
        key,
        identifier: key,
        schema: schemas[key] ?? true,
        location: { file: 'test.yaml', line: 1, column: 1 },
      })),
    document: {},
    data: noData,
    elements: [],
  };
}

/** What an emitted module exports, with the runtime's sources for what it imports. */
export function runEmitted(text: string): Readonly<Record<string, unknown>> {
  const exported: string[] = [];
  const body = text
    .replaceAll(/^import \{(.*)\} from ('.*');$/gm, 'const {$1} = modules[$2];')
    .replaceAll(
      /^export (function|const) ([\w$]+)/gm,
      (_, kind: string, name: string) => `${kind} ${exported.push(name) && name}`,
    );
  // oxlint-disable-next-line no-new-func -- the text is what the emitter under test has just printed
  const run = new Function('modules', `'use strict'; ${body}\nreturn { ${exported.join(', ')} };`);
  return run(modules) as Readonly<Record<string, unknown>>;
}

/** Emits validators for named schemas and runs them, with the runtime's sources for what they import. */
export function emittedValidators(
  schemas: Readonly<Record<string, JsonSchema>>,
  reading: 'closed' | 'open' = 'closed',
): Validators {
  const functions = runEmitted(validatorModule(apiOf(schemas), reading)) as Readonly<
    Record<string, (value: unknown, options?: ValidateOptions) => never>
  >;
  const call = (name: string, value: unknown, options?: ValidateOptions): never => {
    const found = functions[name];
    if (found === undefined) throw new Error(`${name} was not emitted.`);
    return found(value, options);
  };
  return {
    is: (name, value) => call(`is${name}`, value),
    validate: (name, value, options) => call(`validate${name}`, value, options),
  };
}
