import { requestSchema } from '../request-schema.ts';
import { peer } from './peers.ts';
import { valibotSchema } from './valibot-schema.ts';
import type { Valibot } from './valibot-schema.ts';
import type { Validator } from './validator.ts';

type Library = Valibot & {
  readonly is: (schema: unknown, value: unknown) => boolean;
  readonly safeParse: (schema: unknown, value: unknown) => { readonly issues?: readonly unknown[] };
};

export async function valibot(): Promise<Validator | undefined> {
  const library = await peer<Library>('valibot/dist/index.mjs');
  if (library === undefined) return undefined;
  const schema = valibotSchema(library, requestSchema());
  return {
    name: 'valibot 1',
    accepts: (value) => library.is(schema, value),
    errors: (value) => library.safeParse(schema, value).issues ?? [],
  };
}
