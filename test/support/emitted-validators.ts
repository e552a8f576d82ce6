import * as ajv from '@bmsg/runtime/ajv';
import * as assertions from '@bmsg/runtime/assertions';
import * as checks from '@bmsg/runtime/checks';
import * as formats from '@bmsg/runtime/formats';
import * as validation from '@bmsg/runtime/validation';
import type { ValidateOptions, ValidationResult } from '@bmsg/runtime/validation';
import { ajvModule } from '../../generator/emit/validators/ajv/ajv-validators.ts';
import type { Reading } from '../../generator/emit/validators/reading.ts';
import type { KeyCase } from '../../generator/emit/validators/scope.ts';
import { validatorModule } from '../../generator/emit/validators/validators.ts';
import type { JsonSchema } from '../../generator/model/json-schema.ts';
import { apiOfSchemas } from './api-of.ts';

export interface Validators {
  readonly is: (name: string, value: unknown) => boolean;
  readonly validate: (name: string, value: unknown, options?: ValidateOptions) => ValidationResult<unknown>;
}

const modules: Readonly<Record<string, object>> = {
  '@bmsg/runtime/ajv': ajv,
  '@bmsg/runtime/assertions': assertions,
  '@bmsg/runtime/checks': checks,
  '@bmsg/runtime/formats': formats,
  '@bmsg/runtime/validation': validation,
};

/** Emits validators for named schemas and runs them. */
export function emittedValidators(
  schemas: Readonly<Record<string, JsonSchema>>,
  reading: Reading = 'closed',
  keyCase: KeyCase = 'exact',
): Validators {
  return validatorsOf(validatorModule(apiOfSchemas(schemas), { reading, keyCase }));
}

/** The same by Ajv. */
export function ajvValidators(schemas: Readonly<Record<string, JsonSchema>>, reading: Reading = 'closed'): Validators {
  return validatorsOf(ajvModule(apiOfSchemas(schemas), reading));
}

/** What an emitted module exports, with the runtime's sources for what it imports. As in a module, no name may be declared twice. */
export function runEmitted(text: string): Readonly<Record<string, unknown>> {
  const exported: string[] = [];
  const body = text
    .replaceAll(
      /^import \{(.*)\} from ('.*');$/gm,
      (_, names: string, from: string) => `const {${names.replaceAll(' as ', ': ')}} = modules[${from}];`,
    )
    .replaceAll(/^export (function|const) ([\w$]+)/gm, (_, kind: string, name: string) => {
      exported.push(name);
      return `${kind} ${name}`;
    });
  // oxlint-disable-next-line no-new-func -- the text is what the emitter under test has just printed
  const run = new Function('modules', `'use strict'; {${body}\nreturn { ${exported.join(', ')} };}`);
  return run(modules) as Readonly<Record<string, unknown>>;
}

/** Runs an emitted module of validators. */
export function validatorsOf(text: string): Validators {
  const functions = runEmitted(text) as Readonly<Record<string, (value: unknown, options?: ValidateOptions) => never>>;
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
