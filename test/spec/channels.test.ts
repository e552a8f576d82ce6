import { describe, expect, it } from 'vitest';
import { yamlFiles } from '../support/yaml-files.ts';

interface Cell {
  readonly is: string;
  readonly since?: string;
  readonly source: string | readonly string[];
}
interface Channel {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly column?: number;
  readonly deprecated?: { readonly replacedBy?: string };
  readonly addresses: { readonly senderPattern?: string };
  readonly capabilities: Readonly<Record<string, Cell>>;
  readonly suggestions?: { readonly place: string; readonly actions: Readonly<Record<string, Cell>> };
  readonly limits: readonly {
    readonly of: string;
    readonly maximum: number;
    readonly unit: string;
    readonly force: string;
    readonly since?: string;
    readonly source: string | readonly string[];
  }[];
  readonly mediaTypes?: readonly { readonly capability: string; readonly mimeTypes: readonly string[] }[];
  readonly reports: { readonly delivered: Cell; readonly read: Cell };
  readonly inbound: Cell;
}

const channels = yamlFiles<Channel>('spec/channels').map(({ value }) => value);
const capabilities = yamlFiles<{ readonly partOf?: string }>('spec/capabilities');
const capabilityIds = new Set(capabilities.map(({ id }) => id));
const fold = (name: string): string => name.replaceAll(/\s/g, '').toLowerCase();
const channel = (name: string): Channel => {
  const found = channels.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no channel ${name}.`);
  return found;
};

describe('channels and capabilities', () => {
  it('share no spelling, whatever the letter case and white space', () => {
    const spellings = channels.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(fold);
    expect(spellings.filter((name, index) => spellings.indexOf(name) !== index)).toEqual([]);
  });

  it('refer to capabilities and channels that exist', () => {
    const used = channels.flatMap(({ capabilities: cells, mediaTypes = [] }) => [
      ...Object.keys(cells),
      ...mediaTypes.map(({ capability }) => capability),
    ]);
    const wholes = capabilities.flatMap(({ value }) => value.partOf ?? []);
    expect([...used, ...wholes].filter((id) => !capabilityIds.has(id))).toEqual([]);
    const successors = channels.flatMap(({ deprecated }) => deprecated?.replacedBy ?? []);
    expect(successors.filter((name) => !channels.some((one) => one.name === name))).toEqual([]);
  });

  it('call nothing unsupported because the documentation is silent', () => {
    const withoutColumn = channels.filter(({ column }) => column === undefined);
    const unsupported = withoutColumn.flatMap(({ name, capabilities: cells }) =>
      Object.entries(cells)
        .filter(([, { is }]) => is === 'unsupported')
        .map(([id, { source }]) => ({ name, id, source })),
    );
    // Lines 1333 to 1341 say that push is text only and has no formatting and no media.
    const silent = unsupported.filter(({ source }) => !/^doc L(1333|134[01])(,|$)/.test(String(source)));
    expect(unsupported.length).toBeGreaterThan(10);
    expect(silent).toEqual([]);
  });
});

describe('spellings of a channel', () => {
  it.each([
    ['Apple Messages for Business', 'Apple Business Chat'],
    ['AppleBusinessChat', 'Apple Business Chat'],
    ['iMessage', 'Apple Business Chat'],
    [' SMS', 'SMS'],
    ['Whatsapp', 'WhatsApp'],
    ['mobilepush', 'MobilePush'],
    ['push', 'Push'],
    ['Telegram', 'Telegram Messenger'],
    ['FacebookMessenger', 'Facebook Messenger'],
    ['GoogleBusinessMessages', 'Google Business Messages'],
  ])('%s is %s', (given, want) => {
    const found = channels.filter(({ name, aliases = [] }) => [name, ...aliases].map(fold).includes(fold(given)));
    expect(found.map(({ name }) => name)).toEqual([want]);
  });
});

describe('the feature tables of single channels', () => {
  const capability = (name: string, id: string): Cell | undefined => channel(name).capabilities[id];
  const reports = (name: string, id: 'delivered' | 'read'): Cell => channel(name).reports[id];
  const action = (name: string, id: string): Cell | undefined => channel(name).suggestions?.actions[id];

  it.each<[number, string, Cell | undefined, string]>([
    [1139, 'encryption of Twitter', capability('Twitter', 'encryption'), 'supported'],
    [1140, 'delivery notification of Twitter', reports('Twitter', 'delivered'), 'supported'],
    [1141, 'text messages of Twitter', capability('Twitter', 'text'), 'supported'],
    [1142, 'URLs in a text of Twitter', capability('Twitter', 'clickable-urls'), 'supported'],
    [1143, 'media of Twitter', capability('Twitter', 'media'), 'supported'],
    [1144, 'images of Twitter', capability('Twitter', 'image'), 'supported'],
    [1145, 'GIFs of Twitter', capability('Twitter', 'gif'), 'supported'],
    [1146, 'video of Twitter', capability('Twitter', 'video'), 'supported'],
    [1147, 'read receipts of Twitter', reports('Twitter', 'read'), 'supported'],
    [1148, 'reply suggestions of Twitter', action('Twitter', 'Reply'), 'supported'],
    ...['MobilePush', 'Push'].flatMap((name): [number, string, Cell | undefined, string][] => [
      [1336, `encryption of ${name}, which is partial`, capability(name, 'encryption'), 'supported'],
      [1337, `text messages of ${name}`, capability(name, 'text'), 'supported'],
      [1338, `emoji in a text of ${name}`, capability(name, 'emoji'), 'supported'],
      [1339, `URLs in a text of ${name}`, capability(name, 'clickable-urls'), 'supported'],
      [1340, `rich text of ${name}`, capability(name, 'text-formatting'), 'unsupported'],
    ]),
    [1341, 'media of Push', capability('Push', 'media'), 'unsupported'],
  ])('line %i: %s', (line, _, cell, want) => {
    expect(cell?.is).toBe(want);
    expect([cell?.source].flat()).toContain(`doc L${line}`);
  });

  it('are widened by later sources, which say since when', () => {
    expect(capability('MobilePush', 'media')).toMatchObject({
      is: 'supported',
      source: 'wire 1.8',
      since: '2020 or later',
    });
    const cells = channels.flatMap(({ name, capabilities: own, suggestions, limits }) => [
      ...Object.entries({ ...own, ...suggestions?.actions }).map(([id, { since, source }]) => ({
        name,
        id,
        since,
        source,
      })),
      ...limits.map(({ of: id, since, source }) => ({ name, id, since, source })),
    ]);
    const later = cells.filter(({ source }) => [source].flat().every((one) => one.startsWith('wire ')));
    expect(later.length).toBeGreaterThan(30);
    expect(later.filter(({ since }) => since === undefined)).toEqual([]);
    expect(cells.filter((cell) => cell.since !== undefined && !later.includes(cell))).toEqual([]);
  });
});

describe('what whole chapters are about', () => {
  it.each([
    {
      line: 136,
      capability: 'validity-period',
      want: ['Apple Business Chat', 'MobilePush', 'Push', 'RCS', 'SMS', 'Twitter', 'Viber', 'WhatsApp'],
    },
    { line: 162, capability: 'rich-content', want: ['RCS', 'Twitter', 'Viber', 'WhatsApp'] },
    { line: 239, capability: 'suggestions', want: ['Apple Business Chat', 'RCS', 'Twitter', 'Viber'] },
  ])('$capability is supported as line $line says', ({ line, capability, want }) => {
    const found = channels.filter(({ capabilities: cells }) => {
      const cell = cells[capability];
      return cell?.is === 'supported' && [cell.source].flat().includes(`doc L${line}`);
    });
    expect(found.map(({ name }) => name).sort()).toEqual(want);
  });
});

describe('suggestions', () => {
  it.each([
    { line: 250, action: 'OpenUrl', want: ['Apple Business Chat', 'RCS', 'Viber'] },
    { line: 267, action: 'CreateCalendarEvent', want: ['RCS'] },
    { line: 286, action: 'Dial', want: ['RCS'] },
    { line: 298, action: 'ViewLocation', want: ['RCS'] },
    { line: 316, action: 'Reply', want: ['RCS', 'Twitter'] },
  ])('$action is supported as line $line says', ({ line, action, want }) => {
    const found = channels.filter(({ suggestions }) => {
      const cell = suggestions?.actions[action];
      return cell?.is === 'supported' && [cell.source].flat().includes(`doc L${line}`);
    });
    expect(found.map(({ name }) => name).sort()).toEqual(want);
  });

  it.each([
    ['RCS', 'richContent'],
    ['Viber', 'richContent'],
    ['Apple Business Chat', 'item'],
    ['Twitter', 'item'],
  ])('of %s stand in %s', (name, want) => {
    expect(channel(name).suggestions?.place).toBe(want);
  });
});

describe('limits', () => {
  it.each([
    { line: 564, name: 'WhatsApp', of: 'text', want: [4096, 'codeUnits', 'limit'] },
    { line: 904, name: 'WhatsApp', of: 'media', want: [1, 'megabytes', 'advice'] },
    { line: 979, name: 'Apple Business Chat', of: 'text', want: [4096, 'codeUnits', 'limit'] },
    { line: 1141, name: 'Twitter', of: 'text', want: [10_000, 'codeUnits', 'limit'] },
    { line: 1143, name: 'Twitter', of: 'mediaItems', want: [1, 'items', 'limit'] },
    { line: 1144, name: 'Twitter', of: 'image', want: [5, 'megabytes', 'limit'] },
    { line: 1145, name: 'Twitter', of: 'gif', want: [15, 'megabytes', 'limit'] },
    { line: 1146, name: 'Twitter', of: 'video', want: [512, 'megabytes', 'limit'] },
    { line: 1148, name: 'Twitter', of: 'suggestionLabel', want: [36, 'codeUnits', 'limit'] },
    { line: 1337, name: 'MobilePush', of: 'text', want: [4096, 'octets', 'limit'] },
    { line: 240, name: 'RCS', of: 'suggestions', want: [11, 'items', 'limit'] },
  ])('of $name for $of stand on line $line', ({ name, of, want }) => {
    const found = channel(name).limits.filter((limit) => limit.of === of);
    expect(found.map(({ maximum, unit, force }) => [maximum, unit, force])).toContainEqual(want);
  });

  it.each([
    ['image', ['image/jpeg', 'image/png']],
    ['video', ['video/mp4']],
    ['audio', ['audio/aac', 'audio/m4a', 'audio/amr', 'audio/mpeg', 'audio/ogg; codecs=opus']],
  ])('let WhatsApp show %s of the types on lines 881 to 884', (capability, want) => {
    const types = channel('WhatsApp').mediaTypes?.find((one) => one.capability === capability);
    expect(types?.mimeTypes).toEqual(want);
  });
});

describe('senders of short messages', () => {
  const pattern = new RegExp(channel('SMS').addresses.senderPattern ?? '$^');

  it.each(['CM Telecom', 'SenderName', 'cm.com', 'A&B-shop_1', '3669', '0031612345678901'])('%s is one', (sender) => {
    expect(pattern.test(sender)).toBe(true);
  });
  it.each(['', 'Twelve chars', '00316123456789012', '+31612345678', 'Prés', 'Sender\n'])('%j is none', (sender) => {
    expect(pattern.test(sender)).toBe(false);
  });
});

describe('traffic back', () => {
  it.each([
    { name: 'SMS', delivered: 'supported', read: 'unsupported', inbound: 'supported' },
    { name: 'Twitter', delivered: 'supported', read: 'supported', inbound: 'supported' },
    { name: 'Apple Business Chat', delivered: 'supported', read: 'unknown', inbound: 'supported' },
    { name: 'Push', delivered: 'supported', read: 'unknown', inbound: 'unsupported' },
    { name: 'Telegram Messenger', delivered: 'unsupported', read: 'unknown', inbound: 'unknown' },
  ])('of $name', ({ name, delivered, read, inbound }) => {
    const { reports, inbound: back } = channel(name);
    expect([reports.delivered.is, reports.read.is, back.is]).toEqual([delivered, read, inbound]);
  });
});
