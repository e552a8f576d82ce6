import { keys } from '@bmsg/api/keys';
import { createSandbox } from '@bmsg/sandbox';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../support/runs.ts';
import { goodToken } from './accounts.ts';

/** Accepts one request and shows it as `GET /sandbox/messages` does. */
async function seen(request: object, headers: Record<string, string> = {}): Promise<unknown[]> {
  const sandbox = createSandbox();
  const answer = await sandbox.fetch(
    new Request('http://localhost/v1.0/message', { method: 'POST', headers, body: JSON.stringify(request) }),
  );
  expect(await answer.json()).toMatchObject({ errorCode: 0 });
  const list = await sandbox.fetch(new Request('http://localhost/sandbox/messages'));
  const { messages } = (await list.json()) as { messages: { message: unknown }[] };
  return messages.map(({ message }) => message);
}

const good = { from: 'Sender', to: [{ number: '00447911123456' }], body: { type: 'auto', content: 'Hello' } };
const { to: _, ...shown } = good;
const header = { 'X-CM-PRODUCTTOKEN': goodToken };
const send = async (members: object): Promise<unknown> =>
  (await seen({ messages: { msg: [{ ...good, ...members }] } }, header))[0];

describe('a token', () => {
  it.each(['productToken', 'producttoken', 'PRODUCTTOKEN'])('under %s', async (key) => {
    expect(await seen({ messages: { authentication: { [key]: goodToken }, msg: [good] } })).toEqual([shown]);
  });

  it.each(['X-CM-PRODUCTTOKEN', 'X-CM-ProductToken', 'x-cm-producttoken'])('in the header %s', async (name) => {
    expect(await seen({ messages: { msg: [good] } }, { [name]: goodToken })).toEqual([shown]);
  });
});

describe('a message as a client spells it', () => {
  it.each<[string, object, object]>([
    ['customgrouping3', { customgrouping3: 'text-sdk-php-3.0.1' }, { customGrouping3: 'text-sdk-php-3.0.1' }],
    ['nulls', { customGrouping: null, dcs: null, richContent: null, appKey: null }, {}],
    ['tariff, which nobody knows', { tariff: null, skill: 1 }, { tariff: null, skill: 1 }],
    ['a reference as a number', { reference: 42 }, { reference: '42' }],
    ['a reference as a text', { reference: '0042' }, { reference: '0042' }],
    ['a type in capitals', { body: { type: 'AUTO', content: 'Hello' } }, {}],
    ['no type', { body: { content: 'Hello' } }, { body: { content: 'Hello' } }],
    ['no channel', { allowedChannels: [] }, { allowedChannels: [] }],
    ['Whatsapp', { allowedChannels: ['Whatsapp'] }, { allowedChannels: ['WhatsApp'] }],
    ['a space in front', { allowedChannels: [' SMS'] }, { allowedChannels: ['SMS'] }],
    ['mobilepush', { allowedChannels: ['mobilepush'] }, { allowedChannels: ['MobilePush'] }],
    [
      'a name without its spaces',
      { allowedChannels: ['FacebookMessenger'] },
      { allowedChannels: ['Facebook Messenger'] },
    ],
    ['a name of old', { allowedChannels: ['iMessage'] }, { allowedChannels: ['Apple Business Chat'] }],
    ['Telegram', { allowedChannels: ['Telegram'] }, { allowedChannels: ['Telegram Messenger'] }],
  ])('%s', async (_name, members, want) => {
    expect(await send(members)).toEqual({ ...shown, ...want });
  });

  it('an empty text with rich content', async () => {
    const members = { body: { content: '' }, richContent: { conversation: [{ text: 'a' }] } };
    expect(await send(members)).toEqual({ ...shown, ...members });
  });

  it('nothing but text: everything a client adds can be seen', async () => {
    const known = new Set(Object.keys(keys['Message']?.keys ?? {}).map((key) => key.toLowerCase()));
    const key = fc.string({ unit: 'binary-ascii', minLength: 1 }).filter((one) => !known.has(one.toLowerCase()));
    const extra = fc.dictionary(
      key.filter((one) => !/token/i.test(one)),
      fc.jsonValue({ maxDepth: 3 }),
      { maxKeys: 4 },
    );
    await fc.assert(
      fc.asyncProperty(extra, async (more) => {
        expect(await send(more)).toEqual({ ...shown, ...JSON.parse(JSON.stringify(more)) });
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('an item of a conversation as a client spells it', () => {
  const media = { mediaName: 'a', mediaUri: 'https://example.com/a.png', mimeType: 'image/png' };
  const whatsapp = { namespace: 'n', element_name: 'e', language: { policy: 'deterministic', code: 'en' } };
  const template = (...parameters: object[]): object => ({
    template: { whatsapp: { ...whatsapp, components: [{ type: 'header', parameters }] } },
  });
  const button = (index: unknown): object => ({
    template: {
      whatsapp: {
        ...whatsapp,
        components: [{ type: 'button', sub_type: 'url', index, parameters: [{ type: 'text', text: 'a' }] }],
      },
    },
  });
  const money = { fallback_value: '1', amount_1000: 1000.5 };
  const suggestion = (members: object): object => ({ text: 'a', suggestions: [members] });
  const place = { latitude: '51.6', longitude: '4.77', label: 'CM' };

  it.each<[string, object, object]>([
    ['$type', { $type: 'TextMessage', text: 'a' }, { $type: 'TextMessage', text: 'a' }],
    [
      'listpicker',
      { text: 'a', listpicker: { label: 'b', options: [{ label: 'c' }] } },
      { text: 'a', listPicker: { label: 'b', options: [{ label: 'c' }] } },
    ],
    [
      'Components',
      { template: { whatsapp: { ...whatsapp, Components: [], localizable_params: null } } },
      { template: { whatsapp: { ...whatsapp, components: [] } } },
    ],
    ['a picture as media', template({ type: 'image', media }), template({ type: 'image', media })],
    ['a picture as Media', template({ type: 'image', Media: media }), template({ type: 'image', media })],
    ['a picture as image', template({ type: 'image', image: media }), template({ type: 'image', media })],
    ['a document as document', template({ type: 'document', document: media }), template({ type: 'document', media })],
    [
      'a picture by the link of another API',
      template({ type: 'image', image: { link: 'x' } }),
      template({ type: 'image', media: { link: 'x' } }),
    ],
    [
      'both names of a picture',
      template({ type: 'image', image: { link: 'x' }, Media: media }),
      template({ type: 'image', image: { link: 'x' }, media }),
    ],
    [
      'a name beside a null',
      template({ type: 'image', media: null, image: media }),
      template({ type: 'image', media }),
    ],
    [
      'Media in an interactive header',
      { interactive: { type: 'button', header: { type: 'image', Media: media } } },
      { interactive: { type: 'button', header: { type: 'image', media } } },
    ],
    [
      'image in an interactive header',
      { interactive: { type: 'button', header: { type: 'image', image: media } } },
      { interactive: { type: 'button', header: { type: 'image', media } } },
    ],
    [
      'document in an interactive header',
      { interactive: { type: 'button', header: { type: 'document', document: media }, footer: { Text: 'b' } } },
      { interactive: { type: 'button', header: { type: 'document', media }, footer: { text: 'b' } } },
    ],
    [
      'components with what only buttons have, and the older parameters beside them',
      {
        template: {
          whatsapp: { ...whatsapp, components: [{ type: 'body', sub_type: null, index: 0 }], localizable_params: [] },
        },
      },
      { template: { whatsapp: { ...whatsapp, components: [{ type: 'body', index: '0' }], localizable_params: [] } } },
    ],
    [
      'contacts as clients write them',
      {
        contacts: [
          { name: { formatted_name: 'A B', name_prefix: 'Dr' }, addresses: [{ country_code: 'nl' }], org: null },
        ],
      },
      { contacts: [{ name: { formatted_name: 'A B', name_prefix: 'Dr' }, addresses: [{ country_code: 'nl' }] }] },
    ],
    ['contact, which no client sends', { text: 'a', contact: { x: 1 } }, { text: 'a', contact: { x: 1 } }],
    [
      'currency_code',
      template({ type: 'currency', currency: { ...money, currency_code: 'EUR' } }),
      template({ type: 'currency', currency: { ...money, code: 'EUR' } }),
    ],
    [
      'code',
      template({ type: 'currency', currency: { ...money, code: 'EUR' } }),
      template({ type: 'currency', currency: { ...money, code: 'EUR' } }),
    ],
    [
      'dateTime',
      template({ type: 'date_time', dateTime: { fallback_value: 'a' } }),
      template({ type: 'date_time', date_time: { fallback_value: 'a' } }),
    ],
    ['an index as a number', button(0), button('0')],
    ['an index as a text', button('0'), button('0')],
    ['coordinates as numbers', { location: { latitude: 51.6, longitude: 4.77, label: 'CM' } }, { location: place }],
    ['coordinates as texts', { location: place }, { location: place }],
    ...['OpenUrl', 'openUrl', 'openurl', 'Openurl', 'OPENURL'].map((action): [string, object, object] => [
      action,
      suggestion({ action, label: 'a', url: 'https://example.com' }),
      suggestion({ action: 'OpenUrl', label: 'a', url: 'https://example.com' }),
    ]),
    [
      'viewLocation',
      suggestion({ action: 'viewLocation', label: 'a', viewLocation: place }),
      suggestion({ action: 'ViewLocation', label: 'a', viewLocation: place }),
    ],
    [
      'location for viewLocation',
      suggestion({ action: 'ViewLocation', label: 'a', location: place }),
      suggestion({ action: 'ViewLocation', label: 'a', viewLocation: place }),
    ],
    [
      'PhoneNumber',
      suggestion({ action: 'dial', label: 'a', dial: { PhoneNumber: '0031' } }),
      suggestion({ action: 'Dial', label: 'a', dial: { phoneNumber: '0031' } }),
    ],
    [
      'postbackData',
      suggestion({ action: 'reply', label: 'a', postbackData: 'b' }),
      suggestion({ action: 'Reply', label: 'a', postbackdata: 'b' }),
    ],
    ['no label', suggestion({ action: 'Reply' }), suggestion({ action: 'Reply' })],
    [
      'an action that nobody documented',
      suggestion({ action: 'calendarPicker', x: 1 }),
      suggestion({ action: 'calendarPicker', x: 1 }),
    ],
    [
      'a time as JavaScript prints it',
      suggestion({
        action: 'createcalendarevent',
        calendar: { startTime: 'Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)' },
      }),
      suggestion({
        action: 'CreateCalendarEvent',
        calendar: { startTime: 'Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)' },
      }),
    ],
    [
      'twelve suggestions',
      { suggestions: Array.from({ length: 12 }, () => ({ action: 'Reply' })) },
      { suggestions: Array.from({ length: 12 }, () => ({ action: 'Reply' })) },
    ],
    ['a medium without address', { media: { mediaName: 'a' } }, { media: { mediaName: 'a' } }],
    ['a null context and tag', { text: 'a', context: null, tag: null }, { text: 'a' }],
    ['nothing', {}, {}],
  ])('%s', async (_name, item, want) => {
    expect(await send({ richContent: { conversation: [item] } })).toEqual({
      ...shown,
      richContent: { conversation: [want] },
    });
  });

  it('suggestions beside the conversation', async () => {
    const suggestions = [{ action: 'Reply', label: 'a' }];
    const want = { richContent: { conversation: [{ text: 'a' }], suggestions } };
    const got = { richContent: { Conversation: [{ Text: 'a' }], suggestions: [{ action: 'REPLY', Label: 'a' }] } };
    expect(await send(got)).toEqual({ ...shown, ...want });
  });

  it.each<[string, object, string]>([
    ['a text that is a number', { text: 5 }, 'conversation/0/text must be string'],
    ['suggestions that are no array', { suggestions: {} }, 'conversation/0/suggestions must be array'],
    ['an item that is a text', 'a' as unknown as object, 'conversation/0 must be object'],
  ])('but not %s', async (_name, item, want) => {
    const answer = await createSandbox().fetch(
      new Request('http://localhost/v1.0/message', {
        method: 'POST',
        headers: header,
        body: JSON.stringify({ messages: { msg: [{ ...good, richContent: { conversation: [item] } }] } }),
      }),
    );
    expect(await answer.json()).toMatchObject({
      messages: [{ messageErrorCode: 305, messageDetails: `richContent field is invalid: ${want}` }],
    });
  });
});
