import { describe, expect, it } from 'vitest';
import { noData } from '../../../test/support/no-data.ts';
import type { Api, Emitter } from '../../model/api.ts';
import type { Entry, MessageData } from '../../model/message-data.ts';
import type { Channel } from '../../vocabulary/channel.ts';
import { emitCapabilities } from './capabilities.ts';
import { emitChannels } from './channels.ts';
import { emitErrors } from './errors.ts';
import { emitRules } from './rules.ts';

const api = (data: Partial<MessageData>): Api => ({
  source: 'spec/openapi.yaml',
  title: 'X',
  version: '1',
  description: '',
  servers: [],
  keysInAnyCase: false,
  securitySchemes: [],
  operations: [],
  webhooks: [],
  schemas: [],
  elements: [],
  document: {},
  data: { ...noData, ...data },
});
const entry = <T>(id: string, value: T): Entry<T> => ({
  id,
  value,
  locate: () => ({ file: `spec/channels/${id}.yaml`, line: 1, column: 1 }),
});

function channel(id: string, name: string, routingOrder: number): Entry<Channel> {
  const cell = { is: 'unknown', source: 'wire 1.5' } as const;
  return entry(id, {
    name,
    title: name,
    routingOrder,
    description: name,
    addresses: { recipient: ['opaque'], sender: ['opaque'], source: 'wire 1.5' },
    capabilities: {},
    limits: [],
    reports: { delivered: cell, read: cell },
    inbound: cell,
    fallback: cell,
    source: 'wire 1.5',
  });
}

/** What an emitter prints below its constants. */
function constants(emitter: Emitter, data: Partial<MessageData>): string {
  const [file] = emitter(api(data));
  return file?.content.slice(file.content.indexOf('export const')) ?? '';
}

it.each([emitCapabilities, emitChannels, emitErrors, emitRules])('%o emits nothing without data', (emitter) => {
  expect(emitter(api({}))).toEqual([]);
});

describe('channels', () => {
  const channels = [channel('a', "It's A", 9), channel('b', 'B', 9), channel('c', 'C', 1)];
  const [file] = emitChannels(api({ channels }));

  it('come in the order of routing, then of ids, each with its id', () => {
    const ids = [...(file?.content.matchAll(/^ {4}id: '(\w)',$/gm) ?? [])].map(([, id]) => id);
    expect(ids).toEqual(['c', 'a', 'b']);
  });

  it('give their names to a type', () => {
    expect(file?.content).toContain(String.raw`export type ChannelName = 'C' | 'It\'s A' | 'B';`);
  });

  it('name the folder that they come from', () => {
    expect(file?.content.split('\n')[0]).toContain(' from spec/channels/*.yaml.');
  });
});

it('capabilities come in the order of lists', () => {
  const capability = (title: string, order: number): MessageData['capabilities'][number] =>
    entry(title, { title, order, description: 'x', source: 'wire 1.8' });
  expect(constants(emitCapabilities, { capabilities: [capability('b', 2), capability('c', 1)] })).toBe(`\
export const capabilities: readonly Capability[] = [
  { id: 'c', title: 'c', order: 1, description: 'x', source: 'wire 1.8' },
  { id: 'b', title: 'b', order: 2, description: 'x', source: 'wire 1.8' },
];
`);
});

it('a table of errors is a constant named after its file', () => {
  const table = {
    title: 'T',
    description: 'D.',
    source: 'wire 1.2',
    entries: [
      {
        id: 'e',
        code: 7,
        text: "'{x}'",
        scope: 'request' as const,
        description: 'd',
        cause: 'c',
        cure: 'u',
        retryable: false,
        source: 'wire 1.2',
      },
    ],
  };
  expect(constants(emitErrors, { errors: [entry('some-table', table), entry('default', table)] })).toMatch(
    /^export const someTable: readonly ErrorEntry\[\] = \[\n.*\];\n\n.*^export const default_: /ms,
  );
});
