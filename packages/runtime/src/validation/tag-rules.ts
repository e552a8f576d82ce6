import { closestWord } from './closest-word.ts';
import type { JsonObject } from './keys.ts';
import { below } from './place.ts';
import { stepOf } from './rule.ts';
import type { Rule, Schema, Step } from './rule.ts';
import * as sentences from './sentences.ts';
import { mistyped } from './type-rules.ts';

/**
 * A union that a tag decides: its keyword, the key of the tag, and the words and the schema of each alternative. A tag that
 * is missing, no text, or unknown is said with the words for any other property.
 */
export function tagged(
  keyword: 'anyOf' | 'oneOf',
  key: string,
  ...alternatives: readonly (readonly [words: readonly string[], schema: Schema])[]
): Rule {
  return (path) => {
    const schemaPath = `${path}/discriminator`;
    const byWord = new Map<unknown, Step>();
    for (const [index, [words, schema]] of alternatives.entries()) {
      const step = stepOf(schema, `${path}/${keyword}/${index}`) ?? (() => true);
      for (const word of words) byWord.set(word, step);
    }
    return (value, at, report, known) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return report.add(at, path, 'type', { type: 'object' }, sentences.type);
      }
      const object = value as JsonObject;
      // A key of this very spelling is the one that counts.
      const likely = byWord.get(object[key]);
      if (likely !== undefined && Object.hasOwn(object, key)) return likely(value, at, report, known);
      const spelling = report.keys.find(object, key);
      if (spelling === undefined) {
        // Where the tag itself was mistyped, its alternative has the words for that.
        const near = Object.keys(object).find((other) => closestWord(other, [key]) !== undefined);
        const meant = near === undefined ? undefined : byWord.get(object[near]);
        if (meant !== undefined) return meant(value, at, report, known);
        return report.add(at, path, 'required', { missingProperty: key }, sentences.required, { schemaPath });
      }
      const word = object[spelling];
      const step = byWord.get(word);
      if (step !== undefined) return step(value, at, report, known);
      const place = below(at, spelling);
      if (typeof word !== 'string') {
        return report.add(place, path, 'type', { type: 'string' }, sentences.type, { schemaPath });
      }
      const allowedValues = [...byWord.keys()];
      const hint = { schemaPath, mistyped: mistyped(word, allowedValues) };
      return report.add(place, path, 'enum', { allowedValues }, sentences.enumeration, hint);
    };
  };
}
