import type { Assertion } from '../assertions/assertion.ts';
import type { StepMaker } from './step.ts';
import type { Trail } from './trail.ts';

/** A named schema as generated code hands it over: what accepts a value, and what says why it does not. */
export interface NamedCheck {
  /** The key of the schema in the document. */
  readonly name: string;
  /**
   * The specialised function that was emitted for the schema. Without a trail it says whether a value passes; with one it
   * reports all that fails, and returns false once there is no room for more. Throws where a value is nested too deeply.
   */
  readonly accepts: (value: unknown, trail?: Trail) => boolean;
  readonly schema: CheckedSchema;
  /** What explains the keywords of the schema; `type`, words and references need none. */
  readonly keywords?: readonly StepMaker[];
  /** The same for `unevaluated…`, which asks what all others account for. */
  readonly unevaluated?: StepMaker;
  /** Keys are compared without regard to the letter case of ASCII letters. */
  readonly anyCase?: true;
}

export type CheckedSchema = boolean | CheckedKeywords;

type Schemas = readonly CheckedSchema[];
type SchemasByKey = Readonly<Record<string, CheckedSchema>>;

/** The assertions of a JSON Schema, in the words of draft 2020-12, remarks left out. */
export interface CheckedKeywords {
  /** A named schema; a function, because schemas may go round in circles. */
  readonly $ref?: () => NamedCheck;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: RegExp;
  /** The name of the format, the type of the values that it is about, and the function that knows it. */
  readonly format?: readonly [name: string, type: 'string' | 'number', isValid: (value: never) => boolean];
  /** Keywords of our own, about texts. */
  readonly assertions?: readonly Assertion[];
  readonly properties?: SchemasByKey;
  /** The pattern as the document has it, the regular expression, and the schema. */
  readonly patternProperties?: readonly (readonly [text: string, pattern: RegExp, schema: CheckedSchema])[];
  readonly additionalProperties?: CheckedSchema;
  readonly unevaluatedProperties?: CheckedSchema;
  readonly propertyNames?: CheckedSchema;
  readonly required?: readonly string[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly dependentSchemas?: SchemasByKey;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: CheckedSchema;
  readonly prefixItems?: Schemas;
  readonly unevaluatedItems?: CheckedSchema;
  readonly contains?: CheckedSchema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly allOf?: Schemas;
  readonly anyOf?: Schemas;
  readonly oneOf?: Schemas;
  /** The property that decides which alternative of a union is meant, and its words, alternative by alternative. */
  readonly tag?: readonly [key: string, words: readonly (readonly string[])[]];
  readonly not?: CheckedSchema;
  readonly if?: CheckedSchema;
  readonly then?: CheckedSchema;
  readonly else?: CheckedSchema;
}
