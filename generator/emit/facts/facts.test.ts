import { expect, it } from 'vitest';
import { apiOf } from '../../../test/support/api-of.ts';
import type { Json } from '../../model/json-schema.ts';
import type { Api } from '../../model/api.ts';
import type { MessageData } from '../../model/message-data.ts';
import type { Fact } from './fact.ts';
import { factsOf } from './facts.ts';

const locate = () => ({ file: 'a.yaml', line: 1, column: 1 });

function facts(document: { readonly [key: string]: Json }, data: object = {}): Fact[] {
  const api: Api = apiOf(document);
  const entries = Object.entries(data as Record<string, Record<string, object>>).map(([kind, files]) => [
    kind,
    Object.entries(files).map(([id, value]) => ({ id, value, locate })),
  ]);
  return factsOf({ ...api, data: { ...api.data, ...(Object.fromEntries(entries) as MessageData) } });
}

const named = (all: readonly Fact[], kind: string, name: string): Fact[] =>
  all.filter((fact) => fact.kind === kind && fact.name === name);

it('tells of a schema and its fields, and of their aliases and values', () => {
  const all = facts({
    components: {
      schemas: {
        Bird: {
          title: 'A bird',
          type: 'object',
          required: ['kind'],
          'x-aliases': { sort: 'kind' },
          'x-source': 'doc L1',
          properties: {
            kind: { description: 'Which bird.', type: 'string', enum: ['raven', 'crow'], 'x-source': 'doc L2' },
            wings: { type: 'integer', maximum: 2 },
            nest: { $ref: '#/components/schemas/Nest' },
          },
        },
        Nest: { description: 'A home.', 'x-source': 'doc L3' },
      },
    },
  });
  expect(named(all, 'schema', 'Bird')).toEqual([
    {
      kind: 'schema',
      name: 'Bird',
      title: 'A bird',
      details: [
        { label: 'type', text: 'object' },
        { label: 'fields', text: 'kind, wings, nest' },
      ],
      sources: ['doc L1'],
      page: 'schemas/bird.md',
    },
  ]);
  expect(named(all, 'field', 'kind')).toEqual([
    {
      kind: 'field',
      name: 'kind',
      alsoAs: ['Bird.kind', 'sort', 'raven', 'crow'],
      description: 'Which bird.',
      details: [
        { label: 'of', text: 'Bird' },
        { label: 'type', text: 'raven or crow' },
        { label: 'required', text: 'yes' },
      ],
      sources: ['doc L2'],
      page: 'schemas/bird.md',
    },
  ]);
  // Without a source of its own it has that of what it refers to, or of the object that it is in.
  expect(named(all, 'field', 'wings')[0]).toMatchObject({
    details: [{ label: 'of' }, { label: 'type', text: 'integer' }, { label: 'limits', text: 'at most 2' }],
    sources: ['doc L1'],
  });
  expect(named(all, 'field', 'nest')[0]).toMatchObject({ description: 'A home.', sources: ['doc L3'] });
});

it('tells once what several schemas say alike, and apart what they do not', () => {
  const label = (description: string): Json => ({ properties: { label: { description, type: 'string' } } });
  const all = facts({ components: { schemas: { A: label('Same.'), B: label('Same.'), C: label('Other.') } } });
  expect(named(all, 'field', 'label').map(({ alsoAs }) => alsoAs)).toEqual([['C.label'], ['A.label', 'B.label']]);
});

it('tells of a constant as a name of the object that it marks', () => {
  const all = facts({ components: { schemas: { JumpAction: { properties: { action: { const: 'Jump' } } } } } });
  expect(all.filter(({ alsoAs }) => alsoAs?.includes('Jump')).map(({ name }) => name)).toEqual(['JumpAction']);
});

it('tells of operations, parameters, servers and ways to authenticate', () => {
  const all = facts({
    'x-tls': { minimum: '1.1', description: 'Recent TLS.', 'x-source': 'doc L9' },
    servers: [{ url: 'https://api.example', 'x-id': 'main', description: 'Main.', 'x-source': 'doc L1' }],
    paths: {
      '/birds': {
        servers: [{ url: 'https://birds.example', 'x-id': 'birds', 'x-source': 'doc L2' }],
        get: {
          operationId: 'listBirds',
          summary: 'List birds',
          'x-source': 'doc L3',
          security: [{ key: [] }, {}],
          parameters: [
            { name: 'far', in: 'query', description: 'How far.', schema: { type: 'integer' }, 'x-source': 'doc L4' },
          ],
          responses: { 200: { description: 'Birds.', 'x-source': 'doc L5' } },
        },
      },
    },
    components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key', 'x-source': 'doc L6' } } },
  });
  expect(all.map(({ kind, name, sources }) => [kind, name, ...sources])).toEqual([
    ['connection', 'TLS', 'doc L9'],
    ['operation', 'listBirds', 'doc L3'],
    ['parameter', 'far', 'doc L4'],
    ['server', 'birds', 'doc L2'],
    ['server', 'main', 'doc L1'],
    ['way to authenticate', 'key', 'doc L6'],
  ]);
  expect(named(all, 'operation', 'listBirds')[0]?.details).toEqual([
    { label: 'call', text: 'GET /birds' },
    { label: 'authentication', text: 'key, or none' },
    { label: 'parameter far', text: 'How far.', sources: ['doc L4'] },
    { label: 'answer 200', text: 'Birds.', sources: ['doc L5'] },
  ]);
});

it('tells of each capability what each channel does with it', () => {
  const channel = (title: string, is: string, line: number): object => ({
    name: title,
    title,
    description: 'A bird.',
    addresses: { recipient: ['msisdn'], sender: is === 'unknown' ? ['freeText'] : ['msisdn'], source: 'doc L7' },
    mediaTypes: [{ capability: 'song', mimeTypes: ['audio/mpeg'], source: 'doc L9' }],
    capabilities: { song: { is, remark: 'At dawn.', source: `doc L${line}` } },
    limits: [{ of: 'notes', maximum: line, unit: 'items', force: 'limit', source: `doc L${line}` }],
    notes: [{ text: 'It flies.', source: 'doc L8' }],
    source: 'doc L1',
  });
  const all = facts(
    {},
    {
      capabilities: { song: { title: 'Song', order: 1, description: 'It sings.', source: 'doc L2' } },
      channels: { lark: channel('Lark', 'supported', 3), wren: channel('Wren', 'unknown', 4) },
    },
  );
  const byChannel = [
    { label: 'Lark', text: 'supported. At dawn.', sources: ['doc L3'] },
    { label: 'Wren', text: 'unknown. At dawn.', sources: ['doc L4'] },
  ];
  expect(named(all, 'capability', 'song')).toEqual([
    {
      kind: 'capability',
      name: 'song',
      title: 'Song',
      description: 'It sings.',
      details: [{ label: 'order', text: '1' }, ...byChannel],
      sources: ['doc L2'],
      page: 'capabilities.md',
    },
  ]);
  expect(named(all, 'kind of address', 'msisdn')).toEqual([
    {
      kind: 'kind of address',
      name: 'msisdn',
      description: 'A telephone number.',
      details: [
        { label: 'Lark', text: 'recipient and sender', sources: ['doc L7'] },
        { label: 'Wren', text: 'recipient', sources: ['doc L7'] },
      ],
      sources: [],
    },
  ]);
  expect(named(all, 'media type', 'audio/mpeg')[0]?.details).toEqual([
    { label: 'Lark', text: 'song', sources: ['doc L9'] },
    { label: 'Wren', text: 'song', sources: ['doc L9'] },
  ]);
  expect(named(all, 'limit', 'notes')).toEqual([
    {
      kind: 'limit',
      name: 'notes',
      details: [
        { label: 'Lark', text: 'maximum 3; unit items; force limit', sources: ['doc L3'] },
        { label: 'Wren', text: 'maximum 4; unit items; force limit', sources: ['doc L4'] },
      ],
      sources: [],
    },
  ]);
  expect(named(all, 'channel', 'Lark')[0]?.details).toContainEqual({
    label: 'notes',
    text: 'It flies.',
    sources: ['doc L8'],
  });
});

it('keeps the rows of tables apart, and finds them by code, id and text', () => {
  const row = {
    id: 'lost',
    code: 7,
    text: 'Gone',
    scope: 'delivery',
    description: 'It flew away.',
    cause: 'Wind.',
    source: 'doc L3',
  };
  const table = (title: string): object => ({ title, description: 'D', source: 'doc L1', entries: [row] });
  const all = facts({}, { errors: { a: table('First'), b: table('Second') } });
  expect(named(all, 'code', '7').map(({ title, alsoAs }) => [title, alsoAs])).toEqual([
    ['First: lost', ['lost', 'Gone']],
    ['Second: lost', ['lost', 'Gone']],
  ]);
  expect(named(all, 'code', '7')[0]?.details).toContainEqual({ label: 'cause', text: 'Wind.' });
});
