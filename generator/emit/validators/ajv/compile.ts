import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { joinPointer } from '../../../base/json-pointer.ts';
import type { NamedSchema } from '../../../model/api.ts';
import type { SchemaObject } from '../../../model/json-schema.ts';
import { formats } from '../formats.ts';
import { adaptKeywords } from './keywords.ts';
import type { Reading } from '../reading.ts';
import { identifierOf, SchemasForAjv, uriOf } from './schema-for-ajv.ts';

/** A function that Ajv compiled from one schema, in Ajv's own words. */
export interface CompiledFunction {
  /** What emitted code calls it. */
  readonly name: string;
  /** The named schema that it was compiled from, wholly or in part. */
  readonly identifier: string;
  /** The key of that schema, and the JSON Pointer from there to the part. */
  readonly path: string;
  readonly code: string;
  /** What the names mean that the code uses and does not declare. */
  readonly names: ReadonlyMap<string, Meaning>;
  /** An object about the properties and items that the schema accounts for, where some schema asks for that. */
  readonly evaluated?: string;
}

export type Meaning =
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'format'; readonly check: string }
  | { readonly kind: 'assertion'; readonly schema: SchemaObject }
  | { readonly kind: 'value'; readonly code: string }
  | { readonly kind: 'schema'; readonly schema: unknown };

/** Compiles every named schema, and what they refer to inside themselves. Schemas that cannot be compiled are a bug by now. */
export function compile(schemas: readonly NamedSchema[], reading: Reading): CompiledFunction[] {
  const ajv = new Ajv2020({
    allErrors: true,
    discriminator: true,
    inlineRefs: false,
    logger: false,
    messages: false,
    meta: false,
    ownProperties: true,
    strict: false,
    strictNumbers: true,
    validateSchema: false,
    // Nobody calls what Ajv compiles here: its text is what counts, so an empty function will do.
    code: { source: true, lines: true, process: () => 'return () => true' },
  });
  adaptKeywords(ajv);
  // The model has none.
  ajv.opts.dynamicRef = false;
  // It costs something in every function, and hardly any document needs it.
  ajv.opts.unevaluated = JSON.stringify(schemas.map(({ schema }) => schema)).includes('"unevaluated');
  for (const [name, { type }] of formats) ajv.addFormat(name, { type, validate: () => true } as never);
  const forAjv = new SchemasForAjv(schemas, reading);
  for (const named of schemas) ajv.addSchema(forAjv.named(named));
  const functions = new Functions(new Map(schemas.map(({ identifier, key }) => [identifier, key])));
  for (const { identifier } of schemas) functions.nameOf(ajv.getSchema(uriOf(identifier)) as ValidateFunction);
  return functions.all;
}

type ScopeName = NonNullable<ValidateFunction['source']>['validateName'];

/** Gathers functions, each with all that it calls. */
class Functions {
  readonly all: CompiledFunction[] = [];
  readonly #names = new Map<string, string>();
  readonly #keys: ReadonlyMap<string, string>;

  constructor(keys: ReadonlyMap<string, string>) {
    this.#keys = keys;
  }

  /** What emitted code calls a function; the first time that one is asked for, it is gathered. */
  nameOf(validate: ValidateFunction): string {
    const { source, schema, schemaEnv } = validate;
    if (source === undefined) throw new Error('Ajv kept no code of a schema.');
    const known = this.#names.get(source.validateName.str);
    if (known !== undefined) return known;
    const root = schemaEnv.root.schema;
    const identifier = identifierOf(root);
    const name = `check${identifier}${schema === root ? '' : `$${this.#countOfParts(identifier) + 1}`}`;
    const path = `${this.#keys.get(identifier)}${pointerTo(schema, root) ?? ''}`;
    this.#names.set(source.validateName.str, name);
    const names = new Map<string, Meaning>();
    const evaluated = source.evaluated === undefined ? {} : { evaluated: String(source.evaluated) };
    this.all.push({ name, identifier, path, code: source.validateCode, names, ...evaluated });
    names.set(source.validateName.str, { kind: 'function', name });
    for (const used of Object.values(source.scopeValues)) {
      for (const scopeName of used ?? []) names.set(...this.#meaning(scopeName));
    }
    return name;
  }

  #countOfParts(identifier: string): number {
    return this.all.filter((one) => one.identifier === identifier && one.name.includes('$')).length;
  }

  #meaning({ prefix, str, value = { ref: undefined } }: ScopeName): [name: string, meaning: Meaning] {
    switch (prefix) {
      case 'schema':
        return [str, { kind: 'schema', schema: value.ref }];
      case 'obj':
        return [str, { kind: 'assertion', schema: value.ref as SchemaObject }];
      case 'formats':
        return [str, { kind: 'format', check: formats.get(String(value.key))?.check ?? '' }];
      case 'validate':
        return [str, { kind: 'function', name: this.nameOf(value.ref as ValidateFunction) }];
      case 'root':
      case 'wrapper': {
        // A schema that was still being compiled when it was referred to.
        const { validate } = value.ref as { readonly validate: ValidateFunction };
        return [`${str}.validate`, { kind: 'function', name: this.nameOf(validate) }];
      }
      default:
        return [str, { kind: 'value', code: String(value.code) }];
    }
  }
}

function pointerTo(part: unknown, whole: unknown): string | undefined {
  if (part === whole) return '';
  if (typeof whole !== 'object' || whole === null) return undefined;
  for (const [key, value] of Object.entries(whole)) {
    const rest = pointerTo(part, value);
    if (rest !== undefined) return joinPointer('', key) + rest;
  }
  return undefined;
}
