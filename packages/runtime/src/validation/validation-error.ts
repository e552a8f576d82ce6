import { closestWord } from './closest-word.ts';
import type { Finding, Mistyped } from './finding.ts';
import { pointerOf, tokensOf } from './place.ts';
import type { Place } from './place.ts';

/** One thing that is wrong with a value. */
export interface ValidationError {
  /**
   * JSON Pointer to the place in the value, in the value's own spelling. A key that should not be there is pointed at
   * itself; for one that is missing, the object that lacks it.
   */
  readonly instancePath: string;
  /** The same as keys and indices. */
  readonly path: readonly (string | number)[];
  /** JSON Pointer to the keyword, in the OpenAPI document: `#/components/schemas/<name>/…`. */
  readonly schemaPath: string;
  /** The keyword that failed, such as `required` or `type`. */
  readonly keyword: string;
  /** One sentence for a person, such as `must be string`. It never holds a part of the value, apart from keys. */
  readonly message: string;
  /** What the keyword was about, such as `{ missingProperty: 'from' }`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The key or word that was probably meant, where one is near. It is looked for when it is asked for. */
  readonly suggestion?: string | undefined;
}

/** A finding in words. */
export class FoundError implements ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly message: string;
  readonly params: ValidationError['params'];
  // Not to be seen by those who print an error: the value, or the word in it, may be a secret.
  readonly #place: Place;
  readonly #mistyped: Mistyped | undefined;

  constructor({ place, schemaPath, keyword, params, sentence, mistyped }: Finding) {
    this.instancePath = pointerOf(place);
    this.schemaPath = `#/components/schemas/${schemaPath}`;
    this.keyword = keyword;
    this.message = sentence(params);
    this.params = params;
    this.#place = place;
    this.#mistyped = mistyped;
  }

  get path(): ValidationError['path'] {
    return tokensOf(this.#place);
  }

  get suggestion(): string | undefined {
    return this.#mistyped && closestWord(this.#mistyped.word, this.#mistyped.among);
  }
}
