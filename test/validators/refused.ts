/**
 * Groups of the JSON Schema Test Suite that the generator refuses, by the code of the diagnostic. Nothing else is refused:
 * a test says so where the suite is at hand, for better as for worse.
 */
export const refusedGroups: Readonly<Record<string, string>> = {
  // A dialect may drop keywords or add some, and only those who know it can tell which.
  'vocabulary.json: schema that uses custom metaschema with with no validation vocabulary': 'unknown-dialect',
  'vocabulary.json: ignore unrecognized optional vocabulary': 'unknown-dialect',
};

/**
 * Cases that come out otherwise than the mandatory part of the suite wants it. There `format` is a remark; here it is an
 * assertion for the formats that are known, as the optional part wants it, and as people who write one expect.
 */
export const assertedFormats: readonly string[] = [
  'email',
  'regex',
  'ipv4',
  'ipv6',
  'hostname',
  'date',
  'date-time',
  'time',
  'json-pointer',
  'relative-json-pointer',
  'uri',
  'uri-reference',
  'uuid',
  'duration',
].map((format) => `format.json: ${format} format: invalid ${format} string is only an annotation by default`);

/** Groups that the code emitted by Ajv gets wrong in at least one case, by what it gets wrong. */
export const wrongInAjv: Readonly<Record<string, string>> = {
  'properties.json: properties whose names are Javascript object property names': '`__proto__` as a key',
  'unevaluatedItems.json: unevaluatedItems with nested items': 'items that a schema within `allOf` knows',
  'unevaluatedItems.json: unevaluatedItems depends on adjacent contains': 'items that `contains` does not match',
  'unevaluatedItems.json: unevaluatedItems depends on multiple nested contains': 'the same',
  'unevaluatedItems.json: unevaluatedItems and contains interact to control item dependency relationship': 'the same',
  'unevaluatedItems.json: unevaluatedItems with minContains = 0': 'the same',
  'unevaluatedItems.json: unevaluatedItems can see annotations from if without then and else': '`if` alone',
  'unevaluatedProperties.json: unevaluatedProperties with if/then/else, then not defined': '`if` without `then`',
  'unevaluatedProperties.json: unevaluatedProperties can see annotations from if without then and else': '`if` alone',
};
