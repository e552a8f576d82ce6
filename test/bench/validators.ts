import { isMessageRequest, validateMessageRequest } from '@bmsg/api/validators';
import { isDate, isUri } from '@bmsg/runtime/formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Compile } from 'typebox/schema';
import { z } from 'zod';
import { payloads } from './payloads.ts';
import { race } from './race.ts';
import type { Race } from './race.ts';
import { requestSchema } from './request-schema.ts';
import { ratio } from './table.ts';
import type { Table } from './table.ts';

/** One way to validate: whether a value passes, and what is wrong with it. */
interface Validator {
  readonly name: string;
  readonly accepts: (value: unknown) => boolean;
  readonly errors: (value: unknown) => readonly unknown[];
}

function validators(): readonly [ours: Validator, ...peers: Validator[]] {
  const schema = requestSchema();
  const options = { strict: false, discriminator: true, logger: false, formats: { uri: isUri, date: isDate } } as const;
  const ajv = new Ajv2020(options).compile(schema);
  const ajvAll = new Ajv2020({ ...options, allErrors: true }).compile(schema);
  const typebox = Compile(schema as never);
  const zod = z.fromJSONSchema(schema as never);
  return [
    {
      name: 'emitted',
      accepts: isMessageRequest,
      errors(value) {
        const result = validateMessageRequest(value);
        return result.ok ? [] : result.errors;
      },
    },
    { name: 'Ajv 8', accepts: (value) => ajv(value), errors: (value) => (ajvAll(value) ? [] : (ajvAll.errors ?? [])) },
    { name: 'TypeBox 1', accepts: (value) => typebox.Check(value), errors: (value) => typebox.Errors(value)[1] },
    {
      name: 'zod 4',
      accepts: (value) => zod.safeParse(value).success,
      errors: (value) => zod.safeParse(value).error?.issues ?? [],
    },
  ];
}

/** Emitted validators against libraries that compile the same schema at run time. */
function compareValidators(options: Race): Table {
  const [ours, ...peers] = validators();
  const all = [ours, ...peers];
  const rows: string[][] = [];
  const compare = (label: string, work: (validator: Validator) => () => unknown): void => {
    const samples = race(
      all.map((validator) => ({ name: validator.name, run: work(validator) })),
      options,
    );
    rows.push([label, ...peers.map((peer) => ratio(samples.get(ours.name), samples.get(peer.name)))]);
  };
  for (const { name, valid, invalid } of payloads) {
    for (const validator of all) {
      if (!validator.accepts(valid) || validator.accepts(invalid) || validator.errors(invalid).length === 0) {
        throw new Error(`${validator.name} does not tell a good "${name}" from a bad one.`);
      }
    }
    compare(
      `${name}, valid`,
      ({ accepts }) =>
        () =>
          accepts(valid),
    );
    compare(
      `${name}, invalid`,
      ({ accepts }) =>
        () =>
          accepts(invalid),
    );
    compare(
      `${name}, invalid, errors`,
      ({ errors }) =>
        () =>
          errors(invalid),
    );
  }
  return {
    title: 'Validators',
    about:
      'CPU time of the emitted validators divided by that of a library that compiled the same schema at run time, by the ' +
      'medians (by the fastest twentieth): less than 1 is faster. Ajv stops at the first error unless errors are asked ' +
      'for, and has the same functions for formats; zod is made by `z.fromJSONSchema`.',
    head: ['body of a call', ...peers.map(({ name }) => name)],
    rows,
  };
}

process.on('message', (options: Race) => process.send?.(compareValidators(options)));
process.on('disconnect', () => process.exit());
