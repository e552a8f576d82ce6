/** The kinds of objects in an OpenAPI document that a `$ref` or a schema can stand in. */
export type Kind =
  | 'document'
  | 'components'
  | 'pathItem'
  | 'operation'
  | 'callback'
  | 'parameter'
  | 'header'
  | 'body'
  | 'response'
  | 'mediaType'
  | 'encoding'
  | 'example'
  | 'link'
  | 'securityScheme'
  | 'schema';

/** What stands under a key: one object of a kind, a list of them, or a map of names to them. */
export type Part = readonly [shape: 'one' | 'list' | 'map', kind: Kind];

export const methods: readonly string[] = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace'];

/** Where in `components` the objects of a kind are kept. */
export const sections: Readonly<Partial<Record<Kind, string>>> = {
  schema: 'schemas',
  response: 'responses',
  parameter: 'parameters',
  example: 'examples',
  body: 'requestBodies',
  header: 'headers',
  securityScheme: 'securitySchemes',
  link: 'links',
  callback: 'callbacks',
};

const described: Readonly<Record<string, Part>> = {
  schema: ['one', 'schema'],
  content: ['map', 'mediaType'],
  examples: ['map', 'example'],
};

const parts: Readonly<Record<Kind, Readonly<Record<string, Part>>>> = {
  document: { paths: ['map', 'pathItem'], webhooks: ['map', 'pathItem'], components: ['one', 'components'] },
  components: {
    pathItems: ['map', 'pathItem'],
    ...Object.fromEntries(Object.entries(sections).map(([kind, section]) => [section, ['map', kind as Kind]])),
  },
  pathItem: {
    parameters: ['list', 'parameter'],
    ...Object.fromEntries(methods.map((method) => [method, ['one', 'operation']])),
  },
  operation: {
    parameters: ['list', 'parameter'],
    requestBody: ['one', 'body'],
    responses: ['map', 'response'],
    callbacks: ['map', 'callback'],
  },
  callback: {},
  parameter: described,
  header: described,
  body: { content: ['map', 'mediaType'] },
  response: { headers: ['map', 'header'], content: ['map', 'mediaType'], links: ['map', 'link'] },
  mediaType: { schema: ['one', 'schema'], examples: ['map', 'example'], encoding: ['map', 'encoding'] },
  encoding: { headers: ['map', 'header'] },
  example: {},
  link: {},
  securityScheme: {},
  schema: {
    ...all('one', 'additionalProperties contains contentSchema else if items not propertyNames then'),
    ...all('one', 'unevaluatedItems unevaluatedProperties'),
    ...all('list', 'allOf anyOf oneOf prefixItems'),
    ...all('map', '$defs definitions dependencies dependentSchemas patternProperties properties'),
  },
};

function all(shape: Part[0], keywords: string): Record<string, Part> {
  return Object.fromEntries(keywords.split(' ').map((keyword) => [keyword, [shape, 'schema']]));
}

/** What stands under a key of an object of this kind; undefined for plain values. */
export function partAt(kind: Kind, key: string): Part | undefined {
  // The keys of a callback are expressions for its URL.
  if (kind === 'callback') return key.startsWith('x-') || key === '$ref' ? undefined : ['one', 'pathItem'];
  return Object.hasOwn(parts[kind], key) ? parts[kind][key] : undefined;
}
