import type { Place } from './place.ts';
import type { Params, Sentence } from './sentences.ts';

/** A keyword that a value fails, before it is put in words. */
export interface Finding {
  /** The very key where there is one: that of an unknown property, say. */
  readonly place: Place;
  /** What the keyword was applied to. */
  readonly appliedTo: Place;
  /** The name of a schema, and the JSON Pointer from there to the keyword: `Message/properties/from/type`. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Params;
  readonly sentence: Sentence;
  /** A wrong word, and the words of which one was probably meant. */
  readonly mistyped?: Mistyped | undefined;
}

export interface Mistyped {
  readonly word: string;
  readonly among: readonly unknown[];
}
