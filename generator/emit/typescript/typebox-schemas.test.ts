import { Ajv2020 } from 'ajv/dist/2020.js';
import { ts } from 'ts-morph';
import { Compile } from 'typebox/schema';
import { describe, expect, it } from 'vitest';
import { apiOfSchemas } from '../../../test/support/api-of.ts';
import type { JsonSchema } from '../../model/json-schema.ts';
import { emitTypeboxSchemas } from './typebox-schemas.ts';

const emit = (schemas: Readonly<Record<string, JsonSchema>>): string =>
  emitTypeboxSchemas(apiOfSchemas(schemas))[0]?.content ?? '';

/** What the module exports when it runs. */
async function run(schemas: Readonly<Record<string, JsonSchema>>): Promise<Record<string, object>> {
  const { outputText } = ts.transpileModule(emit(schemas), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, verbatimModuleSyntax: true },
  });
  return (await import(`data:text/javascript,${encodeURIComponent(outputText)}`)) as Record<string, object>;
}

/** Odd in every way: its name, what it says beside JSON Schema, whom it refers to. */
const odd: Readonly<Record<string, JsonSchema>> = {
  'A tree/of ~': {
    type: 'object',
    'x-note': '`${1}` */',
    discriminator: { propertyName: 'kind' },
    required: ['__proto__'],
    properties: Object.fromEntries([
      ['__proto__', { type: 'string' }],
      ['more', { type: 'array', items: { $ref: '#/components/schemas/A%20tree~1of%20~0' } }],
      ['$ref', { $ref: '#/components/schemas/Leaf' }],
    ]),
  },
  Leaf: { enum: ['a', null, "it's"], description: 'A leaf.' },
};

describe('emitTypeboxSchemas', () => {
  it('prints the schemas once, and a typed value for each', () => {
    const content = emit({
      Pet: { type: 'object', properties: { next: { $ref: '#/components/schemas/Pet' } } },
      PetSchema: true,
    });
    expect(content.slice(content.indexOf('import'))).toBe(`import type { TUnsafe } from 'typebox';
import type { Pet, PetSchema } from './types.ts';

/** All schemas by name. Each schema below carries them along, and every \`$ref\` leads into them. */
const $defs: Readonly<Record<string, unknown>> = {
  Pet: { type: 'object', properties: { next: { $ref: '#/$defs/Pet' } } },
  PetSchema: true,
};

export const PetSchema2: TUnsafe<Pet> = { $ref: '#/$defs/Pet', $defs } as unknown as TUnsafe<Pet>;

export const PetSchemaSchema: TUnsafe<PetSchema> = { $ref: '#/$defs/PetSchema', $defs } as unknown as TUnsafe<PetSchema>;
`);
  });

  it('loads nothing at run time', () => {
    const { outputText } = ts.transpileModule(emit(odd), { compilerOptions: { verbatimModuleSyntax: true } });
    expect(outputText).not.toMatch(/\bimport\b|require\(/);
  });

  it('makes schemas that a strict Ajv takes and TypeBox judges by', async () => {
    const schemas = await run(odd);
    const ajv = new Ajv2020({ strict: true });
    expect(Object.keys(schemas)).toEqual(['ATreeOfSchema', 'LeafSchema']);
    for (const schema of Object.values(schemas)) expect(ajv.validateSchema(schema)).toBe(true);
    const leaf = ajv.compile(schemas['LeafSchema']!);
    expect(['a', null, "it's", 'b'].filter((value) => leaf(value))).toEqual(['a', null, "it's"]);
    ajv.compile(schemas['ATreeOfSchema']!);

    const tree = Compile(schemas['ATreeOfSchema']!);
    const good = JSON.parse('{ "__proto__": "x", "more": [{ "__proto__": "y", "$ref": null }] }') as unknown;
    const bad = JSON.parse('{ "__proto__": "x", "more": [{ "__proto__": "y", "$ref": "b" }] }') as unknown;
    expect([good, bad, {}].map((value) => tree.Check(value))).toEqual([true, false, false]);
  });
});
