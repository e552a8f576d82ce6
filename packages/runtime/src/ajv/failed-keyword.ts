/** A keyword of a schema that a value fails, as emitted checks record it. */
export interface FailedKeyword {
  /** JSON Pointer to what the keyword was applied to, from the value that the check was given. */
  instancePath: string;
  /** The name of a schema, and the JSON Pointer from there to the keyword: `Message/properties/from/type`. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** No more than this is kept, so that a hostile value cannot fill the memory. */
const capacity = 1000;

/** Records one more. */
export function add(
  failed: FailedKeyword[] | null,
  instancePath: string,
  schemaPath: string,
  params: FailedKeyword['params'],
): FailedKeyword[] {
  if (failed === null) return [{ instancePath, schemaPath, params }];
  if (failed.length < capacity) failed.push({ instancePath, schemaPath, params });
  return failed;
}

/** Records those of a schema that was referred to, for a value at `path`. */
export function join(failed: FailedKeyword[] | null, more: FailedKeyword[], path: string): FailedKeyword[] {
  if (path !== '') for (const one of more) one.instancePath = path + one.instancePath;
  if (failed === null) return more;
  for (const one of more) if (failed.length < capacity) failed.push(one);
  return failed;
}

/** Forgets all but the first `count`: what failed in an alternative does not matter once another one passes. */
export function keep(failed: FailedKeyword[] | null, count: number): FailedKeyword[] | null {
  if (failed === null || count === 0) return null;
  if (failed.length > count) failed.length = count;
  return failed;
}

export { pointerToken } from '../validation/place.ts';
