import { gzipSync } from 'node:zlib';
import type { Table } from '../table.ts';
import { ajvStandalone } from './ajv-standalone.ts';
import { bundle } from './bundle.ts';

/** What a page loads that validates the body of a call. */
export async function bundleSizes(): Promise<Table> {
  const isOnly = "export { isMessageRequest } from '@bmsg/api/validators';";
  const both = "export { isMessageRequest, validateMessageRequest } from '@bmsg/api/validators';";
  const rows: readonly (readonly [name: string, code: string, allowed: string])[] = [
    ['`isMessageRequest`', isOnly, '5'],
    ['`isMessageRequest` and `validateMessageRequest`', both, '12'],
    ['the same, keys in any case', both.replace('validators', 'any-case-validators'), ''],
    ['Ajv, `anyOf`, first error', ajvStandalone('anyOf', { allErrors: false }), ''],
    ['Ajv, `anyOf`, all errors', ajvStandalone('anyOf', { allErrors: true }), ''],
    ['Ajv, our schema, all errors', ajvStandalone('tags', { allErrors: true }), ''],
  ];
  return {
    title: 'Sizes of validators',
    about:
      'Bundled and minified by esbuild, in kilobytes (1,000 octets), and how many we allow ourselves after gzip. Ajv is its ' +
      'standalone code with what that imports. The texts of errors are in what finds them, ours and theirs.',
    head: ['module', 'minified', 'gzip', 'allowed'],
    rows: await Promise.all(
      rows.map(async ([name, code, allowed]) => {
        const text = await bundle(code, { isMinified: true });
        return [name, kilobytes(text.length), kilobytes(gzipSync(text, { level: 9 }).length), allowed];
      }),
    ),
  };
}

function kilobytes(octets: number): string {
  return (octets / 1000).toFixed(1);
}
