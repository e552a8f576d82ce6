import { shown, things } from './shown.ts';

/**
 * What is said of each keyword that fails, without its subject. They stand one by one, so that a bundle has those only
 * whose keywords its schemas have.
 */
export type Sentence = (params: Params) => string;

export type Params = Readonly<Record<string, unknown>>;

export const unknownProperty: Sentence = ({ additionalProperty, unevaluatedProperty }) =>
  `unknown property ${shown(additionalProperty ?? unevaluatedProperty)}`;

export const noAlternative: Sentence = ({ alternatives: all }) =>
  `must match one of ${[all].flat().length} alternatives`;

export const severalAlternatives: Sentence = ({ passingSchemas }) => {
  const numbers = [passingSchemas].flat().map((index) => Number(index) + 1);
  return `must match exactly one alternative, and matches numbers ${numbers.join(' and ')}`;
};

export const constant: Sentence = ({ allowedValue }) => `must be ${shown(allowedValue)}`;

export const contains: Sentence = ({ minContains, maxContains }) =>
  maxContains === undefined
    ? `must contain at least ${things(minContains, 'item')} of the required kind`
    : `must contain ${shown(minContains)} to ${things(maxContains, 'item')} of the required kind`;

export const dependentRequired: Sentence = ({ property, missingProperty }) =>
  `must have property ${shown(missingProperty)}, since there is ${shown(property)}`;

export const duplicateKey: Sentence = ({ property, spellings }) =>
  `is a second spelling of property ${shown(property)}, after ${shown([spellings].flat()[0])}`;

const shownValues = 20;

export const enumeration: Sentence = ({ allowedValues }) => {
  const texts = [allowedValues].flat().map(shown);
  if (texts.length <= shownValues) return `must be ${alternatives(texts)}`;
  return `must be ${texts.slice(0, shownValues).join(', ')} or one of ${texts.length - shownValues} more`;
};

export const exclusiveMaximum: Sentence = ({ limit }) => `must be less than ${shown(limit)}`;

export const exclusiveMinimum: Sentence = ({ limit }) => `must be greater than ${shown(limit)}`;

export const format: Sentence = (params) => `must be a valid ${String(params['format'])}`;

export const maxItems: Sentence = ({ limit }) => `must have at most ${things(limit, 'item')}`;

export const maxLength: Sentence = ({ limit }) => `must have at most ${things(limit, 'character')}`;

export const maxProperties: Sentence = ({ limit }) => `must have at most ${things(limit, 'property', 'properties')}`;

export const maxSegments: Sentence = ({ limit, segments }) =>
  `must be at most ${things(limit, 'message part')}, and is ${shown(segments)}`;

export const maximum: Sentence = ({ limit }) => `must be at most ${shown(limit)}`;

export const minItems: Sentence = ({ limit }) => `must have at least ${things(limit, 'item')}`;

export const minLength: Sentence = ({ limit }) => `must have at least ${things(limit, 'character')}`;

export const minProperties: Sentence = ({ limit }) => `must have at least ${things(limit, 'property', 'properties')}`;

export const minimum: Sentence = ({ limit }) => `must be at least ${shown(limit)}`;

export const multipleOf: Sentence = (params) => `must be a multiple of ${shown(params['multipleOf'])}`;

export const not: Sentence = () => 'must not be what the schema rules out under "not"';

export const pattern: Sentence = (params) => `must match the pattern ${String(params['pattern'])}`;

export const propertyNames: Sentence = ({ reason }) => `has a name that ${String(reason)}`;

export const required: Sentence = ({ missingProperty, missingProperties }) =>
  `must have property ${
    Array.isArray(missingProperties)
      ? alternatives(missingProperties.map((names) => [names].flat().map(shown).join(' and ')))
      : shown(missingProperty)
  }`;

export const type: Sentence = ({ type: wanted }) =>
  `must be ${typeof wanted === 'string' ? wanted : alternatives([wanted].flat().map(String))}`;

export const uniqueItems: Sentence = ({ i, j }) =>
  `must not have equal items, and those at ${shown(i)} and ${shown(j)} are`;

function alternatives(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`;
}
