import { readFileSync } from 'node:fs';
import { examples } from '@bmsg/api/examples';
import type { Example } from '@bmsg/api/examples';
import * as formats from '@bmsg/runtime/formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../generator/model/json-schema.ts';
import { ajvValidators, emittedValidators } from '../support/emitted-validators.ts';
import { withCanonicalKeys } from './fuzz/canonical-keys.ts';
import { modesDiffer } from './fuzz/modes.ts';
import { mutate, recaseKeys } from './fuzz/mutate.ts';
import { Random } from './fuzz/random.ts';
import { shrink } from './fuzz/shrink.ts';
import { judgingOptions } from './fuzz/judges.ts';

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}
interface Operation {
  readonly operationId: string;
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const document = JSON.parse(readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8')) as {
  readonly paths: Paths;
  readonly webhooks: Paths;
  readonly components: { readonly schemas: Record<string, JsonSchema> };
};
const { schemas } = document.components;

const operations = [document.paths, document.webhooks].flatMap((paths) =>
  Object.values(paths).flatMap((one) => Object.values(one)),
);

/** The name of the schema that an example must comply with, if it is JSON that has one. */
function rootOf({ kind, operation, mediaType }: Example): string | undefined {
  const found = operations.find(({ operationId }) => operationId === operation);
  const body = kind === 'response' ? Object.values(found?.responses ?? {})[0] : found?.requestBody;
  const schema =
    mediaType === 'application/json' && kind !== 'fragment' ? body?.content?.[mediaType]?.schema : undefined;
  return typeof schema === 'object' ? schema.$ref?.split('/').at(-1) : undefined;
}

const originals = examples.flatMap((example) => {
  const name = rootOf(example);
  return name === undefined || example.breaks !== undefined
    ? []
    : [{ id: example.id, name, text: example.corrected ?? example.printed }];
});

const ajv = new Ajv2020(judgingOptions);
ajv.addFormat('uri', formats.isUri);
ajv.addSchema({ $id: 'https://judge.invalid/', ...document });

const closed = emittedValidators(schemas);
const open = emittedValidators(schemas, 'open');
const anyCase = emittedValidators(schemas, 'closed', 'any');
const openAnyCase = emittedValidators(schemas, 'open', 'any');
const ajvClosed = ajvValidators(schemas);
const ajvOpen = ajvValidators(schemas, 'open');

/** What is wrong with the verdicts on a value; undefined if nothing is. */
function fault(name: string, value: unknown): string | undefined {
  const isClosed = closed.is(name, value);
  const isOpen = open.is(name, value);
  const judge = ajv.getSchema(`https://judge.invalid/#/components/schemas/${name}`);
  if (judge?.(value) !== isClosed) return `Ajv at run time does not find it ${isClosed ? 'valid' : 'invalid'}.`;
  if (ajvClosed.is(name, value) !== isClosed || ajvClosed.validate(name, value).ok !== isClosed)
    return 'Ajv, emitted, differs.';
  if (ajvOpen.is(name, value) !== isOpen) return 'Ajv, emitted for the open reading, differs.';
  if (isClosed && !isOpen) return 'The open reading refuses what the closed one accepts.';
  const isAnyCase = anyCase.is(name, value);
  const isOpenAnyCase = openAnyCase.is(name, value);
  const canonical = withCanonicalKeys(value, schemas[name] ?? false, schemas);
  if (isAnyCase !== (canonical !== undefined && closed.is(name, canonical.value)))
    return 'Any case: not as with canonical keys.';
  if (isOpenAnyCase !== (canonical !== undefined && open.is(name, canonical.value)))
    return 'Any case, open: not as with canonical keys.';
  if (isAnyCase !== (canonical !== undefined && judge(canonical.value)))
    return 'Any case: not as Ajv with canonical keys.';
  return (
    modesDiffer(closed, name, value, isClosed) ??
    modesDiffer(open, name, value, isOpen) ??
    modesDiffer(anyCase, name, value, isAnyCase) ??
    modesDiffer(openAnyCase, name, value, isOpenAnyCase)
  );
}

/** Holds so many documents, made from the examples in one to three steps, against all judges. */
function run(
  seed: number,
  count: number,
  change: (value: unknown, random: Random) => unknown,
): { valid: number; anyCase: number } {
  const random = new Random(seed);
  const counts = { valid: 0, anyCase: 0 };
  for (let index = 0; index < count; index++) {
    const { id, name, text } = originals[index % originals.length] ?? { id: '', name: '', text: '' };
    const value = change(JSON.parse(text), random);
    const says = fault(name, value);
    if (says !== undefined) {
      const small = shrink(value, (one) => fault(name, one) !== undefined);
      expect.unreachable(`${says} ${fault(name, small)} ${name}, made from ${id}: ${JSON.stringify(small)}`);
    }
    if (closed.is(name, value)) counts.valid++;
    else if (anyCase.is(name, value)) counts.anyCase++;
  }
  return counts;
}

const seed = 20_241_125;

describe(`documents made from ${originals.length} examples, seed ${seed}`, () => {
  it('start from what all judges agree on', () => {
    // Some show words in another letter case, which is not for a schema to forgive.
    expect(originals.filter(({ name, text }) => anyCase.is(name, JSON.parse(text))).length).toBeGreaterThan(80);
    expect(originals.flatMap(({ name, text }) => fault(name, JSON.parse(text)) ?? [])).toEqual([]);
  });

  it.each([1, 2, 3, 4])('get the verdict of Ajv after mutations, %i', { timeout: 120_000 }, (part) => {
    const counts = run(seed + part, 20_000, (value, random) => {
      let mutated = value;
      for (let steps = random.pick([1, 1, 2, 3]); steps > 0; steps--) mutated = mutate(mutated, random);
      return mutated;
    });
    expect(counts.valid).toBeGreaterThan(1000);
    expect(counts.valid).toBeLessThan(15_000);
  });

  it('get the verdict on their canonical keys where keys are spelt in any case', { timeout: 120_000 }, () => {
    const counts = run(seed, 20_000, (value, random) => {
      const recased = recaseKeys(value, random, random.pick([0.05, 0.5]));
      return random.chance(0.3) ? mutate(recased, random) : recased;
    });
    expect(counts.anyCase).toBeGreaterThan(5000);
  });
});
