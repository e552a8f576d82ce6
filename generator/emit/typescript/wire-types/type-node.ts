import type { GlobalContext, SchemaObject } from 'openapi-typescript';
import type { TypeElement, TypeNode } from 'typescript';
import { covers } from './covers.ts';
import { keyTemplate, matchesKey } from './key-pattern.ts';
import { NEVER, STRING, transformSchemaObject, ts, tsRecord } from './libraries.ts';
import { anyOf } from './plain-schema.ts';
import type { Note, PlainArray, PlainName, PlainObject, PlainSchema } from './plain-schema.ts';

/** What is told of a property, by the node that declares it. */
const notes = new WeakMap<TypeElement, Note>();

export function noteOfMember(member: TypeElement): Note | undefined {
  return notes.get(member);
}

/**
 * The adapter to openapi-typescript: a plain schema as a node of TypeScript's syntax tree. The library makes the nodes of
 * literals, primitives, references, unions, intersections and properties. Its hook `transform` is where it is overruled,
 * because it is not true to JSON Schema 2020-12 there:
 *
 * - arrays: a `prefixItems` tuple would have neither optional elements nor a rest, and lists of lists lose a level
 * - objects with other keys: the type of those keys would hold for the declared properties as well, and patterns be lost
 * - objects without properties: any object and the empty object would be the same type
 *
 * All its other deviations concern keywords side by side, which do not reach it: a plain schema has one thing to say.
 */
export function typeNode(schema: PlainSchema): TypeNode {
  return transformSchemaObject(schema as SchemaObject, { ctx: context });
}

/** The switches of the library, with no effect of their own; the parts of it that read files are never called. */
const context = {
  additionalProperties: false,
  alphabetize: false,
  discriminators: { objects: {}, refsHandled: [] },
  emptyObjectsUnknown: true,
  injectFooter: [],
  resolve: () => undefined,
  transform: (schema: unknown) => nodeOf(schema as PlainSchema),
} as unknown as GlobalContext;

const made = new WeakMap<object, TypeNode>();

/** The library asks twice for each property; an answer is made once. */
function nodeOf(schema: PlainSchema): TypeNode | undefined {
  if (typeof schema === 'boolean' || !('type' in schema)) return undefined;
  const node = made.get(schema) ?? ownNode(schema);
  if (node !== undefined) made.set(schema, node);
  return node;
}

function ownNode(schema: Extract<PlainSchema, { type: string }>): TypeNode | undefined {
  if (schema.type === 'array') return arrayNode(schema);
  if (schema.type === 'object') return objectNode(schema);
  return schema.type === 'name' ? ts.factory.createTypeReferenceNode(schema.name) : undefined;
}

function arrayNode({ prefixItems = [], items, minItems = 0 }: PlainArray): TypeNode {
  if (prefixItems.length === 0 && items !== false) return ts.factory.createArrayTypeNode(typeNode(items));
  const elements = prefixItems.map((item, index) =>
    index < minItems ? typeNode(item) : ts.factory.createOptionalTypeNode(typeNode(item)),
  );
  const rest = ts.factory.createRestTypeNode(ts.factory.createArrayTypeNode(typeNode(items)));
  return ts.factory.createTupleTypeNode(items === false ? elements : [...elements, rest]);
}

function objectNode(schema: PlainObject): TypeNode {
  const { properties = {}, required = [], patternProperties = {}, additionalProperties } = schema;
  const members = memberNodes(properties, required, schema.notes);
  const patterns = Object.entries(patternProperties).map(([pattern, value]) => {
    const matching = Object.entries(properties).filter(([key]) => matchesKey(pattern, key));
    return indexNode(
      templateNode(pattern),
      value,
      matching.map(([, property]) => property),
      matching.some(([key]) => !required.includes(key)),
    );
  });
  const isOpen = additionalProperties !== undefined && additionalProperties !== false;
  const others = [...Object.values(properties), ...Object.values(patternProperties)];
  const hasOptional = Object.keys(properties).some((key) => !required.includes(key));
  const indexes = isOpen ? [indexNode(STRING, additionalProperties, others, hasOptional), ...patterns] : patterns;
  if (members.length > 0 || indexes.length > 0) return ts.factory.createTypeLiteralNode([...members, ...indexes]);
  return additionalProperties === false
    ? tsRecord(STRING, NEVER)
    : ts.factory.createKeywordTypeNode(ts.SyntaxKind.ObjectKeyword);
}

function memberNodes(
  properties: Readonly<Record<string, PlainSchema>>,
  required: readonly string[],
  notesByKey: Readonly<Record<string, Note>> = {},
): readonly TypeElement[] {
  const keys = Object.keys(properties);
  if (keys.length === 0) return [];
  // Without its type the hook does not see the object again.
  const node = typeNode({ properties, required } as unknown as PlainSchema);
  const members = ts.isTypeLiteralNode(node) ? node.members : [];
  for (const [index, member] of [...members].entries()) {
    const key = keys[index] ?? '';
    if (Object.hasOwn(notesByKey, key)) notes.set(member, notesByKey[key]!);
  }
  return members;
}

/** An index signature; its type covers the declared properties too (`others`), since TypeScript holds them to it. */
function indexNode(
  key: TypeNode,
  value: PlainSchema,
  others: readonly PlainSchema[],
  hasOptional: boolean,
): TypeElement {
  const absent: PlainName[] = hasOptional ? [{ type: 'name', name: 'undefined' }] : [];
  const all = anyOf([value, ...others.filter((other) => !covers(value, other)), ...absent]);
  const isCovering = others.every((other) => covers(all, other));
  return ts.factory.createIndexSignature(
    undefined,
    [ts.factory.createParameterDeclaration(undefined, undefined, 'key', undefined, key)],
    typeNode(isCovering ? all : true),
  );
}

function templateNode(pattern: string): TypeNode {
  const { start = '', end = '' } = keyTemplate(pattern) ?? {};
  return ts.factory.createTemplateLiteralType(ts.factory.createTemplateHead(start), [
    ts.factory.createTemplateLiteralTypeSpan(STRING, ts.factory.createTemplateTail(end)),
  ]);
}
