import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A linter of JSON files, and how it is called. */
export interface Peer {
  readonly name: string;
  /** Absent where it is not installed. */
  readonly command?: (files: readonly string[]) => readonly string[];
}

const modules = fileURLToPath(new URL('peers/node_modules/', import.meta.url));
const schema = fileURLToPath(new URL('../../generated/schema/api/MessageRequest.schema.json', import.meta.url));

/** Linters that check files by a schema. They are large, so they have an installation of their own. */
export function lintPeers(scratch: string): readonly Peer[] {
  const ruleset = join(scratch, 'ruleset.json');
  const rule = `{ "given": "$", "then": { "function": "schema", "functionOptions": { "schema": { "$ref": ${JSON.stringify(schema)} } } } }`;
  writeFileSync(ruleset, `{ "rules": { "body": ${rule} } }`);
  const peer = (name: string, script: string, args: (files: readonly string[]) => readonly string[]): Peer => {
    const path = join(modules, script);
    return existsSync(path) ? { name, command: (files) => [process.execPath, path, ...args(files)] } : { name };
  };
  return [
    peer('@sourcemeta/jsonschema 16', '@sourcemeta/jsonschema/npm/cli.js', (files) => ['validate', schema, ...files]),
    peer('ajv-cli 5', 'ajv-cli/dist/index.js', (files) => [
      'validate',
      '--spec=draft2020',
      '--strict=false',
      '-s',
      schema,
      ...files.flatMap((file) => ['-d', file]),
    ]),
    peer('Spectral 6', '@stoplight/spectral-cli/dist/index.js', (files) => ['lint', '-r', ruleset, ...files]),
  ];
}
