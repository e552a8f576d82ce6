import { describe, expect, it } from 'vitest';
import { specFolder } from '../test/support/spec-folder.ts';
import { generate } from './index.ts';

/** The diagnostics as they are printed, without their cures. */
async function diagnose(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { diagnostics } = await generate({ entry: 'openapi.yaml', data: 'data', workingDirectory: specFolder(files) });
  return diagnostics.map(
    ({ location: { file, line, column }, severity, code, message }) =>
      `${file}:${line}:${column} ${severity} ${code} ${message}`,
  );
}

const head = `openapi: 3.1.0
info: { title: T, version: '1' }
`;
const document = `${head}paths: {}
`;

function channel(changes: Readonly<Record<string, string>> = {}): string {
  const lines = {
    name: 'Raven',
    title: 'Raven',
    routingOrder: '1',
    description: 'A bird.',
    addresses: '{ recipient: [opaque], sender: [opaque], source: doc L1 }',
    capabilities: '{}',
    limits: '[]',
    reports: '{ delivered: { is: unknown, source: doc L1 }, read: { is: unknown, source: doc L1 } }',
    inbound: '{ is: unknown, source: doc L1 }',
    fallback: '{ is: unknown, source: doc L1 }',
    source: 'doc L1',
    ...changes,
  };
  return Object.entries(lines)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

function alphabet(unit: string): string {
  return `title: A\ndataCodingScheme: 0\nunit: ${unit}\nsingle: 2\nperSegment: 1\nbasic: ab\nsource: doc L1\n`;
}

function table(...entries: readonly string[]): string {
  const row = 'scope: request, description: D, cause: C, cure: C, retryable: false, source: doc L1';
  return `title: T
description: D
source: doc L1
entries:
${entries.map((entry) => `  - { ${entry}, ${row} }\n`).join('')}`;
}

describe('what cannot be read', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['no file', {}, ['openapi.yaml:1:1 error unreadable-file The file cannot be read.']],
    ['an empty file', { 'openapi.yaml': '' }, ['openapi.yaml:1:1 error invalid-yaml The file is empty.']],
    [
      'broken YAML',
      { 'openapi.yaml': `${head}paths: {\n` },
      [
        'openapi.yaml:4:1 error invalid-yaml Flow map in block collection must be sufficiently indented and end with a }.',
      ],
    ],
    [
      'a key twice',
      { 'openapi.yaml': `${head}paths: {}\ninfo: {}\n` },
      ['openapi.yaml:4:1 error duplicate-key Map keys must be unique.'],
    ],
    [
      'a number that JSON cannot say',
      { 'openapi.yaml': `${document}x-a: .nan\n` },
      [
        'openapi.yaml:1:1 error invalid-yaml The file holds something that JSON cannot say, such as .nan, .inf or a cycle of aliases.',
      ],
    ],
    [
      'another version',
      { 'openapi.yaml': "swagger: '2.0'\n" },
      ['openapi.yaml:1:1 error unsupported-version This is no OpenAPI 3.0 or 3.1 document: its `openapi` is missing.'],
    ],
    [
      'a newer version',
      { 'openapi.yaml': 'openapi: 3.2.0\n' },
      ['openapi.yaml:1:1 error unsupported-version This is no OpenAPI 3.0 or 3.1 document: its `openapi` is "3.2.0".'],
    ],
    [
      'broken YAML behind a $ref: the cause alone is told',
      {
        'openapi.yaml': `${head}paths:\n  /a:\n    $ref: paths/a.yaml\n`,
        'paths/a.yaml': 'get:\n  responses:\n\t- x\n',
      },
      ['paths/a.yaml:2:13 error invalid-yaml A block sequence may not be used as an implicit map key.'],
    ],
    [
      'broken YAML in a vocabulary',
      { 'openapi.yaml': document, 'data/channels/a.yaml': 'name: A\nname: B\n' },
      ['data/channels/a.yaml:2:1 error duplicate-key Map keys must be unique.'],
    ],
    [
      'a file that would be overlooked',
      { 'openapi.yaml': document, 'data/rules/a.yml': 'title: A\n' },
      ['data/rules/a.yml:1:1 error wrong-extension Only .yaml files are read in rules/.'],
    ],
  ])('%s', async (_, files, want) => {
    expect(await diagnose(files)).toEqual(want);
  });
});

describe('what is no OpenAPI', () => {
  const operation = (text: string): string => `${head}paths:
  /a:
    get:
      responses: { '200': { description: D } }
${text}`;

  it.each<[string, Record<string, string>, string[]]>([
    [
      'an unknown key',
      { 'openapi.yaml': operation('      operationIdd: x\n') },
      ['openapi.yaml:7:7 error unknown-key Unknown key "operationIdd".'],
    ],
    [
      'a value that is none of the allowed ones',
      { 'openapi.yaml': operation('      parameters:\n        - { name: a, in: quer, schema: {} }\n') },
      ['openapi.yaml:8:26 error unknown-value "quer" is not allowed here.'],
    ],
    [
      'the same in 3.0, without the echoes of the other branches',
      {
        'openapi.yaml': operation('      parameters:\n        - { name: a, in: quer, schema: {} }\n').replace(
          '3.1.0',
          '3.0.3',
        ),
      },
      ['openapi.yaml:8:26 error unknown-value "quer" is not allowed here.'],
    ],
    [
      'a fault in another file',
      {
        'openapi.yaml': `${head}paths:\n  /a:\n    $ref: paths/a.yaml\n`,
        'paths/a.yaml': "get:\n  tagz: [a]\n  responses: { '200': { description: D } }\n",
      },
      ['paths/a.yaml:2:3 error unknown-key Unknown key "tagz".'],
    ],
    [
      'a type that does not exist, in a file of its own',
      {
        'openapi.yaml': `${head}paths: {}\ncomponents:\n  schemas:\n    A:\n      $ref: schemas/A.yaml\n`,
        'schemas/A.yaml': 'type: object\nproperties:\n  b:\n    type: strin\n',
      },
      ['schemas/A.yaml:4:11 error unknown-value "strin" is not allowed here.'],
    ],
    [
      'a keyword with a value of the wrong type',
      { 'openapi.yaml': `${head}paths: {}\ncomponents: { schemas: { A: { minLength: x } } }\n` },
      ['openapi.yaml:4:42 error wrong-type Must be integer, and is string.'],
    ],
    [
      'a key of a component that OpenAPI does not allow',
      { 'openapi.yaml': `${head}paths: {}\ncomponents:\n  schemas: { 'a b': {} }\n` },
      ['openapi.yaml:5:14 error wrong-form The key "a b" does not match ^[a-zA-Z0-9._-]+$.'],
    ],
    [
      'a pattern that is none',
      { 'openapi.yaml': `${head}paths: {}\ncomponents: { schemas: { A: { pattern: '(' } } }\n` },
      ['openapi.yaml:4:40 error invalid-pattern Invalid regular expression: /(/u: Unterminated group.'],
    ],
    [
      'a pattern that a hostile text could keep busy',
      { 'openapi.yaml': `${head}paths: {}\ncomponents: { schemas: { A: { pattern: '^(a+)+$' } } }\n` },
      [
        "openapi.yaml:4:40 error vulnerable-pattern A text such as 'a' + 'a'.repeat(31) + '\\x00' takes exponential time to match.",
      ],
    ],
    [
      'a keyword of our own with a value that it cannot have',
      {
        'openapi.yaml': `${head}paths: {}\ncomponents: { schemas: { A: { x-max-segments: 0 } } }\n`,
        'data/alphabets/one.yaml': alphabet('septets'),
        'data/alphabets/two.yaml': alphabet('codeUnits'),
      },
      ['openapi.yaml:4:47 error wrong-form Must be >= 1.'],
    ],
    [
      'a keyword of our own without the data that it needs',
      {
        'openapi.yaml': `${head}paths: {}\ncomponents: { schemas: { A: { x-max-segments: 1, x-other: 0 } } }\n`,
        'data/alphabets/one.yaml': alphabet('septets'),
      },
      [
        'openapi.yaml:4:31 error missing-alphabet x-max-segments needs an alphabet that counts in codeUnits, and there is none.',
      ],
    ],
  ])('%s', async (_, files, want) => {
    expect(await diagnose(files)).toEqual(want);
  });
});

describe('a $ref that leads nowhere', () => {
  const schemas = (text: string): string => `${head}paths: {}\ncomponents:\n  schemas:\n${text}`;

  it.each<[string, Record<string, string>, string[]]>([
    [
      'to a file',
      { 'openapi.yaml': schemas('    A: { $ref: schemas/B.yaml }\n') },
      [`openapi.yaml:6:16 error unresolved-ref The $ref "schemas/B.yaml" leads nowhere.`],
    ],
    [
      'to a pointer in a file, seen from a file',
      {
        'openapi.yaml': schemas('    A:\n      $ref: A.yaml\n'),
        'A.yaml': 'items:\n  $ref: "B.yaml#/x"\n',
        'B.yaml': 'y: 1\n',
      },
      [`A.yaml:2:9 error unresolved-ref The $ref "B.yaml#/x" leads nowhere.`],
    ],
    [
      'in the document itself',
      { 'openapi.yaml': schemas("    A: { $ref: '#/components/schemas/B' }\n") },
      [`openapi.yaml:6:16 error unresolved-ref The $ref "#/components/schemas/B" leads nowhere.`],
    ],
    [
      'to an anchor',
      { 'openapi.yaml': schemas("    A: { items: { $ref: '#nowhere' } }\n") },
      [`openapi.yaml:6:25 error unresolved-ref The $ref "#nowhere" leads nowhere.`],
    ],
    [
      'to the net, which is never read',
      { 'openapi.yaml': schemas('    A: { $ref: https://example.invalid/a.yaml }\n') },
      [`openapi.yaml:6:16 error unresolved-ref The $ref "https://example.invalid/a.yaml" leads nowhere.`],
    ],
  ])('%s', async (_, files, want) => {
    expect(await diagnose(files)).toEqual(want);
  });
});

describe('operations that do not fit', () => {
  const answer = "responses: { '200': { description: D } }";

  it.each<[string, string, string[]]>([
    [
      'an operationId twice, once in a webhook',
      `paths:
  /a: { get: { operationId: x, ${answer} } }
  /b: { get: { operationId: x, ${answer} } }
webhooks:
  w: { post: { operationId: x, ${answer} } }
`,
      [
        'openapi.yaml:5:29 error duplicate-operation-id Another operation has the operationId "x": openapi.yaml:4.',
        'openapi.yaml:7:29 error duplicate-operation-id Another operation has the operationId "x": openapi.yaml:4.',
      ],
    ],
    [
      'path parameters that are missing or too many',
      `paths:
  /a/{id}/{other}:
    parameters:
      - { name: id, in: path, required: true, schema: {} }
      - { name: odd, in: path, required: true, schema: {} }
    get:
      ${answer}
`,
      [
        'openapi.yaml:7:17 error unused-path-parameter The path /a/{id}/{other} has no {odd}.',
        'openapi.yaml:8:5 error undeclared-path-parameter The path /a/{id}/{other} has {other}, and the operation has no such parameter.',
      ],
    ],
    [
      'two paths that are one',
      `paths:
  /a/{x}: { get: { parameters: [{ name: x, in: path, required: true, schema: {} }], ${answer} } }
  /a/{y}: { get: { parameters: [{ name: y, in: path, required: true, schema: {} }], ${answer} } }
`,
      ['openapi.yaml:5:13 error ambiguous-path /a/{y} and /a/{x} are the same path.'],
    ],
    [
      'a security scheme that nobody describes',
      `paths:
  /a:
    get:
      security: [{ token: [] }]
      ${answer}
`,
      ['openapi.yaml:5:5 error unknown-security-scheme There is no security scheme "token".'],
    ],
  ])('%s', async (_, text, want) => {
    expect(await diagnose({ 'openapi.yaml': head + text })).toEqual(want);
  });
});

describe('files of the vocabularies that are wrong or do not fit', () => {
  const operation = `${head}paths:
  /a: { get: { operationId: listBirds, responses: { '200': { description: D } } } }
`;

  it.each<[string, Record<string, string>, string[]]>([
    [
      'shape: a key, a value, a type and a source',
      {
        'data/channels/raven.yaml': channel({
          tittle: 'x',
          inbound: '{ is: suported, source: doc L1 }',
          routingOrder: 'first',
          source: '12',
        }),
      },
      [
        'data/channels/raven.yaml:3:15 error wrong-type Must be integer, and is string.',
        'data/channels/raven.yaml:9:16 error unknown-value "suported" is not allowed here.',
        'data/channels/raven.yaml:11:9 error wrong-type Must be string or array, and is number.',
        'data/channels/raven.yaml:12:1 error unknown-key Unknown key "tittle".',
      ],
    ],
    [
      'shape: a missing source',
      { 'data/capabilities/text.yaml': 'title: Text\norder: 1\ndescription: D\n' },
      ['data/capabilities/text.yaml:1:1 error missing-key The key "source" is missing.'],
    ],
    [
      'a source of no known form',
      { 'data/capabilities/text.yaml': 'title: Text\norder: 1\ndescription: D\nsource: [doc L1, page 3]\n' },
      [
        'data/capabilities/text.yaml:4:18 error wrong-form "page 3" does not match ^(doc L[1-9][0-9]*(-[1-9][0-9]*)?|wire [0-9.]+(#[0-9]+)?|(3GPP TS|SMPP|RFC|ITU-T) .+)$.',
      ],
    ],
    [
      'a capability that nobody describes',
      { 'data/channels/raven.yaml': channel({ capabilities: '{ flight: { is: unknown, source: doc L1 } }' }) },
      ['data/channels/raven.yaml:6:17 error unknown-capability There is no capability "flight".'],
    ],
    [
      'two channels with one name',
      {
        'data/channels/raven.yaml': channel(),
        'data/channels/rook.yaml': channel({ name: 'Rook', routingOrder: '2', aliases: '[" RAV en"]' }),
      },
      [
        'data/channels/rook.yaml:12:11 error duplicate-channel " RAV en" is the same as a spelling in data/channels/raven.yaml: letter case and white space do not matter.',
      ],
    ],
    [
      'two channels in one place of the routing',
      { 'data/channels/raven.yaml': channel(), 'data/channels/rook.yaml': channel({ name: 'Rook' }) },
      [
        'data/channels/rook.yaml:3:15 error duplicate-routing-order data/channels/raven.yaml has the same routingOrder.',
      ],
    ],
    [
      'a code without a row, and an id twice',
      {
        'data/errors/door.yaml': table('id: a, code: 1', 'id: a, code: 2'),
        'data/errors/door-codes.yaml': table('id: a, code: 1'),
      },
      [
        'data/errors/door.yaml:6:11 error duplicate-error-id Another entry of this table has the id "a".',
        'data/errors/door.yaml:6:20 error undescribed-code The code 2 has no row in data/errors/door-codes.yaml.',
      ],
    ],
    [
      'a rule for a channel that does not exist',
      {
        'data/channels/raven.yaml': channel(),
        'data/rules/r.yaml':
          'title: T\nseverity: info\nchannels: [Raven, Ravem]\ncategory: batch\nwhy: W\nfix: F\ncheck: c\nsource: doc L1\ngood: ["{}"]\nbad: [{ text: "{}", at: "", says: S }]\n',
      },
      ['data/rules/r.yaml:3:19 error unknown-channel There is no channel "Ravem".'],
    ],
    [
      'a rule that yields to none that exists, has two checks, and asserts what is no pattern',
      {
        'data/rules/rule.yaml':
          'title: T\nseverity: info\ncategory: batch\nwhy: W\nfix: F\nyieldsTo: [rules]\ncheck: c\nassert: { at: [""], must: { not: { pattern: "(" } }, message: M }\nsource: doc L1\ngood: ["{}"]\nbad: [{ text: "{}", at: "", says: S }]\n',
      },
      [
        'data/rules/rule.yaml:1:1 error rule-without-check A rule either names a check or asserts something.',
        'data/rules/rule.yaml:6:12 error unknown-rule There is no rule "rules".',
        'data/rules/rule.yaml:8:45 error invalid-pattern Invalid regular expression: /(/u: Unterminated group.',
      ],
    ],
    [
      'a rule with a keyword that is no keyword',
      {
        'data/rules/rule.yaml':
          'title: T\nseverity: info\ncategory: batch\nwhy: W\nfix: F\nassert: { at: [""], must: { maxLenght: 3 }, message: M }\nsource: doc L1\ngood: ["{}"]\nbad: [{ text: "{}", at: "", says: S }]\n',
      },
      ['data/rules/rule.yaml:6:29 error unknown-key Unknown key "maxLenght".'],
    ],
    [
      'an example of no operation, and one that was changed',
      {
        'data/examples/e.yaml': `title: T
kind: request
operation: listBird
mediaType: application/json
source: doc L1-1
printed: '{}'
sha256: '${'0'.repeat(64)}'
expect: { httpStatus: 200 }
`,
      },
      [
        'data/examples/e.yaml:3:12 error unknown-operation There is no operation "listBird".',
        'data/examples/e.yaml:7:9 error changed-example The printed text is not the one that its sha256 was made of.',
      ],
    ],
    [
      'a documented example without the sha256 of its text',
      {
        'data/examples/documented.yaml':
          "title: T\nkind: format\nmediaType: text/plain\nsource: doc L1\nprinted: 'x'\n",
        'data/examples/ours.yaml':
          "title: T\norigin: ours\nkind: format\nmediaType: text/plain\nsource: doc L1\nprinted: 'x'\n",
      },
      ['data/examples/documented.yaml:5:1 error unsealed-example A documented example needs the sha256 of its text.'],
    ],
  ])('%s', async (_, files, want) => {
    expect(await diagnose({ 'openapi.yaml': operation, ...files })).toEqual(want);
  });

  it.each([
    ['channels', '"channels" is no source of an enum.', 'Write <folder>#<key> or <folder>/<file>#<key>.'],
    ['chanels#name', 'There is no folder chanels/.', 'Did you mean channels?'],
    ['rules#title', 'rules/ holds nothing.', 'Name the folder that it stands in with --data.'],
    ['errors/dor#code', 'There is no errors/dor.yaml.', 'Did you mean door?'],
    ['channels#nam', 'Nothing in channels/ has a key "nam".', undefined],
    ['errors/door#kode', 'Nothing in errors/door.yaml has a key "kode".', undefined],
  ])('an enum from %j', async (from, message, cure) => {
    const folder = specFolder({
      'openapi.yaml': `${document}components:\n  schemas:\n    A: { x-enum-from: '${from}' }\n`,
      'data/channels/raven.yaml': channel(),
      'data/errors/door.yaml': table('id: a, code: 1'),
    });
    const { diagnostics } = await generate({ entry: 'openapi.yaml', data: 'data', workingDirectory: folder });
    expect(diagnostics).toEqual([
      {
        severity: 'error',
        code: 'enum-source-missing',
        message,
        ...(cure !== undefined && { cure }),
        location: { file: 'openapi.yaml', line: 6, column: 23 },
      },
    ]);
  });
});

it('offers a cure', async () => {
  const folder = specFolder({
    'openapi.yaml': document,
    'data/channels/raven.yaml': channel({ inbound: '{ is: suported, source: doc L1 }' }),
  });
  const { diagnostics } = await generate({ entry: 'openapi.yaml', data: 'data', workingDirectory: folder });
  expect(diagnostics.map(({ cure }) => cure)).toEqual(['Did you mean "supported"?']);
});

it('emits nothing when something is wrong', async () => {
  const { files } = await generate({
    entry: 'openapi.yaml',
    workingDirectory: specFolder({ 'openapi.yaml': 'a: 1\n' }),
  });
  expect(files).toEqual([]);
});
