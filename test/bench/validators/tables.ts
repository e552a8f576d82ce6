import type { Sample } from '../race.ts';
import { ratio, short } from '../table.ts';
import type { Table } from '../table.ts';
import type { Times, Timings } from './timings.ts';

/** What we allow ourselves on a good body, of the time of Ajv with `anyOf`. A thousand messages are some of each kind. */
const allowed: Readonly<Record<string, number>> = {
  'one SMS': 0.25,
  'rich, 3 items': 0.1,
  template: 0.12,
  '1,000 messages': 0.2,
  '1,000 messages, keys mixed': 0.12,
};

/** The faster of the two ways to compile the schema as it is: which one that is depends on the body. */
function bestAjv(times: Times, suffix = ''): Sample | undefined {
  const samples = [times[`Ajv, tags${suffix}`], times[`Ajv, tags, inlined${suffix}`]];
  return samples.filter((sample) => sample !== undefined).sort((a, b) => a.p05 - b.p05)[0];
}

function quickRatio(ours: Sample | undefined, theirs: Sample | undefined): string {
  return ratio(ours, theirs, ['p05', 'median']);
}

export function againstAjvOnGood({ bodies }: Timings): Table {
  return {
    title: 'Validators and Ajv, good bodies',
    about:
      'CPU time of `isMessageRequest` divided by that of the standalone code of Ajv 8 with ajv-formats, by the fastest ' +
      'twentieth of the rounds (by the medians): less than 1 is faster. `anyOf` is how most people write such a schema: ' +
      'alternatives without tags, each a schema with a name, and a closed shape for each kind of content. In place: the same with the ' +
      'shapes written where they are used, which Ajv inlines. Best is the schema as we publish it, with `discriminator` ' +
      'and with references inlined or not, whichever is faster on that body. The last columns compare keys in any letter ' +
      'case with exact ones, both ours. After a ratio: at most how much of it we allow ourselves. Of 1,000 messages, 500 ' +
      'are SMS, 300 rich and 200 templates.',
    head: [
      'body of a call',
      'Ajv, `anyOf`',
      'allowed',
      'in place',
      'best Ajv',
      'allowed',
      'any case ÷ exact',
      'allowed',
    ],
    rows: bodies.map(({ name, good }) => [
      name,
      quickRatio(good.emitted, good['Ajv, anyOf']),
      String(allowed[name] ?? ''),
      quickRatio(good.emitted, good['Ajv, anyOf in place']),
      quickRatio(good.emitted, bestAjv(good)),
      '0.4',
      quickRatio(good['emitted, any case'], good.emitted),
      '1.35',
    ]),
  };
}

export function againstAjvOnBad({ bodies }: Timings): Table {
  return {
    title: 'Validators and Ajv, bad bodies',
    about:
      'The same for bodies with a fault, ten faults in a thousand messages. Whether they pass: `isMessageRequest` and Ajv ' +
      'that stops at the first error. First error: `validateMessageRequest` with `maxErrors: 1` and Ajv that stops there. ' +
      'All errors: `validateMessageRequest` and Ajv with `allErrors`; of the best Ajv we allow ourselves 1.2 on the ' +
      'template, and 10 µs. Microseconds are those of this machine.',
    head: [
      'body of a call',
      'whether, Ajv, `anyOf`',
      'whether, best Ajv',
      'first error, best Ajv',
      'all errors, Ajv, `anyOf`',
      'all errors, best Ajv',
      'any case ÷ exact',
      'all errors, µs',
    ],
    rows: bodies.map(({ name, bad, errors }) => [
      name,
      quickRatio(bad.emitted, bad['Ajv, anyOf']),
      quickRatio(bad.emitted, bestAjv(bad)),
      quickRatio(errors['emitted, first error'], bestAjv(errors)),
      quickRatio(errors.emitted, errors['Ajv, anyOf, all errors']),
      quickRatio(errors.emitted, bestAjv(errors, ', all errors')),
      quickRatio(errors['emitted, any case'], errors.emitted),
      short((errors.emitted?.p05 ?? Number.NaN) / 1000),
    ]),
  };
}

export function againstLibraries({ bodies, libraries, notInstalled, leftOut }: Timings): Table {
  const row = (label: string, times: Times): string[] => [
    label,
    ...libraries.map((library) => quickRatio(times.emitted, times[library])),
  ];
  return {
    title: 'Validators and other libraries',
    about: [
      'CPU time of the emitted validators divided by that of another library, by the fastest twentieth of the rounds',
      '(by the medians): less than 1 is faster. TypeBox (`typebox/schema`) and ata-validator compile the same schema at',
      'run time, zod is made by `z.fromJSONSchema`, valibot from the same schema with closed objects and variants, and typia (`createEquals`) from',
      'our types, which know no lengths and limits. Valibot and zod put the value together anew.',
      ...leftOut.map((why) => `Left out: ${why}.`),
      ...(notInstalled.length === 0
        ? []
        : [
            `Not installed: ${notInstalled.join(', ')}; npm install --ignore-scripts --prefix test/bench/peers brings them.`,
          ]),
    ].join(' '),
    head: ['body of a call', ...libraries],
    rows: bodies.flatMap(({ name, good, bad, errors }) => [
      row(`${name}, good`, good),
      row(`${name}, bad`, bad),
      row(`${name}, bad, errors`, errors),
    ]),
  };
}
