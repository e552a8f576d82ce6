import type { Route, RouteContent, RouteParameter, Shape } from '@bmsg/runtime/server';
import * as fc from 'fast-check';

/** Any JSON that survives being written: `-0` does not. */
const anyJson: fc.Arbitrary<unknown> = fc
  .jsonValue({ noUnicodeString: false })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** Without lone surrogates, which nothing on the web can carry. */
const anyText = fc.string({ unit: 'binary', maxLength: 12 });
const headerText = fc
  .string({ unit: fc.constantFrom(...'abXYZ019!#$%&\'"()*+,-./:;<=>?@[]^_`{|}~ é\u00ff'), maxLength: 12 })
  .map((text) => text.trim());
const anyNumber = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((number) => number || 0);

/** What can stand in the place of a value. */
interface Place {
  readonly isPath: boolean;
  readonly text: fc.Arbitrary<string>;
  readonly key: fc.Arbitrary<string>;
}

/** Values for a parameter, among them those that only a careful encoding carries. */
function parameterValues(parameter: RouteParameter): fc.Arbitrary<unknown> {
  const { shape, style } = parameter;
  const isHeader = parameter.in === 'headers';
  const isSingleHeader = isHeader && typeof shape === 'string';
  const isDelimited = !parameter.explode && (style === 'spaceDelimited' || style === 'pipeDelimited');
  const text = isSingleHeader ? headerText : anyText;
  const place: Place = {
    isPath: parameter.in === 'path',
    text: isDelimited ? text.map((one) => one.replaceAll(/[ |]/g, '_')) : text,
    key: style === 'deepObject' ? anyText.map((one) => one.replaceAll(/[[\]]/g, '_')) : anyText,
  };
  // An empty text in a path would make another path of it, and so would dots.
  return valuesOf(shape, place).filter((value) => !place.isPath || !isNothing(value));
}

function isNothing(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return /^\.{0,2}$/.test(String(value));
  return Object.values(value).every(isNothing);
}

function valuesOf(shape: Shape, place: Place): fc.Arbitrary<unknown> {
  switch (shape) {
    case 'string':
      return place.text;
    case 'number':
      return anyNumber;
    case 'boolean':
      return fc.boolean();
    case 'json':
      return anyJson.filter((value) => value !== null);
    case 'bytes':
      return fc.uint8Array({ maxLength: 20 }).map((octets) => new Blob([octets as Uint8Array<ArrayBuffer>]));
    default:
      if ('list' in shape) return fc.array(valuesOf(shape.list, place), { maxLength: 4 });
      // Of several kinds, a text that reads like a number is one: only what is no text is unmistakable.
      if ('oneOf' in shape)
        return fc.oneof(...shape.oneOf.filter((one) => one !== 'string').map((one) => valuesOf(one, place)));
      return objectsOf(shape, place);
  }
}

function objectsOf({ members, others }: Extract<Shape, { members: unknown }>, place: Place): fc.Arbitrary<object> {
  const known = fc.record(
    Object.fromEntries(Object.entries(members).map(([name, member]) => [name, valuesOf(member, place)])),
    { requiredKeys: [], noNullPrototype: true },
  );
  if (others === undefined) return known;
  const open = fc.dictionary(place.key, valuesOf(others, place), { maxKeys: 3, noNullPrototype: true });
  return fc.tuple(open, known).map(([open, known]) => ({ ...open, ...known }));
}

/** What arrives: a list or an object without entries is written as nothing at all. */
export function arrived(parameter: RouteParameter, value: unknown): unknown {
  const nothing = parameter.required ? value : undefined;
  if (value === undefined || parameter.style === 'json') return value;
  if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) return nothing;
  if (parameter.style !== 'deepObject') return value;
  const kept = withoutEmpty(value);
  return Object.keys(kept).length === 0 ? undefined : kept;
}

function withoutEmpty(value: unknown): object {
  return Object.fromEntries(
    Object.entries(value as object)
      .map(
        ([key, member]: [string, unknown]) =>
          [key, typeof member === 'object' && !Array.isArray(member) ? withoutEmpty(member) : member] as const,
      )
      .filter(([, member]) => typeof member !== 'object' || Object.keys(member as object).length > 0),
  );
}

/** Arguments of an operation: its parameters, required ones always, and one of its bodies. */
export function argumentsOf(route: Route): fc.Arbitrary<Record<string, unknown>> {
  const groups = [...new Set(route.parameters.map((parameter) => parameter.in))].map((group) => {
    const own = route.parameters.filter((parameter) => parameter.in === group);
    const model = Object.fromEntries(own.map((parameter) => [parameter.name, parameterValues(parameter)]));
    const requiredKeys = own.filter(({ required }) => required).map(({ name }) => name);
    return [group, fc.record(model, { requiredKeys, noNullPrototype: true })] as const;
  });
  const parameters = fc.record(Object.fromEntries(groups));
  const contents = route.body?.contents ?? [];
  if (contents.length === 0) return parameters;
  const bodies = contents.map((content) =>
    bodiesOf(content).map((body) => (contents.length === 1 ? { body } : { body, contentType: content.mediaType })),
  );
  return fc.tuple(parameters, fc.oneof(...bodies)).map(([parameters, body]) => ({ ...parameters, ...body }));
}

export function bodiesOf({ kind, shape }: RouteContent): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'json':
      return anyJson;
    case 'text':
      // A byte order mark at the beginning is no part of a text.
      return anyText.filter((text) => !text.startsWith('\ufeff'));
    case 'bytes':
      return fc.uint8Array().map((octets) => new Blob([octets as Uint8Array<ArrayBuffer>], { type: 'image/png' }));
    case 'form':
      return fieldsOf(shape, anyText);
    case 'multipart':
      // In the texts of such a form, `fetch` makes a CR and LF of every line break.
      return fieldsOf(
        shape,
        anyText.map((text) => text.replaceAll(/[\r\n]/g, '_')),
      );
  }
}

function fieldsOf(shape: Shape = { members: {}, others: 'string' }, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  return valuesOf(shape, { isPath: false, text, key: text }).map(withoutEmptyLists);
}

/** Like an empty list in a parameter, one in a form is nothing. */
function withoutEmptyLists(value: unknown): unknown {
  const members: [string, unknown][] = Object.entries(value as object);
  return Object.fromEntries(members.filter(([, member]) => !(Array.isArray(member) && member.length === 0)));
}
