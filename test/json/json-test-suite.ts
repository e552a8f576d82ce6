import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A text of the JSONTestSuite: a parser must accept it, must reject it, or may do either. */
export interface SuiteText {
  readonly name: string;
  readonly must: 'accept' | 'reject' | 'either';
  readonly text: string;
}

const verdicts: Readonly<Record<string, SuiteText['must']>> = { y: 'accept', n: 'reject', i: 'either' };

/**
 * The texts of the JSONTestSuite, or `undefined` where it is not at hand. It belongs to others and is no part of this repository:
 * BMSG_JSON_TEST_SUITE names its folder, or it lies beside the checkout.
 */
export function jsonTestSuite(): readonly SuiteText[] | undefined {
  const beside = fileURLToPath(new URL('../../../shared/data/json-test-suite', import.meta.url));
  const folder = process.env.BMSG_JSON_TEST_SUITE ?? beside;
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const must = /^[yni]_.*\.json$/.test(name) ? verdicts[name.slice(0, 1)] : undefined;
      return must === undefined ? [] : [{ name, must, text: readFileSync(join(folder, name), 'utf8') }];
    });
}
