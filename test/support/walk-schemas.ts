import { Compile } from 'typebox/schema';
import document from '../../generated/openapi.json' with { type: 'json' };

export interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A part of a value, and the named schema that describes it. */
export interface Part {
  readonly value: unknown;
  readonly name: string;
  /** The named schema of the object that it is in; empty for the whole. */
  readonly holder: string;
  readonly path: readonly (string | number)[];
}

/** The named schemas of the API. */
export const schemas = document.components.schemas as unknown as Readonly<Record<string, Schema>>;

/** Every part of a valid value that a named schema describes, the whole first; of alternatives the one that fits. */
export function partsOf(value: unknown, name: string, holder = '', path: readonly (string | number)[] = []): Part[] {
  const part: Part = { value, name, holder, path };
  const branches = alternatives(name);
  if (branches.length > 0) {
    const branch = branches.find((one) => isA(one, value));
    if (branch === undefined) throw new Error(`${JSON.stringify(value)} is no ${name}.`);
    return [part, ...partsOf(value, branch, holder, path)];
  }
  const { properties = {} } = schemas[name] ?? {};
  const below = Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([key, member]) => {
    const { $ref } = properties[key]?.items ?? properties[key] ?? {};
    if ($ref === undefined) return [];
    return Array.isArray(member)
      ? member.flatMap((item: unknown, index) => partsOf(item, nameOf($ref), name, [...path, key, index]))
      : partsOf(member, nameOf($ref), name, [...path, key]);
  });
  return [part, ...below];
}

/** The named schemas that are the alternatives of one. */
export function alternatives(name: string): string[] {
  return (schemas[name]?.oneOf ?? []).map(({ $ref = '' }) => nameOf($ref));
}

/** The names of the schemas that a named schema is made of, itself included. */
export function reachable(name: string, found: Set<string> = new Set()): string[] {
  if (!found.has(name)) {
    found.add(name);
    for (const [, target = ''] of JSON.stringify(schemas[name]).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      reachable(target, found);
    }
  }
  return [...found];
}

export function nameOf(reference: string): string {
  return reference.split('/').at(-1) ?? '';
}

function isA(name: string, value: unknown): boolean {
  return Compile({ $ref: `#/components/schemas/${name}`, components: document.components } as object).Check(value);
}
