import { closestAlternative } from './closest-alternative.ts';
import { withoutMistypedKeys } from './mistyped-keys.ts';
import type { Report } from './report.ts';
import { all, stepOf } from './rule.ts';
import type { Known, Rule, Schema } from './rule.ts';
import * as sentences from './sentences.ts';

export function allOf(...schemas: readonly Schema[]): Rule {
  return (path) =>
    all(
      ...schemas.map(
        (schema, index): Rule =>
          () =>
            stepOf(schema, `${path}/allOf/${index}`) ?? (() => true),
      ),
    )(path);
}

export function anyOf(...schemas: readonly Schema[]): Rule {
  return union('anyOf', schemas);
}

export function oneOf(...schemas: readonly Schema[]): Rule {
  return union('oneOf', schemas);
}

function union(keyword: 'anyOf' | 'oneOf', schemas: readonly Schema[]): Rule {
  return (path) => {
    const steps = schemas.map((schema, index) => stepOf(schema, `${path}/${keyword}/${index}`));
    return (value, at, report, known) => {
      const reports: Report[] = [];
      const passing: number[] = [];
      for (const [index, step] of steps.entries()) {
        const own = report.inner();
        const ownKnown: Known | undefined = known && new Set();
        if (step?.(value, at, own, ownKnown) !== false) {
          passing.push(index);
          for (const key of ownKnown ?? []) known?.add(key);
          // One is enough for anyOf, unless others have something to add to what is known.
          if (keyword === 'anyOf' && known === undefined) return true;
        }
        reports.push(own);
      }
      if (passing.length === 1 || (passing.length > 0 && keyword === 'anyOf')) return true;
      if (passing.length > 1) {
        return report.add(at, path, keyword, { passingSchemas: passing }, sentences.severalAlternatives);
      }
      const schemaPath = `${path}/${keyword}`;
      const sentence = sentences.noAlternative;
      return report.addAll(
        closestAlternative(
          { place: at, appliedTo: at, schemaPath, keyword, params: {}, sentence },
          reports.map(({ findings }) => withoutMistypedKeys(findings)),
        ),
      );
    };
  };
}

export function not(schema: Schema): Rule {
  return (path) => {
    const step = stepOf(schema, `${path}/not`);
    return (value, at, report) =>
      step?.(value, at, report.inner(1), undefined) === false || report.add(at, path, 'not', {}, sentences.not);
  };
}

/** `if`, `then` and `else`. */
export function conditional(condition: Schema, consequence: Schema = true, alternative: Schema = true): Rule {
  return (path) => {
    const condStep = stepOf(condition, `${path}/if`);
    const thenStep = stepOf(consequence, `${path}/then`);
    const elseStep = stepOf(alternative, `${path}/else`);
    return (value, at, report, known) => {
      const ownKnown: Known | undefined = known && new Set();
      if (condStep?.(value, at, report.inner(1), ownKnown) === false) {
        return elseStep?.(value, at, report, known) !== false;
      }
      for (const key of ownKnown ?? []) known?.add(key);
      return thenStep?.(value, at, report, known) !== false;
    };
  };
}
