import { createContext, runInContext } from 'node:vm';
import * as checks from '@bmsg/runtime/checks';
import * as runtimeFormats from '@bmsg/runtime/formats';
import * as validation from '@bmsg/runtime/validation';
import { describe, expect, it } from 'vitest';
import { formats } from '../../generator/emit/validators/formats.ts';
import { emitValidators, validatorModule } from '../../generator/emit/validators/validators.ts';
import { apiOfSchemas } from '../support/api-of.ts';

const api = apiOfSchemas({
  Parcel: {
    type: 'object',
    additionalProperties: false,
    properties: {
      code: { type: 'string', pattern: '^[A-Z]+$', maxLength: 5 },
      sent: { type: 'string', format: 'date' },
    },
  },
});

describe('an emitted module', () => {
  it('imports nothing but the runtime, which has all of it', () => {
    const modules: Readonly<Record<string, object>> = {
      '@bmsg/runtime/checks': checks,
      '@bmsg/runtime/formats': runtimeFormats,
      '@bmsg/runtime/validation': validation,
    };
    const imports = [...validatorModule(api).matchAll(/^import \{ (.*) \} from '(.*)';$/gm)];
    expect(imports.map(([, , from]) => from)).toEqual(Object.keys(modules));
    for (const [, names = '', from = ''] of imports) {
      for (const name of names.split(', ')) expect(modules[from]).toHaveProperty(name);
    }
    expect(validatorModule(api)).not.toMatch(/\b(require|import)\(/);
  });

  it('knows exactly the formats that the runtime has', () => {
    const known = [...formats.values()].map(({ check }) => check).sort();
    expect(known).toEqual(Object.keys(runtimeFormats).sort());
  });

  it('works where no text may become code', () => {
    const context = createContext(
      { checks, formats: runtimeFormats, validation },
      { codeGeneration: { strings: false, wasm: false } },
    );
    expect(() => runInContext('eval("1")', context)).toThrow('Code generation from strings disallowed');
    const script = validatorModule(api)
      .replaceAll(/^import \{(.*)\} from '@bmsg\/runtime\/(.*)';$/gm, 'const {$1} = $2;')
      .replaceAll(/^export /gm, '');
    const parcels = JSON.stringify([
      { code: 'ABC', sent: '2024-02-29' },
      { code: 'ABCDEF' },
      { code: 'a' },
      { sent: 'now' },
      { x: 1 },
    ]);
    const verdicts: unknown = runInContext(`${script}; JSON.stringify(${parcels}.map(isParcel))`, context);
    expect(verdicts).toBe('[true,false,false,false,false]');
  });

  it('comes with declarations for both readings, and is the same every time', () => {
    const files = emitValidators(api);
    expect(files.map(({ path }) => path)).toEqual([
      'typescript/validators.js',
      'typescript/validators.d.ts',
      'typescript/open-validators.js',
      'typescript/open-validators.d.ts',
    ]);
    expect(files[1]?.content).toContain('export declare function isParcel(value: unknown): value is Parcel;');
    expect(files[1]?.content).toContain('export declare const validateParcel: Validator<Parcel>;');
    expect(files[3]?.content).toContain("export * from './validators.js';");
    expect(emitValidators(api)).toEqual(files);
  });
});
