import { expect, it } from 'vitest';
import { specFolder } from '../../test/support/spec-folder.ts';
import { generate } from '../index.ts';

it.each<[string, string, string[]]>([
  ['its own', 'https://json-schema.org/draft/2020-12/schema', []],
  ['that of OpenAPI', 'https://spec.openapis.org/oas/3.1/dialect/base', []],
  ['an older draft', 'http://json-schema.org/draft-07/schema#', ['warning older-dialect openapi.yaml:6:19']],
  ['anything else', 'https://x.invalid/dialect', ['error unknown-dialect openapi.yaml:6:19']],
])(
  'a schema may name %s',
  async (_, dialect, want) => {
    const document = `openapi: 3.1.0
info: { title: T, version: '1' }
paths: {}
components:
  schemas:
    A: { $schema: '${dialect}', type: string }
`;
    const { diagnostics } = await generate({
      entry: 'openapi.yaml',
      workingDirectory: specFolder({ 'openapi.yaml': document }),
    });
    const told = diagnostics.map(
      ({ severity, code, location: { file, line, column } }) => `${severity} ${code} ${file}:${line}:${column}`,
    );
    expect(told).toEqual(want);
  },
  60_000,
);
