import type { OperationArguments, OperationParameter } from './operation.ts';
import { percentEncode } from './percent-encoding.ts';
import { putCookie, putHeader, putQuery } from './request-draft.ts';
import type { RequestDraft } from './request-draft.ts';

/** Fills the parameter's place in the path. It must have a value that cannot be mistaken for another path. */
export function inPath(draft: RequestDraft, parameter: OperationParameter, { path }: OperationArguments): void {
  const text = written(parameter, path);
  if (text === undefined || /^\.{0,2}$/.test(text)) {
    throw new TypeError(`Path parameter ${parameter.name} must not be empty, "." or "..".`);
  }
  draft.path = draft.path.replaceAll(`{${parameter.name}}`, () => text);
}

/** Adds the parameter to the query, if it has a value. */
export function inQuery(draft: RequestDraft, parameter: OperationParameter, { query }: OperationArguments): void {
  const text = written(parameter, query);
  if (text !== undefined) putQuery(draft, text);
}

/** Adds the parameter as a header, if it has a value. */
export function inHeader(draft: RequestDraft, parameter: OperationParameter, { headers }: OperationArguments): void {
  const text = written(parameter, headers);
  if (text !== undefined) putHeader(draft, parameter.name, text);
}

/** Adds the parameter to the cookies, if it has a value. */
export function inCookie(draft: RequestDraft, parameter: OperationParameter, { cookies }: OperationArguments): void {
  const text = written(parameter, cookies);
  if (text !== undefined) putCookie(draft, text);
}

type Values = Readonly<Record<string, unknown>>;

function written(parameter: OperationParameter, values: object = {}): string | undefined {
  // A parameter may have the name of something that every object inherits.
  const value = Object.hasOwn(values, parameter.name) ? (values as Values)[parameter.name] : undefined;
  if (value === undefined || value === null) return undefined;
  return parameter.write(parameter.name, value, parameter.explode ?? false, parameter.encode ?? percentEncode);
}
