import { docComment, exportedFunction, header, typescriptFile } from '../../kit/index.ts';
import type { Api, Emitter, GeneratedFile, NamedSchema } from '../../model/api.ts';
import { checkModule } from './check-module.ts';
import { compile } from './compile.ts';
import type { Reading } from './schema-for-ajv.ts';

const runtime = '@bmsg/runtime';

/**
 * Functions `isX` and `validateX` for every named schema X, as JavaScript with declarations: once for the schemas as
 * written, and once with unknown keys ignored.
 */
export const emitValidators: Emitter = (api) => [
  { path: 'typescript/validators.js', content: validatorModule(api, 'closed') },
  declarations(api),
  { path: 'typescript/open-validators.js', content: validatorModule(api, 'open') },
  openDeclarations(api),
];

/** The text of the module for one reading. */
export function validatorModule(api: Api, reading: Reading): string {
  return checkModule({
    source: api.source,
    functions: compile(api.schemas, reading),
    uses: ['accepts', 'validate'],
    declares: api.schemas.map(({ identifier }) => [
      identifier,
      [
        `export function is${identifier}(value) {\n  return accepts(check${identifier}, value);\n}`,
        `export function validate${identifier}(value, options) {\n  return validate(check${identifier}, value, options);\n}`,
      ].join('\n\n'),
    ]),
  });
}

function declarations(api: Api): GeneratedFile {
  return typescriptFile('typescript/validators.d.ts', {
    source: api.source,
    imports: [
      { from: `${runtime}/validation`, types: ['ValidateOptions', 'ValidationResult'] },
      { from: './types.ts', types: api.schemas.map(({ identifier }) => identifier) },
    ],
    statements: api.schemas.flatMap(declarationsOf),
  });
}

function declarationsOf({ identifier, key }: NamedSchema): ReturnType<typeof exportedFunction>[] {
  const value = { name: 'value', type: 'unknown' };
  return [
    exportedFunction({
      declare: true,
      name: `is${identifier}`,
      doc: `Whether a value is as the schema ${key} says.`,
      parameters: [value],
      returns: `value is ${identifier}`,
    }),
    exportedFunction({
      declare: true,
      name: `validate${identifier}`,
      doc: `The value, typed, or what is wrong with it by the schema ${key}.`,
      parameters: [value, { name: 'options', type: 'ValidateOptions', optional: true }],
      returns: `ValidationResult<${identifier}>`,
    }),
  ];
}

/** The functions have the same names and types; only what they find differs. */
function openDeclarations(api: Api): GeneratedFile {
  const remark = docComment('The functions of `validators.js`, which here do not mind unknown keys.');
  return {
    path: 'typescript/open-validators.d.ts',
    content: `${header(api.source)}\n\n${remark}\nexport * from './validators.js';\n`,
  };
}
