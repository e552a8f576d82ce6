import type { ValidationError } from '@bmsg/runtime/validation';

/**
 * The validator tells a key that is missing because it was mistyped at the unknown key alone. Here the two are told apart
 * again, since only what is missing says how grave the mistake is; rules join them later.
 */
export function withMissingKeys(errors: readonly ValidationError[]): ValidationError[] {
  return errors.flatMap((error) => {
    const { instancePath, path, schemaPath, keyword, params } = error;
    const { missingProperty } = params;
    if (!unknownKeys.has(keyword) || typeof missingProperty !== 'string') return error;
    const missing: ValidationError = {
      instancePath: instancePath.slice(0, instancePath.lastIndexOf('/')),
      path: path.slice(0, -1),
      schemaPath: schemaPath.replace(/[^/]+$/, 'required'),
      keyword: 'required',
      message: `must have property ${JSON.stringify(missingProperty)}`,
      params: { missingProperty },
    };
    return [missing, error];
  });
}

const unknownKeys: ReadonlySet<string> = new Set(['additionalProperties', 'unevaluatedProperties']);
