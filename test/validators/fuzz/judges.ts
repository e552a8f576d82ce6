import { Ajv2020 } from 'ajv/dist/2020.js';
import { Compile } from 'typebox/schema';
import type { Schemas } from './random-schemas.ts';

/** Whether a value passes a named schema; undefined where the judge cannot tell. */
export type Judge = (name: string, value: unknown) => boolean | undefined;

/** Ajv as it judges: by what JSON can hold, and in silence. */
export const judgingOptions = {
  strict: false,
  strictNumbers: true,
  ownProperties: true,
  logger: false,
  validateSchema: false,
} as const;

/** Ajv as a library, compiled anew from the document: nothing of ours is in it. */
export function ajvJudge(schemas: Schemas): Judge {
  const ajv = new Ajv2020({ ...judgingOptions, inlineRefs: false });
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
  ajv.addSchema({ $id: 'https://judge.invalid/', components: { schemas } });
  return judging((name) => ajv.getSchema(`https://judge.invalid/#/components/schemas/${name}`));
}

/** A second opinion, by other people's code and other means. */
export function typeBoxJudge(schemas: Schemas): Judge {
  return judging((name) => {
    const validator = Compile({ $ref: `#/components/schemas/${name}`, components: { schemas } } as object);
    return (value) => validator.Check(value);
  });
}

function judging(compile: (name: string) => ((value: unknown) => unknown) | undefined): Judge {
  const compiled = new Map<string, ((value: unknown) => unknown) | undefined>();
  return (name, value) => {
    try {
      if (!compiled.has(name)) compiled.set(name, compile(name));
      return compiled.get(name)?.(value) as boolean | undefined;
    } catch {
      compiled.set(name, compiled.get(name));
      return undefined;
    }
  };
}
