import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { requestSchema } from '../request-schema.ts';
import type { RequestSchema } from '../request-schema.ts';
import { anyOfDesign } from './any-of-design.ts';

/**
 * How the schema is written for Ajv: as most people do, with alternatives that have names or stand in place, or as ours
 * is, with the tags of its unions declared. Whether functions that are inlined make the latter faster depends on the body.
 */
export const designs = ['anyOf', 'anyOf in place', 'tags', 'tags, inlined'] as const;
export type Design = (typeof designs)[number];

/** The standalone code of Ajv for the body of a call: a module that exports `validate`. */
export function ajvStandalone(design: Design, { allErrors }: { readonly allErrors: boolean }): string {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    allErrors,
    discriminator: design.startsWith('tags'),
    inlineRefs: design !== 'tags',
    code: { source: true, esm: true },
  });
  formats.default(ajv);
  return standalone.default(ajv, ajv.compile(written(design)));
}

function written(design: Design): RequestSchema {
  const schema = requestSchema();
  return design.startsWith('tags') ? schema : anyOfDesign(schema, { isNamed: design === 'anyOf' });
}
