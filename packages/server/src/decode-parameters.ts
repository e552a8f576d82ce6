import type { Route, RouteParameter, ServerRequest } from '@bmsg/runtime/server';
import { decodeDeepObject } from './decode-deep-object.ts';
import { decodeDelimited, decodeForm, decodeMatrix, decodeUnnamed, pair } from './decode-style.ts';
import type { Decode, NamedText } from './decode-style.ts';
import { decodeStructure, Mismatch } from './decode-value.ts';
import { Refusal } from './problem.ts';

/** The arguments that a handler gets, by group. */
export type ArgumentGroups = Record<string, unknown>;

/** Where the raw texts of a request's parameters are. */
interface Source {
  readonly request: ServerRequest;
  /** By name of the template expression. */
  readonly path: ReadonlyMap<string, string>;
  readonly query: readonly NamedText[];
  readonly cookies: readonly NamedText[];
}

type Decoder = (source: Source) => unknown;

const places: Readonly<Record<RouteParameter['in'], string>> = {
  path: 'Path parameter',
  query: 'Query parameter',
  headers: 'Header',
  cookies: 'Cookie',
};

/** Prepares the reading of a route's parameters; each group that the route has is there, even if it is empty. */
export function parameterReader(
  route: Route,
): (request: ServerRequest, captured: readonly string[], query: string) => ArgumentGroups {
  if (route.parameters.length === 0) return () => ({});
  const expressions = [...route.path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const groups = [...new Set(route.parameters.map((parameter) => parameter.in))].map((group) => ({
    group,
    readers: route.parameters
      .filter((parameter) => parameter.in === group)
      .map((parameter) => [parameter.name, reader(parameter, route.parameters)] as const),
  }));
  const has = (group: string): boolean => groups.some((one) => one.group === group);
  const [hasQuery, hasCookies] = [has('query'), has('cookies')];
  return (request, captured, query) => {
    const source: Source = {
      request,
      path: new Map(expressions.map((name, index) => [name, captured[index] ?? ''])),
      query: hasQuery && query !== '' ? query.split('&').map((text) => refusing(() => pair(text, decodeQuery))) : [],
      cookies: hasCookies
        ? (request.header('cookie') ?? '').split(/;\s*/).map((text) => pair(text, decodeLeniently))
        : [],
    };
    const args: ArgumentGroups = {};
    for (const { group, readers } of groups) {
      const values = readers.map(([name, read]) => [name, read(source)] as const);
      args[group] = Object.fromEntries(values.filter(([, value]) => value !== undefined));
    }
    return args;
  };
}

function reader(parameter: RouteParameter, all: readonly RouteParameter[]): Decoder {
  const { name, required, shape } = parameter;
  const decode = decoder(parameter, all);
  const what = `${places[parameter.in]} ${name}`;
  return (source) => {
    try {
      const value = decode(source);
      if (value !== undefined || !required) return value;
    } catch (error) {
      if (error instanceof Mismatch) throw new Refusal('invalid-parameter', `${what} ${error.message}.`);
      throw error;
    }
    // An empty list or object is written as nothing at all.
    if (typeof shape === 'object' && 'list' in shape) return [];
    if (typeof shape === 'object' && 'members' in shape) return {};
    throw new Refusal('missing-parameter', `${what} is missing.`);
  };
}

function decoder(parameter: RouteParameter, all: readonly RouteParameter[]): Decoder {
  const { name, shape, style } = parameter;
  const others = new Set(all.filter((one) => one.in === parameter.in && one !== parameter).map((one) => one.name));
  const mine = (texts: readonly NamedText[]): readonly NamedText[] => texts.filter(([name]) => !others.has(name));
  switch (parameter.in) {
    case 'path':
      return ({ path }) => {
        const text = path.get(name) ?? '';
        if (style === 'json') return decodeStructure(decodePercent(text), 'json');
        const structure = (style === 'matrix' ? decodeMatrix : decodeUnnamed)(text, parameter, decodePercent);
        return structure === undefined ? undefined : decodeStructure(structure, shape);
      };
    case 'headers':
      return ({ request }) => {
        const text = request.header(name.toLowerCase());
        if (text === undefined) return undefined;
        if (style === 'json') return decodeStructure(text, 'json');
        return decodeStructure(decodeUnnamed(text, parameter, headerDecode(parameter)), shape);
      };
    case 'cookies':
      return ({ cookies }) => decodeNamed(mine(cookies), parameter, decodeLeniently);
    case 'query':
      return style === 'deepObject'
        ? ({ query }) => decodeDeepObject(query, name, shape, decodeQuery)
        : ({ query }) => decodeNamed(mine(query), parameter, decodeQuery);
  }
}

function decodeNamed(texts: readonly NamedText[], parameter: RouteParameter, decode: Decode): unknown {
  const { name, shape, style } = parameter;
  if (style === 'json') {
    const text = texts.find(([other]) => other === name)?.[1];
    return text === undefined ? undefined : decodeStructure(decode(text), 'json');
  }
  const isDelimited = style === 'spaceDelimited' || style === 'pipeDelimited';
  const structure = (isDelimited ? decodeDelimited : decodeForm)(texts, parameter, decode);
  return structure === undefined ? undefined : decodeStructure(structure, shape);
}

/** A single value stands in a header as it is; what stands in a list or an object may be percent-encoded. */
function headerDecode({ shape }: RouteParameter): Decode {
  const isSingle = typeof shape === 'string' || 'oneOf' in shape;
  return isSingle ? (text) => text : (text) => decodeLeniently(text.trim());
}

/** Throws a `Mismatch` for a malformed percent-encoding or one that is not UTF-8. */
function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Mismatch('has a malformed percent-encoding');
  }
}

/** Forms write a space as `+`. */
function decodeQuery(text: string): string {
  return decodePercent(text.replaceAll('+', ' '));
}

/** Headers and cookies need not be percent-encoded at all: what is no encoding stands for itself. */
function decodeLeniently(text: string): string {
  try {
    return decodePercent(text);
  } catch {
    return text;
  }
}

function refusing<T>(decode: () => T): T {
  try {
    return decode();
  } catch {
    throw new Refusal('malformed-path', 'A name in the query has a malformed percent-encoding.');
  }
}
