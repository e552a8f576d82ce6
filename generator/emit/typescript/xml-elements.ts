import type { Api, Content, Operation } from '../../model/api.ts';
import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import { keyOfReference } from './wire-types/reference.ts';

type ScalarType = 'string' | 'integer' | 'number' | 'boolean';

/** A value that is written as text. */
export interface XmlValue {
  readonly field: string;
  readonly type: ScalarType;
}

/** An element in another: a value, or one with parts of its own. */
export interface XmlChild {
  readonly field: string;
  readonly type?: ScalarType;
  /** The shape of an element with parts. */
  readonly element?: string;
  /** Whether it may come several times, an item of the field each. */
  readonly repeats?: true;
  /** The element of each item, where this one stands around them all. */
  readonly item?: string;
}

/** What stands in an element; everything by its name on the wire. */
export interface XmlElement {
  readonly attributes?: Readonly<Record<string, XmlValue>>;
  readonly children?: Readonly<Record<string, XmlChild>>;
  /** The field that holds its text: one with `x-text`. */
  readonly text?: XmlValue;
}

/** A document that an operation takes: the name of its root, and the shape of it. */
export interface XmlDocument {
  readonly root: string;
  readonly element: string;
}

interface Xml {
  readonly name?: string;
  readonly attribute?: boolean;
  readonly wrapped?: boolean;
  readonly 'x-text'?: boolean;
}

/** The XML documents that operations and webhooks take, by operation, and the shapes of all elements in them. */
export function xmlElements(api: Api): {
  documents: Readonly<Record<string, XmlDocument>>;
  elements: Readonly<Record<string, XmlElement>>;
} {
  const named = new Map(api.schemas.map(({ key, schema }) => [key, schema]));
  // Names may be anything, `__proto__` among them.
  const elements = new Map<string, XmlElement>();
  const resolve = (schema: JsonSchema, name: string, hops = 0): { schema: SchemaObject; name: string } => {
    if (typeof schema === 'boolean') return { schema: {}, name };
    const key = schema.$ref === undefined ? undefined : keyOfReference(schema.$ref);
    const target = key === undefined ? undefined : named.get(key);
    return key === undefined || target === undefined || hops > 100 ? { schema, name } : resolve(target, key, hops + 1);
  };
  const fieldsOf = (schema: SchemaObject, seen: readonly SchemaObject[] = []): [string, JsonSchema][] => [
    ...(schema.allOf ?? []).flatMap((part) => {
      const { schema: target } = resolve(part, '');
      return seen.includes(target) ? [] : fieldsOf(target, [...seen, schema]);
    }),
    ...Object.entries(schema.properties ?? {}),
  ];
  const nameOf = (schema: JsonSchema, fallback: string): string =>
    xmlOf(schema).name ?? xmlOf(resolve(schema, '').schema).name ?? fallback;

  /** The shape of an element, made once; the name of it. */
  const shape = (schema: SchemaObject, name: string): string => {
    if (elements.has(name)) return name;
    const attributes: [string, XmlValue][] = [];
    const children: [string, XmlChild][] = [];
    let text: XmlValue | undefined;
    // Known before it is filled, since it may stand in itself.
    elements.set(name, {});
    for (const [field, part] of fieldsOf(schema)) {
      const xml = { ...xmlOf(resolve(part, '').schema), ...xmlOf(part) };
      const value = { field, type: scalar(resolve(part, '').schema) ?? 'string' } as const;
      if (xml['x-text']) text = value;
      else if (xml.attribute) attributes.push([xml.name ?? field, value]);
      else children.push(childOf(field, part, `${name}.${field}`));
    }
    elements.set(name, {
      ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
      ...(children.length > 0 && { children: Object.fromEntries(children) }),
      ...(text && { text }),
    });
    return name;
  };
  const childOf = (field: string, part: JsonSchema, name: string): [string, XmlChild] => {
    const { schema } = resolve(part, name);
    if (schema.items === undefined) return [nameOf(part, field), { field, ...inner(part, name) }];
    const item = nameOf(schema.items, field);
    const { wrapped } = { ...xmlOf(schema), ...xmlOf(part) };
    const of = inner(schema.items, name);
    return wrapped ? [nameOf(part, field), { field, ...of, item }] : [item, { field, ...of, repeats: true }];
  };
  const inner = (part: JsonSchema, name: string): Pick<XmlChild, 'type' | 'element'> => {
    const { schema, name: own } = resolve(part, name);
    const type = scalar(schema);
    return type === undefined ? { element: shape(schema, own) } : { type };
  };

  const documents = [...api.operations, ...api.webhooks].flatMap((operation): [string, XmlDocument][] => {
    const content = xmlContent(operation);
    if (content?.schema === undefined) return [];
    const { schema, name } = resolve(content.schema, operation.id);
    return [[operation.id, { root: nameOf(content.schema, name), element: shape(schema, name) }]];
  });
  return { documents: Object.fromEntries(documents), elements: Object.fromEntries(elements) };
}

function xmlContent({ requestBody }: Operation): Content | undefined {
  return requestBody?.contents.find(({ mediaType }) => /^(application|text)\/(.+\+)?xml\s*(;|$)/i.test(mediaType));
}

function xmlOf(schema: JsonSchema): Xml {
  return typeof schema === 'boolean' ? {} : ((schema as { readonly xml?: Xml }).xml ?? {});
}

/** The type of a schema that is no object and no array. */
function scalar({ type, properties, allOf }: SchemaObject): ScalarType | undefined {
  const types = [type ?? []].flat().filter((one) => one !== 'null');
  const [only = ''] = types;
  if (['integer', 'number', 'boolean'].includes(only) && types.length === 1) return only as ScalarType;
  return properties === undefined && allOf === undefined && only !== 'object' ? 'string' : undefined;
}
