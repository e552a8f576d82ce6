import { ajvStandalone, designs } from './ajv-standalone.ts';
import { bundle } from './bundle.ts';
import { loadModule } from './load-module.ts';
import type { Validator } from './validator.ts';

interface AjvFunction {
  (value: unknown): boolean;
  readonly errors?: readonly unknown[] | null;
}

/** Ajv's standalone code of each design, each a module of its own. */
export function ajv(allErrors: boolean): Promise<readonly Validator[]> {
  return Promise.all(
    designs.map(async (design): Promise<Validator> => {
      const code = await bundle(ajvStandalone(design, { allErrors }), { isMinified: false });
      const { validate } = await loadModule<{ readonly validate: AjvFunction }>(code);
      return {
        name: `Ajv, ${design}${allErrors ? ', all errors' : ''}`,
        accepts: (value) => validate(value),
        errors: (value) => (validate(value) ? [] : (validate.errors ?? [])),
      };
    }),
  );
}
