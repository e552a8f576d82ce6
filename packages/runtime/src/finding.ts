import { pointerToken } from './failed-keyword.ts';
import type { FailedKeyword } from './failed-keyword.ts';
import { message } from './finding-message.ts';
import type { ValidationError } from './validation-error.ts';

/** An error, and the place that its schema was applied to. */
export interface Finding {
  readonly error: ValidationError;
  /** JSON Pointer to the object of which a property is unknown, say; `error.instancePath` is that of the property. */
  readonly appliedTo: string;
}

/** An error for one failed keyword, pointing at the very key where there is one. */
export function finding(failed: FailedKeyword): Finding {
  const keyword = failed.schemaPath.slice(failed.schemaPath.lastIndexOf('/') + 1);
  const { instancePath, params } = failed;
  const { additionalProperty, propertyName, unevaluatedProperty } = params;
  const key = additionalProperty ?? propertyName ?? unevaluatedProperty;
  if (keyword === 'discriminator') return tagFinding(failed);
  return make(failed, typeof key === 'string' ? `${instancePath}/${pointerToken(key)}` : instancePath, keyword, params);
}

/** A tag that is missing, no text, or unknown: said with the words for any other property. */
function tagFinding(failed: FailedKeyword): Finding {
  const { tag, tagValue, allowedValues } = failed.params;
  const path = `${failed.instancePath}/${pointerToken(String(tag))}`;
  if (tagValue === undefined) return make(failed, failed.instancePath, 'required', { missingProperty: tag });
  if (typeof tagValue !== 'string') return make(failed, path, 'type', { type: 'string' });
  return make(failed, path, 'enum', { allowedValues });
}

function make(
  failed: FailedKeyword,
  instancePath: string,
  keyword: string,
  params: ValidationError['params'],
): Finding {
  const schemaPath = `#/components/schemas/${failed.schemaPath}`;
  const error = { instancePath, schemaPath, keyword, message: message(keyword, params), params };
  return { error, appliedTo: failed.instancePath };
}

/** What can be said of a value that is too deep for the stack. */
export const nestedTooDeeply: ValidationError = {
  instancePath: '',
  schemaPath: '#',
  keyword: 'depth',
  message: 'is nested too deeply to be checked',
  params: {},
};

/** What can be said of a value that throws when it is read; JSON never does. */
export const unreadable: ValidationError = {
  instancePath: '',
  schemaPath: '#',
  keyword: 'readable',
  message: 'cannot be read to its end',
  params: {},
};
