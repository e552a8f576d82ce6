import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonSchema } from '../../../generator/model/json-schema.ts';
import { emittedValidators } from '../../support/emitted-validators.ts';
import type { Validators } from '../../support/emitted-validators.ts';
import { ajvJudge, typeBoxJudge } from './judges.ts';
import type { Judge } from './judges.ts';
import { modesDiffer } from './modes.ts';
import { randomSchemas, schemaNames } from './random-schemas.ts';
import type { Schemas } from './random-schemas.ts';
import { ValueWriter } from './random-values.ts';
import { Random } from './random.ts';
import { shrink } from './shrink.ts';

export interface FuzzReport {
  readonly schemas: number;
  readonly values: number;
  readonly valid: number;
  /** Verdicts on which the judges differ, so that nothing can be learnt from them. */
  readonly undecided: number;
  /** What went wrong first, made as small as it can be. */
  readonly failure?: Failure;
}

export interface Failure {
  readonly says: string;
  readonly name: string;
  readonly value: unknown;
  readonly schemas: Schemas;
}

const valuesPerSchema = 40;
/** Keys that every object inherits, and the empty one. */
const inherited = /"(toString|constructor|__proto__|)"/;

/** Holds the emitted validators of so many random documents, of four schemas each, against those of others. */
export function fuzzSchemas(seed: number, documents: number): FuzzReport {
  const random = new Random(seed);
  const counts = { schemas: 0, values: 0, valid: 0, undecided: 0 };
  for (let document = 0; document < documents; document++) {
    const schemas = randomSchemas(random);
    const trial = new Trial(schemas);
    for (const name of schemaNames) {
      counts.schemas++;
      const writer = new ValueWriter(random, schemas);
      for (let index = 0; index < valuesPerSchema; index++) {
        const value = writer.valueFor(schemas[name] ?? true);
        const says = trial.fault(name, value);
        counts.values++;
        if (trial.isValid) counts.valid++;
        if (trial.isUndecided) counts.undecided++;
        if (says !== undefined) return { ...counts, failure: smallest({ says, name, value, schemas }) };
      }
    }
  }
  return counts;
}

/** All validators of one document. */
class Trial {
  readonly #schemas: Schemas;
  readonly #closed: Validators;
  readonly #open: Validators;
  readonly #ajv: Judge;
  readonly #typeBox: Judge;
  readonly #needsBoth: boolean;
  readonly #opensMore: boolean;
  isValid = false;
  isUndecided = false;

  constructor(schemas: Schemas) {
    this.#schemas = schemas;
    this.#closed = emittedValidators(schemas);
    this.#open = emittedValidators(schemas, 'open');
    this.#ajv = ajvJudge(schemas);
    this.#typeBox = typeBoxJudge(schemas);
    const text = JSON.stringify(schemas);
    // Of these Ajv is known to lose count: of items behind the first that `contains` matched, and of what alternatives account for.
    this.#needsBoth = /"(unevaluated\w+|contains)":/.test(text);
    // Where something must not match, ignoring unknown keys may refuse what was accepted.
    this.#opensMore = !/"(not|if|maxContains|oneOf)":/.test(text);
  }

  /** What is wrong with the verdicts on a value; undefined if nothing is. */
  fault(name: string, value: unknown): string | undefined {
    this.isUndecided = false;
    this.isValid = this.#closed.is(name, value);
    const isOpen = this.#open.is(name, value);
    return (
      modesDiffer(this.#closed, name, value, this.isValid) ??
      modesDiffer(this.#open, name, value, isOpen) ??
      (this.#opensMore && this.isValid && !isOpen
        ? 'The open reading refuses what the closed one accepts.'
        : undefined) ??
      this.#judged(name, value)
    );
  }

  #judged(name: string, value: unknown): string | undefined {
    const ajv = this.#ajv(name, value);
    if (ajv === this.isValid && !this.#needsBoth) return undefined;
    const typeBox = this.#typeBox(name, value);
    if (ajv === this.isValid && typeBox === this.isValid) return undefined;
    // Each may be wrong for a reason of its own: Ajv of `unevaluated…`, TypeBox of keys that every object inherits.
    const isBeyondBoth = this.#needsBoth && inherited.test(JSON.stringify([this.#schemas, value]));
    if (ajv === typeBox && !isBeyondBoth)
      return `${this.isValid ? 'Accepted' : 'Refused'}, against the verdict of both judges.`;
    this.isUndecided = true;
    return isKnownToDivide(this.#schemas, value) ? undefined : `The judges differ: Ajv ${ajv}, TypeBox ${typeBox}.`;
  }
}

/**
 * Why judges may differ. Ajv: `contains` inside a loop counts matches of the array before; `unevaluated…` beside unions
 * and conditions; a TypeError where `uniqueItems`, `const` or `enum` compares objects with a key like `toString`; it
 * never misses a required key that is empty. TypeBox: the same two groups of keywords, and keys that every object
 * inherits.
 */
function isKnownToDivide(schemas: Schemas, value: unknown): boolean {
  return (
    /"(unevaluated\w+|contains)":/.test(JSON.stringify(schemas)) || inherited.test(JSON.stringify([schemas, value]))
  );
}

function smallest(failure: Failure): Failure {
  const fails = ({ name, value, schemas }: Failure): boolean => {
    if (!areSchemas(schemas)) return false;
    try {
      return new Trial(schemas).fault(name, value) !== undefined;
    } catch {
      return false;
    }
  };
  const value = shrink(failure.value, (one) => fails({ ...failure, value: one }));
  const schemas = shrink(failure.schemas, (one) => fails({ ...failure, value, schemas: one }));
  const small = { ...failure, value: shrink(value, (one) => fails({ ...failure, schemas, value: one })), schemas };
  return { ...small, says: new Trial(schemas).fault(small.name, small.value) ?? failure.says };
}

const metaschema = new Ajv2020({ strict: false, logger: false });

/** What is left of them while they shrink must still be what a document may hold. */
function areSchemas(schemas: Readonly<Record<string, JsonSchema | undefined>>): boolean {
  return schemaNames.every((name) => metaschema.validateSchema((schemas[name] ?? []) as object | boolean) === true);
}
