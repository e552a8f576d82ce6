import {
  docComment,
  exportedConst,
  exportedFunction,
  header,
  literal,
  quote,
  typescriptFile,
} from '../../kit/index.ts';
import type { Statement } from '../../kit/index.ts';
import type { Api, Emitter, GeneratedFile, NamedSchema } from '../../model/api.ts';
import type { JsonSchema } from '../../model/json-schema.ts';
import { checkTable } from './check-table.ts';
import { explainedKeywords } from './explained-keywords.ts';
import { FunctionWriter } from './function-writer.ts';
import { isGuided } from './keywords.ts';
import { ReadSchemas } from './reading.ts';
import type { Reading } from './reading.ts';
import type { KeyCase } from './scope.ts';
import { Shared } from './shared.ts';
import { checks } from './value-conditions.ts';

const validation = '@bmsg/runtime/validation';

/** One way to look at the schemas, and the module that has it. */
interface Variant {
  readonly module: string;
  readonly reading: Reading;
  readonly keyCase: KeyCase;
  readonly remark: string;
}

const variants: readonly Variant[] = [
  { module: 'validators', reading: 'closed', keyCase: 'exact', remark: '' },
  { module: 'open-validators', reading: 'open', keyCase: 'exact', remark: 'which here do not mind unknown keys' },
];

/** For documents that say that letter case does not matter in their keys. */
const anyCaseVariants: readonly Variant[] = [
  {
    module: 'any-case-validators',
    reading: 'closed',
    keyCase: 'any',
    remark: 'which here do not mind the letter case of keys, but for two spellings of one key',
  },
  {
    module: 'open-any-case-validators',
    reading: 'open',
    keyCase: 'any',
    remark: 'which here mind neither unknown keys nor the letter case of known ones, but for two spellings of one key',
  },
];

/**
 * Functions `isX` and `validateX` for every named schema X, as JavaScript with declarations: for the schemas as written,
 * and with unknown keys ignored; each with keys in any letter case as well, where the document has those.
 */
export const emitValidators: Emitter = (api) =>
  [...variants, ...(api.keysInAnyCase ? anyCaseVariants : [])].flatMap((variant) => [
    { path: `typescript/${variant.module}.js`, content: validatorModule(api, variant) },
    variant.remark === '' ? declarations(api) : sameDeclarations(api, variant),
  ]);

/** The text of the module for one variant. */
export function validatorModule(
  api: Api,
  { reading, keyCase }: Pick<Variant, 'reading' | 'keyCase'> = { reading: 'closed', keyCase: 'exact' },
): string {
  const schemas = new ReadSchemas(api.schemas, reading);
  const shared = new Shared(api.schemas, api.data);
  shared.imported(validation, 'validator');
  const writer = new FunctionWriter(schemas, keyCase, shared);
  const blocks = schemas.all.flatMap((named) => blocksOf(named, writer, schemas, shared, keyCase));
  blocks.push(...writer.trackers());
  return `${[header(api.source), shared.importLines().join('\n'), shared.constantLines().join('\n'), ...blocks].join(
    '\n\n',
  )}\n`;
}

function blocksOf(
  named: NamedSchema,
  writer: FunctionWriter,
  schemas: ReadSchemas,
  shared: Shared,
  keyCase: KeyCase,
): string[] {
  const { identifier, key, schema } = named;
  const refusal = schemas.refusal(named);
  if (refusal !== undefined) return ajvBlocks(named, refusal, schemas.ajvModule, shared);
  const isTagged = (part: JsonSchema): boolean => typeof part === 'object' && schemas.tag(part) !== undefined;
  const { asksOthers } = schemas;
  // Who asks what a schema accounts for asks all that it refers to, and no emitted function can tell.
  const guides = (part: JsonSchema): boolean => !asksOthers && isGuided(part, keyCase, isTagged(part));
  const makers = explainedKeywords(schema, schemas, guides).map((maker) => shared.imported(checks, maker));
  const table = [
    `const check${identifier} = {`,
    `  name: ${quote(nameOf(key))},`,
    `  accepts: explain${identifier},`,
    `  schema: ${literal(checkTable(schema, schemas, shared, guides), 1)},`,
    ...(makers.length === 0 ? [] : [`  keywords: [${makers.join(', ')}],`]),
    ...(asksOthers ? [`  unevaluated: ${shared.imported(checks, 'unevaluatedSteps')},`] : []),
    ...(keyCase === 'any' ? ['  anyCase: true,'] : []),
    '};',
  ].join('\n');
  return [
    [
      `export function is${identifier}(value) {`,
      '  try {',
      `    return test${identifier}(value);`,
      '  } catch {',
      '    return false;',
      '  }',
      '}',
    ].join('\n'),
    `export const validate${identifier} = /* @__PURE__ */ validator(() => check${identifier});`,
    ...writer.functionsOf(named),
    ...writer.explainersOf(named),
    table,
  ];
}

/** A schema that is left to Ajv has the functions of that module, and those by which others here refer to it. */
function ajvBlocks({ identifier, key }: NamedSchema, refusal: string, module: string, shared: Shared): string[] {
  const is = shared.imported(module, `is${identifier}`);
  const validate = shared.imported(module, `validate${identifier}`);
  return [
    [
      `// Ajv compiles this schema, because no code of ours is emitted for its \`${refusal}\`.`,
      `export { is${identifier}, validate${identifier} } from ${quote(module)};`,
    ].join('\n'),
    [
      `const test${identifier} = ${is};`,
      `const explain${identifier} = /* @__PURE__ */ ${shared.imported(validation, 'foreign')}(${validate});`,
      `const check${identifier} = { name: ${quote(nameOf(key))}, accepts: explain${identifier}, schema: true };`,
    ].join('\n'),
  ];
}

/** A key as a part of JSON Pointers. */
function nameOf(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function declarations(api: Api): GeneratedFile {
  return typescriptFile('typescript/validators.d.ts', {
    source: api.source,
    imports: [
      { from: validation, types: ['Validator'] },
      { from: './types.ts', types: api.schemas.map(({ identifier }) => identifier) },
    ],
    statements: api.schemas.flatMap(declarationsOf),
  });
}

function declarationsOf({ identifier, key }: NamedSchema): Statement[] {
  return [
    exportedFunction({
      declare: true,
      name: `is${identifier}`,
      doc: `Whether a value is as the schema ${key} says.`,
      parameters: [{ name: 'value', type: 'unknown' }],
      returns: `value is ${identifier}`,
    }),
    exportedConst({
      declare: true,
      name: `validate${identifier}`,
      doc: `The value, typed, or what is wrong with it by the schema ${key}.`,
      type: `Validator<${identifier}>`,
    }),
  ];
}

/** The functions have the same names and types; only what they find differs. */
function sameDeclarations(api: Api, { module, remark }: Variant): GeneratedFile {
  const comment = docComment(`The functions of \`validators.js\`, ${remark}.`);
  return {
    path: `typescript/${module}.d.ts`,
    content: `${header(api.source)}\n\n${comment}\nexport * from './validators.js';\n`,
  };
}
