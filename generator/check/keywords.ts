import { joinPointer } from '../base/json-pointer.ts';
import { refusedKeywords } from '../base/refused-keywords.ts';
import { schemasOf } from '../base/schema-walk.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Written } from './written.ts';

/** Keywords that validators of our own do not have. Ajv does, but not with keys in any letter case. */
export function checkKeywords({ document, locate }: Written): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const isAnyCase = document['x-keys-in-any-case'] === true;
  const consequence = isAnyCase
    ? 'and Ajv, which knows it, cannot read keys in any letter case'
    : 'so Ajv compiles the validators of this schema';
  for (const [pointer, schema] of schemasOf(document)) {
    for (const keyword of refusedKeywords) {
      if (typeof schema === 'boolean' || !Object.hasOwn(schema, keyword)) continue;
      diagnostics.push({
        severity: isAnyCase ? 'error' : 'warning',
        code: 'refused-keyword',
        message: `No code is emitted for \`${keyword}\`, ${consequence}.`,
        cure: 'Write `dependentRequired` for the lists in it and `dependentSchemas` for the schemas.',
        location: locate(joinPointer(pointer, keyword), 'key'),
      });
    }
  }
  return diagnostics;
}
