/* oxlint-disable unicorn/no-thenable -- a keyword of JSON Schema */
import { everything, named, row } from './keyword-row.ts';

const integer = { type: 'integer' } as const;

export const applicatorRows = [
  row('allOf', 'all', { allOf: [{ minimum: 2 }, { maximum: 3 }] }, [2, 3, 'a'], [1, 4]),
  row('allOf', 'with false', { allOf: [true, false] }, [], everything),
  row('anyOf', 'any', { anyOf: [integer, { minimum: 2 }] }, [1, 2.5, 'a'], [1.5]),
  row('anyOf', 'true is enough', { anyOf: [false, true] }, everything, []),
  row('anyOf', 'none', { anyOf: [false, false] }, [], everything),
  row('oneOf', 'exactly one', { oneOf: [integer, { minimum: 2 }] }, [1, 2.5, 'a'], [3, 1.5]),
  row('oneOf', 'of three', { oneOf: [{ minLength: 2 }, { maxLength: 1 }, { const: 'a' }] }, ['b', 'ab'], ['a', 1]),
  row('oneOf', 'all true', { oneOf: [true, true] }, [], everything),
  row('oneOf', 'one true', { oneOf: [true, false, false] }, everything, []),
  row(
    'oneOf required',
    'of required keys',
    { oneOf: [{ required: ['a'] }, { required: ['b'] }] },
    [{ a: 1 }, { b: 1 }],
    [{}, { a: 1, b: 1 }, 1],
  ),
  row('not', 'no integer', { not: integer }, ['a', 1.5, null], [1, 1.0]),
  row('not', 'nothing, twice', { not: { not: integer } }, [1], [1.5, 'a']),
  row('not', 'true', { not: true }, [], everything),
  row('not', 'false', { not: false }, everything, []),
  row('not', 'an empty schema', { not: {} }, [], everything),
  row('not properties', 'a forbidden property', { properties: { a: { not: {} } } }, [{}, { b: 1 }], [{ a: 1 }]),
  row(
    'if then else',
    'all three',
    { if: { minimum: 5 }, then: { multipleOf: 2 }, else: { multipleOf: 3 } },
    [6, 8, 3, 'a'],
    [7, 4],
  ),
  row('if', 'alone asks nothing', { if: { const: 0 } }, everything, []),
  row('then', 'alone asks nothing', { then: { const: 0 } }, everything, []),
  row('else', 'alone asks nothing', { else: { const: 0 } }, everything, []),
  row('then else', 'without if ask nothing', { then: false, else: false }, everything, []),
  row('if then', 'without else', { if: { exclusiveMaximum: 0 }, then: { minimum: -10 } }, [-1, 100, 'a'], [-100]),
  row('if else', 'without then', { if: { exclusiveMaximum: 0 }, else: { multipleOf: 2 } }, [-100, 4], [3]),
  row(
    'if then else',
    'true and false as conditions',
    {
      allOf: [
        { if: true, then: integer, else: false },
        { if: false, then: false, else: { minimum: 0 } },
      ],
    },
    [0, 5],
    [-1, 'a', 1.5],
  ),
  row(
    'if then',
    'in another branch do not meet',
    { allOf: [{ if: { exclusiveMaximum: 0 } }, { then: { minimum: -10 } }, { else: { multipleOf: 2 } }] },
    [-100, 3],
    [],
  ),
  row(
    'discriminator oneOf',
    'a tag decides',
    {
      oneOf: [
        { type: 'object', required: ['t'], properties: { t: { const: 'a' }, n: integer } },
        { type: 'object', required: ['t'], properties: { t: { enum: ['b', 'c'] }, n: { type: 'string' } } },
      ],
      discriminator: { propertyName: 't' },
    },
    [{ t: 'a', n: 1 }, { t: 'b', n: 'x' }, { t: 'c' }],
    [{ t: 'a', n: 'x' }, { t: 'd' }, {}, { t: 1 }, { t: null }, { t: 'toString' }, [], 'a'],
  ),
  row(
    'anyOf',
    'a tag that every object inherits',
    {
      anyOf: [
        { type: 'object', required: ['constructor'], properties: { constructor: { const: 'a' } } },
        { type: 'object', required: ['constructor'], properties: { constructor: { const: 'toString' } } },
      ],
    },
    [{ constructor: 'a' }, { constructor: 'toString' }],
    [{}, { constructor: 'b' }],
  ),

  row('$ref', 'another schema', named('Y'), [1], ['a', 1.5], { beside: { Y: integer } }),
  row('$ref', 'with siblings, which count', { ...named('Y'), maximum: 5 }, [5], [6, 'a'], { beside: { Y: integer } }),
  row(
    '$ref allOf',
    'siblings of all kinds',
    { ...named('Y'), allOf: [{ minimum: 1 }], properties: { a: integer }, not: { const: 3 } },
    [1, 2, {}, { a: 1 }],
    [0, 3, 'a', { a: 'x' }],
    { beside: { Y: { type: ['integer', 'object'] } } },
  ),
  row('$ref', 'a boolean', { properties: { a: named('Nothing'), b: named('Anything') } }, [{}, { b: 1 }], [{ a: 1 }], {
    beside: { Nothing: false, Anything: true },
  }),
  row(
    '$ref',
    'itself, one level down',
    { type: 'object', additionalProperties: named('X') },
    [{}, { a: { b: {} } }],
    [{ a: 1 }, { a: { b: [] } }],
  ),
  row('$ref', 'each other', { items: named('Y') }, [[], [{ a: [{}] }]], [[1], [{ a: [1] }]], {
    beside: { Y: { type: 'object', properties: { a: named('X') } } },
  }),
  row(
    '$ref',
    'a property called $ref',
    { properties: { $ref: { type: 'string' } } },
    [{ $ref: '#/nowhere' }],
    [{ $ref: 1 }],
  ),
  row(
    '$ref $defs',
    'a definition at any depth',
    {
      properties: { a: { $defs: { b: { $defs: { c: integer } } } } },
      items: { $ref: '#/components/schemas/X/properties/a/$defs/b/$defs/c' },
    },
    [[1]],
    [['a']],
  ),
  row(
    '$ref',
    'a schema inside another',
    {
      properties: { a: { items: integer } },
      additionalProperties: { $ref: '#/components/schemas/X/properties/a/items' },
    },
    [{ b: 1 }, { a: [1] }],
    [{ b: 'x' }, { a: ['x'] }],
  ),
  row(
    '$ref $defs',
    'names that need escapes',
    { $defs: { 'a/b~c%d e': integer }, items: { $ref: '#/components/schemas/X/$defs/a~1b~0c%25d%20e' } },
    [[1]],
    [['a']],
  ),
  row(
    '$id $ref',
    'pointers start at the schema with an $id',
    { $id: 'https://x.invalid/a', $defs: { b: integer }, items: { $ref: '#/$defs/b' } },
    [[1]],
    [['a']],
  ),
  row(
    '$id $ref',
    'the schema itself',
    { $id: 'https://x.invalid/a', type: 'array', items: { $ref: '#' } },
    [[], [[], [[]]]],
    [[1], 1],
  ),
  row(
    '$id $ref',
    'relative URIs',
    {
      $id: 'https://x.invalid/dir/a',
      $defs: { b: { $id: 'sub/b', $defs: { c: { $id: '../c', ...integer } }, items: { $ref: '/dir/c' } } },
      $ref: 'sub/b',
    },
    [[1]],
    [['a']],
  ),
  row('$id $ref', 'another named schema by its URI', { $ref: 'https://x.invalid/y#/properties/a' }, [1], ['a'], {
    beside: { Y: { $id: 'https://x.invalid/y', properties: { a: integer } } },
  }),
  row(
    '$id $ref',
    'a URN',
    { $id: 'urn:example:a', $defs: { b: integer }, items: { $ref: 'urn:example:a#/$defs/b' } },
    [[1]],
    [['a']],
  ),
  row('$id $ref', 'the document still counts', { $id: 'https://x.invalid/a', items: named('Y') }, [[1]], [['a']], {
    beside: { Y: integer },
  }),
  row(
    '$id enum',
    'data that looks like one',
    {
      $defs: { a: { enum: [{ $id: 'https://x.invalid/b' }] }, b: { $id: 'https://x.invalid/b', ...integer } },
      items: { $ref: 'https://x.invalid/b' },
    },
    [[1]],
    [['a']],
  ),
  row(
    '$anchor $ref',
    'a name',
    { $defs: { b: { $anchor: 'here', ...integer } }, items: { $ref: '#here' } },
    [[1]],
    [['a']],
  ),
  row(
    '$anchor $id $ref',
    'one name in two places',
    {
      $id: 'https://x.invalid/a',
      $defs: { a: { $anchor: 'n', ...integer }, b: { $id: 'b', $defs: { c: { $anchor: 'n', type: 'string' } } } },
      prefixItems: [{ $ref: '#n' }, { $ref: 'b#n' }],
    },
    [[1, 'a']],
    [['a'], [1, 1]],
  ),
  row('$anchor $ref', 'of another named schema', { items: { $ref: '#there' } }, [[1]], [['a']], {
    beside: { Y: { $defs: { a: { $anchor: 'there', ...integer } } } },
  }),
  row(
    '$dynamicRef $dynamicAnchor',
    'a list of what its user says',
    { $defs: { item: { $dynamicAnchor: 'item', ...integer } }, ...named('List') },
    [[], [1]],
    [['a']],
    {
      beside: { List: { type: 'array', items: { $dynamicRef: '#item' }, $defs: { any: { $dynamicAnchor: 'item' } } } },
    },
  ),
  row('$dynamicRef $dynamicAnchor', 'the list itself takes anything', { ...named('List') }, [[], [1, 'a']], [1], {
    beside: { List: { type: 'array', items: { $dynamicRef: '#item' }, $defs: { any: { $dynamicAnchor: 'item' } } } },
  }),
  row(
    '$dynamicRef $dynamicAnchor',
    'a tree that another one closes',
    { $dynamicAnchor: 'node', ...named('Tree'), unevaluatedProperties: false },
    [{ children: [{ value: 1 }] }, {}],
    [{ x: 1 }, { children: [{ x: 1 }] }],
    {
      beside: {
        Tree: {
          $dynamicAnchor: 'node',
          type: 'object',
          properties: { value: true, children: { type: 'array', items: { $dynamicRef: '#node' } } },
        },
      },
    },
  ),
  row(
    '$dynamicRef $ref $dynamicAnchor',
    'a tree that refers to itself in both ways',
    { $dynamicAnchor: 'node', ...named('Tree'), required: ['value'] },
    [
      { value: 1, left: { value: 2, children: [] } },
      { value: 1, left: {} },
    ],
    [{}, { value: 1, left: { children: [{}] } }, { value: 1, children: [{}] }],
    {
      beside: {
        Tree: {
          $dynamicAnchor: 'node',
          type: 'object',
          properties: { left: named('Tree'), children: { items: { $dynamicRef: '#node' } } },
        },
      },
    },
  ),
  row(
    '$dynamicRef $dynamicAnchor',
    'the outermost counts',
    {
      $id: 'https://x.invalid/outer',
      $defs: {
        t: { $dynamicAnchor: 't', type: 'string' },
        inner: { $id: 'inner', $ref: 'list', $defs: { t: { $dynamicAnchor: 't', ...integer } } },
        list: { $id: 'list', items: { $dynamicRef: '#t' }, $defs: { t: { $dynamicAnchor: 't' } } },
      },
      $ref: 'inner',
    },
    [['a']],
    [[1]],
  ),
  row(
    '$dynamicRef $anchor',
    'to a plain anchor is a plain reference',
    { $defs: { b: { $anchor: 'here', ...integer } }, items: { $dynamicRef: '#here' } },
    [[1]],
    [['a']],
  ),
  row(
    '$dynamicRef',
    'by a pointer is a plain reference',
    { $id: 'https://x.invalid/a', $defs: { b: integer }, items: { $dynamicRef: '#/$defs/b' } },
    [[1]],
    [['a']],
  ),
  row(
    '$dynamicRef $ref',
    'beside a plain one',
    {
      $id: 'https://x.invalid/a',
      $defs: { b: { $dynamicAnchor: 'b', ...integer }, c: { minimum: 3 } },
      items: { $dynamicRef: '#b', $ref: '#/$defs/c' },
    },
    [[3]],
    [[2], [3.5]],
  ),
];
