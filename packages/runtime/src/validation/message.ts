type Params = Readonly<Record<string, unknown>>;

const sentences: Readonly<Record<string, (params: Params) => string>> = {
  additionalProperties: ({ additionalProperty }) => `unknown property ${shown(additionalProperty)}`,
  anyOf: ({ alternatives }) => `must match one of ${count(alternatives)} alternatives`,
  const: ({ allowedValue }) => `must be ${shown(allowedValue)}`,
  contains: ({ minContains, maxContains }) =>
    maxContains === undefined
      ? `must contain at least ${things(minContains, 'item')} of the required kind`
      : `must contain ${shown(minContains)} to ${things(maxContains, 'item')} of the required kind`,
  depth: () => 'is nested too deeply to be checked',
  dependencies: needed,
  dependentRequired: needed,
  duplicateKey: ({ property, spellings }) =>
    `is a second spelling of property ${shown(property)}, after ${shown([spellings].flat()[0])}`,
  enum: ({ allowedValues }) => `must be ${oneOf(allowedValues)}`,
  exclusiveMaximum: ({ limit }) => `must be less than ${shown(limit)}`,
  exclusiveMinimum: ({ limit }) => `must be greater than ${shown(limit)}`,
  'false schema': () => 'must not be there',
  'x-max-segments': ({ limit, segments }) =>
    `must be at most ${things(limit, 'message part')}, and is ${shown(segments)}`,
  format: ({ format }) => `must be a valid ${String(format)}`,
  items: ({ limit }) => `must have at most ${things(limit, 'item')}`,
  maxItems: ({ limit }) => `must have at most ${things(limit, 'item')}`,
  maxLength: ({ limit }) => `must have at most ${things(limit, 'character')}`,
  maxProperties: ({ limit }) => `must have at most ${things(limit, 'property', 'properties')}`,
  maximum: ({ limit }) => `must be at most ${shown(limit)}`,
  minItems: ({ limit }) => `must have at least ${things(limit, 'item')}`,
  minLength: ({ limit }) => `must have at least ${things(limit, 'character')}`,
  minProperties: ({ limit }) => `must have at least ${things(limit, 'property', 'properties')}`,
  minimum: ({ limit }) => `must be at least ${shown(limit)}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${shown(multipleOf)}`,
  not: () => 'must not be what the schema rules out under "not"',
  oneOf: ({ alternatives, passingSchemas }) =>
    Array.isArray(passingSchemas)
      ? `must match exactly one alternative, and matches numbers ${passingSchemas.map((index) => Number(index) + 1).join(' and ')}`
      : `must match one of ${count(alternatives)} alternatives`,
  pattern: ({ pattern }) => `must match the pattern ${String(pattern)}`,
  propertyNames: ({ reason }) => `has a name that ${String(reason)}`,
  readable: () => 'cannot be read to its end',
  required: ({ missingProperty, missingProperties }) =>
    `must have property ${Array.isArray(missingProperties) ? alternatives(missingProperties.map(list)) : shown(missingProperty)}`,
  type: ({ type }) => `must be ${typeof type === 'string' ? type : alternatives([type].flat().map(String))}`,
  unevaluatedItems: ({ limit }) => `must have at most ${things(limit, 'item')}`,
  unevaluatedProperties: ({ unevaluatedProperty }) => `unknown property ${shown(unevaluatedProperty)}`,
  uniqueItems: ({ i, j }) => `must not have equal items, and those at ${shown(i)} and ${shown(j)} are`,
};

/** A sentence, without its subject, about a keyword that failed. */
export function message(keyword: string, params: Params): string {
  return sentences[keyword]?.(params) ?? `must comply with ${shown(keyword)}`;
}

function needed({ property, missingProperty }: Params): string {
  return `must have property ${shown(missingProperty)}, since there is ${shown(property)}`;
}

const shownValues = 20;

function oneOf(values: unknown): string {
  const texts = [values].flat().map(shown);
  if (texts.length <= shownValues) return alternatives(texts);
  return `${texts.slice(0, shownValues).join(', ')} or one of ${texts.length - shownValues} more`;
}

function alternatives(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`;
}

function list(names: unknown): string {
  return [names].flat().map(shown).join(' and ');
}

function count(of: unknown): string {
  return String([of].flat().length);
}

function things(limit: unknown, singular: string, plural = `${singular}s`): string {
  return `${String(limit)} ${limit === 1 ? singular : plural}`;
}

const shownLength = 60;

/** A value as JSON, cut short. */
function shown(value: unknown): string {
  const text = JSON.stringify(typeof value === 'string' ? value.slice(0, shownLength + 1) : value) ?? String(value);
  return text.length > shownLength + 2 ? `${text.slice(0, shownLength)}…` : text;
}
