import * as validators from '@bmsg/api/validators';
import type { ValidationResult } from '@bmsg/runtime/validation';
import { describe, expect, it } from 'vitest';

type Want = readonly [instancePath: string, keyword: string, message: string, suggestion?: string];
type Row = readonly [says: string, value: unknown, ...want: Want[]];

const good = {
  from: 'Sender',
  to: [{ number: '00447911123456' }],
  body: { type: 'auto', content: 'Hello' },
};

const authentication = { productToken: '11111111-2222-3333-4444-555555555555' };
const call = (...msg: unknown[]): object => ({ messages: { authentication, msg } });
const message = (more: object): object => call({ ...good, ...more });
const rich = (...conversation: unknown[]): object => message({ richContent: { conversation } });
const suggestion = (...suggestions: unknown[]): object =>
  message({ richContent: { conversation: [{ text: 'Hello' }], suggestions } });
const language = { policy: 'deterministic', code: 'en' };
const whatsapp = { namespace: 'shop', element_name: 'order', language };
const template = (more: object): object => rich({ template: { whatsapp: { ...whatsapp, ...more } } });
const component = (...components: unknown[]): object => template({ components });
const parameter = (...parameters: unknown[]): object => component({ type: 'body', parameters });

const msg = '/messages/msg/0';
const item = `${msg}/richContent/conversation/0`;
const button = `${msg}/richContent/suggestions/0`;
const inTemplate = `${item}/template/whatsapp`;
const inParameter = `${inTemplate}/components/0/parameters/0`;

const channels =
  'must be "Apple Business Chat", "Facebook Messenger", "Google Business Messages", "Instagram", "Line", ' +
  '"MobilePush", "Push", "RCS", "SMS", "Telegram Messenger", "Twitter", "Viber", "Voice" or "WhatsApp"';
const actions =
  'must be "OpenUrl", "CreateCalendarEvent", "Dial", "ViewLocation", "Reply", "ShareLocation", "OpenAppPage", ' +
  '"Pick" or "Payment"';

const requests: readonly Row[] = [
  ['a list', [], ['', 'type', 'must be object']],
  ['a text', JSON.stringify(call(good)), ['', 'type', 'must be object']],
  ['nothing', undefined, ['', 'type', 'must be object']],
  ['an empty object', {}, ['', 'required', 'must have property "messages"']],
  [
    'the outermost key in the singular',
    { message: { msg: [good] } },
    ['/message', 'additionalProperties', 'unknown property "message"', 'messages'],
  ],
  [
    'the outermost key with a capital',
    { Messages: { msg: [good] } },
    ['/Messages', 'additionalProperties', 'unknown property "Messages"', 'messages'],
  ],
  ['a list of messages without `msg`', { messages: [good] }, ['/messages', 'type', 'must be object']],
  ['one message without a list', { messages: { msg: good } }, ['/messages/msg', 'type', 'must be array']],
  ['no messages', call(), ['/messages/msg', 'minItems', 'must have at least 1 item']],
  [
    'a key beside the messages',
    { ...call(good), version: 1 },
    ['/version', 'additionalProperties', 'unknown property "version"'],
  ],
  [
    'authentication misspelt',
    { messages: { authentification: authentication, msg: [good] } },
    ['/messages/authentification', 'additionalProperties', 'unknown property "authentification"', 'authentication'],
  ],
  [
    'a token misspelt, which is not shown',
    { messages: { authentication: { productTokn: 'secret' }, msg: [good] } },
    ['/messages/authentication/productTokn', 'additionalProperties', 'unknown property "productTokn"', 'productToken'],
  ],
  ['a message without sender', call({ to: good.to, body: good.body }), [msg, 'required', 'must have property "from"']],
  [
    'a sender misspelt',
    call({ form: 'Sender', to: good.to, body: good.body }),
    [`${msg}/form`, 'additionalProperties', 'unknown property "form"', 'from'],
  ],
  ['a sender that is a number', message({ from: 447_911_123_456 }), [`${msg}/from`, 'type', 'must be string']],
  ['an empty sender', message({ from: '' }), [`${msg}/from`, 'minLength', 'must have at least 1 character']],
  ['a recipient without a list', message({ to: '00447911123456' }), [`${msg}/to`, 'type', 'must be array']],
  ['a recipient that is a text', message({ to: ['00447911123456'] }), [`${msg}/to/0`, 'type', 'must be object']],
  ['no recipients', message({ to: [] }), [`${msg}/to`, 'minItems', 'must have at least 1 item']],
  [
    'more recipients than may be',
    message({ to: Array(1001).fill(good.to[0]) }),
    [`${msg}/to`, 'maxItems', 'must have at most 1000 items'],
  ],
  [
    'a telephone number that is a number',
    message({ to: [...good.to, { number: 447_911_123_456 }] }),
    [`${msg}/to/1/number`, 'type', 'must be string'],
  ],
  [
    'a recipient with a mistyped key',
    message({ to: [{ nmuber: '00447911123456' }] }),
    [`${msg}/to/0/nmuber`, 'additionalProperties', 'unknown property "nmuber"', 'number'],
  ],
  ['a body that is a text', message({ body: 'Hello' }), [`${msg}/body`, 'type', 'must be object']],
  [
    'a body with a key that is near none',
    message({ body: { text: 'Hello' } }),
    [`${msg}/body`, 'required', 'must have property "content"'],
    [`${msg}/body/text`, 'additionalProperties', 'unknown property "text"'],
  ],
  [
    'a body with its key in the plural',
    message({ body: { contents: 'Hello' } }),
    [`${msg}/body/contents`, 'additionalProperties', 'unknown property "contents"', 'content'],
  ],
  [
    'a body type in capitals',
    message({ body: { type: 'AUTO', content: 'Hello' } }),
    [`${msg}/body/type`, 'enum', 'must be "auto", "text" or "binary"', 'auto'],
  ],
  [
    'two unknown channels, one of them near a known one',
    message({ allowedChannels: ['SMS', 'Watsapp', 'Pigeon'] }),
    [`${msg}/allowedChannels/1`, 'enum', channels, 'WhatsApp'],
    [`${msg}/allowedChannels/2`, 'enum', channels],
  ],
  [
    'one channel without a list',
    message({ allowedChannels: 'SMS' }),
    [`${msg}/allowedChannels`, 'type', 'must be array'],
  ],
  [
    'channels in the singular',
    message({ allowedChannel: ['SMS'] }),
    [`${msg}/allowedChannel`, 'additionalProperties', 'unknown property "allowedChannel"', 'allowedChannels'],
  ],
  ['a reference that is true', message({ reference: true }), [`${msg}/reference`, 'type', 'must be string or number']],
  [
    'a long reference',
    message({ reference: 'x'.repeat(256) }),
    [`${msg}/reference`, 'maxLength', 'must have at most 255 characters'],
  ],
  [
    'a grouping misspelt, where another one is nearly as near',
    message({ customGroupping2: 'x' }),
    [`${msg}/customGroupping2`, 'additionalProperties', 'unknown property "customGroupping2"', 'customGrouping2'],
  ],
  [
    'numbers of parts out of range',
    message({ minimumNumberOfMessageParts: 0, maximumNumberOfMessageParts: 256 }),
    [`${msg}/minimumNumberOfMessageParts`, 'minimum', 'must be at least 1'],
    [`${msg}/maximumNumberOfMessageParts`, 'maximum', 'must be at most 255'],
  ],
  [
    'a number of parts that is a text',
    message({ maximumNumberOfMessageParts: '8' }),
    [`${msg}/maximumNumberOfMessageParts`, 'type', 'must be integer'],
  ],
  ['a validity that is a number', message({ validity: 120 }), [`${msg}/validity`, 'type', 'must be string']],
  [
    'a fault in the second of three messages',
    call(good, { ...good, dcs: -1 }, good),
    ['/messages/msg/1/dcs', 'minimum', 'must be at least 0'],
  ],
  [
    'three faults in one message, each at its place',
    call({ from: 5, to: {}, body: null }),
    [`${msg}/from`, 'type', 'must be string'],
    [`${msg}/to`, 'type', 'must be array'],
    [`${msg}/body`, 'type', 'must be object'],
  ],
  [
    'keys that every object inherits',
    call(JSON.parse(`{"__proto__": {"from": 1}, "constructor": 1, ${JSON.stringify(good).slice(1)}`)),
    [`${msg}/__proto__`, 'additionalProperties', 'unknown property "__proto__"'],
    [`${msg}/constructor`, 'additionalProperties', 'unknown property "constructor"'],
  ],
  [
    'rich content without a conversation',
    message({ richContent: {} }),
    [`${msg}/richContent`, 'required', 'must have property "conversation"'],
  ],
  [
    'a conversation in the plural',
    message({ richContent: { conversations: [{ text: 'Hello' }] } }),
    [`${msg}/richContent/conversations`, 'additionalProperties', 'unknown property "conversations"', 'conversation'],
  ],
  [
    'a conversation without a list',
    message({ richContent: { conversation: { text: 'Hello' } } }),
    [`${msg}/richContent/conversation`, 'type', 'must be array'],
  ],
  ['an empty bubble', rich({}), [item, 'minProperties', 'must have at least 1 property']],
  [
    'a bubble with a mistyped key',
    rich({ txt: 'Hello' }),
    [`${item}/txt`, 'additionalProperties', 'unknown property "txt"', 'text'],
  ],
  [
    'a picture with a mistyped key, in the second bubble',
    rich({ text: 'Hello' }, { media: { mediaName: 'cat', mediaUrl: 'https://example.com/cat.png' } }),
    [
      `${msg}/richContent/conversation/1/media/mediaUrl`,
      'additionalProperties',
      'unknown property "mediaUrl"',
      'mediaUri',
    ],
  ],
  [
    'a picture without a scheme',
    rich({ media: { mediaUri: 'example.com/cat.png' } }),
    [`${item}/media/mediaUri`, 'format', 'must be a valid uri'],
  ],
  [
    'a place with one fault in a key and one in a value',
    rich({ location: { latitude: true, longtitude: 4 } }),
    [`${item}/location/latitude`, 'type', 'must be string or number'],
    [`${item}/location/longtitude`, 'additionalProperties', 'unknown property "longtitude"', 'longitude'],
  ],
  [
    'a place that is nowhere',
    rich({ location: { label: 'Office' } }),
    [`${item}/location`, 'required', 'must have property "latitude" and "longitude" or "searchQuery"'],
  ],
  [
    'an action in another letter case',
    suggestion({ action: 'OpenURL', url: 'https://example.com/' }),
    [`${button}/action`, 'enum', actions, 'OpenUrl'],
  ],
  ['an unknown action', suggestion({ action: 'Explode' }), [`${button}/action`, 'enum', actions]],
  ['no action', suggestion({ label: 'Yes' }), [button, 'required', 'must have property "action"']],
  [
    'the key of the action mistyped',
    suggestion({ acton: 'Reply', label: 'Yes' }),
    [`${button}/acton`, 'additionalProperties', 'unknown property "acton"', 'action'],
  ],
  ['an action that is a number', suggestion({ action: 5 }), [`${button}/action`, 'type', 'must be string']],
  ['a button that is a text', suggestion('Reply'), [button, 'type', 'must be object']],
  [
    'a link without an address',
    suggestion({ action: 'OpenUrl', label: 'Shop' }),
    [button, 'required', 'must have property "url"'],
  ],
  [
    'a link with a mistyped key',
    suggestion({ action: 'OpenUrl', label: 'Shop', uri: 'https://example.com/' }),
    [`${button}/uri`, 'additionalProperties', 'unknown property "uri"', 'url'],
  ],
  [
    'a key that another action has',
    suggestion({ action: 'Reply', label: 'Shop', url: 'https://example.com/' }),
    [`${button}/url`, 'additionalProperties', 'unknown property "url"'],
  ],
  [
    'twelve buttons',
    suggestion(...Array.from({ length: 12 }, () => ({ action: 'Reply', label: 'Yes' }))),
    [`${msg}/richContent/suggestions`, 'maxItems', 'must have at most 11 items'],
  ],
  [
    'a template that should be in snake case',
    rich({ template: { whatsapp: { namespace: 'shop', elementName: 'order', language } } }),
    [`${inTemplate}/elementName`, 'additionalProperties', 'unknown property "elementName"', 'element_name'],
  ],
  [
    'a template with a capital',
    rich({ template: { whatsApp: whatsapp } }),
    [`${item}/template/whatsApp`, 'additionalProperties', 'unknown property "whatsApp"', 'whatsapp'],
  ],
  ['a language that is a text', template({ language: 'en' }), [`${inTemplate}/language`, 'type', 'must be object']],
  [
    'components without a list',
    template({ components: { type: 'body' } }),
    [`${inTemplate}/components`, 'type', 'must be array'],
  ],
  [
    'an unknown component',
    component({ type: 'boddy', parameters: [] }),
    [`${inTemplate}/components/0/type`, 'enum', 'must be "header", "body", "footer" or "button"', 'body'],
  ],
  [
    'a wrong type two unions deep',
    parameter({ type: 'currency', currency: { fallback_value: '100.99', code: 'EUR', amount_1000: '100990' } }),
    [`${inParameter}/currency/amount_1000`, 'type', 'must be number'],
  ],
  [
    'a mistyped key two unions deep',
    parameter({ type: 'currency', currency: { fallback_value: '100.99', code: 'EUR', amount1000: 100_990 } }),
    [`${inParameter}/currency/amount1000`, 'additionalProperties', 'unknown property "amount1000"', 'amount_1000'],
  ],
  [
    'an unknown tag two unions deep',
    parameter({ type: 'curency', currency: {} }),
    [
      `${inParameter}/type`,
      'enum',
      'must be "text", "currency", "date_time", "image", "video", "document" or "payload"',
      'currency',
    ],
  ],
  [
    'parts of a date out of range',
    parameter({ type: 'date_time', date_time: { fallback_value: 'soon', day_of_week: 0, month: 13 } }),
    [`${inParameter}/date_time/day_of_week`, 'minimum', 'must be at least 1'],
    [`${inParameter}/date_time/month`, 'maximum', 'must be at most 12'],
  ],
];

const status = { code: '2', errorCode: '', errorDescription: '' };
const report = (more: object): object => ({
  messages: { msg: { received: '2024-02-29T12:00:00', to: '00447911123456', reference: 'x', status, ...more } },
});

const reports: readonly Row[] = [
  ['an empty report', {}, ['', 'required', 'must have property "messages"']],
  ['a list of reports', { messages: { msg: [] } }, ['/messages/msg', 'type', 'must be object']],
  [
    'an unknown status',
    report({ status: { ...status, code: '7' } }),
    ['/messages/msg/status/code', 'enum', 'must be "0", "1", "2", "3" or "4"'],
  ],
  [
    'a status that is a number',
    report({ status: { ...status, code: 2 } }),
    ['/messages/msg/status/code', 'type', 'must be string'],
  ],
  [
    'a report without what it is about',
    report({ reference: undefined, status: undefined }),
    ['/messages/msg', 'required', 'must have property "reference"'],
    ['/messages/msg', 'required', 'must have property "status"'],
  ],
];

const inbound = (more: object): object => ({
  reference: 'x',
  messageContext: '',
  from: { number: '00447911123456' },
  to: { number: '1234' },
  message: { text: 'Hello' },
  groupings: ['', '', ''],
  time: '2024-02-29 12:00:00',
  timeUtc: '2024-02-29T11:00:00',
  channel: 'SMS',
  ...more,
});

const inbounds: readonly Row[] = [
  ['too few groupings', inbound({ groupings: [''] }), ['/groupings', 'minItems', 'must have at least 3 items']],
  ['a grouping that is a number', inbound({ groupings: ['', 1, ''] }), ['/groupings/1', 'type', 'must be string']],
  [
    'a sender and a text that are missing',
    inbound({ from: {}, message: {} }),
    ['/from', 'required', 'must have property "number"'],
    ['/message', 'required', 'must have property "text"'],
  ],
  [
    'a media that is a text',
    inbound({ message: { text: '', media: 'cat' } }),
    ['/message/media', 'type', 'must be object'],
  ],
];

function found(result: ValidationResult<unknown>): Want[] {
  if (result.ok) return [];
  return result.errors.map(({ instancePath, keyword, message: says, suggestion: meant }) =>
    meant === undefined ? [instancePath, keyword, says] : [instancePath, keyword, says, meant],
  );
}

describe.each([
  { kind: 'a request', validate: validators.validateMessageRequest, rows: requests },
  { kind: 'a status report', validate: validators.validateStatusReport, rows: reports },
  { kind: 'an inbound message', validate: validators.validateInboundMessage, rows: inbounds },
])('$kind', ({ validate, rows }) => {
  it.each(rows.map(([says, value, ...want]) => ({ says, value, want })))('$says', ({ value, want }) => {
    expect(found(validate(value))).toEqual(want);
  });
});

describe('the rows above', () => {
  it('start from values that have no fault', () => {
    expect(found(validators.validateMessageRequest(parameter({ type: 'text', text: 'x' })))).toEqual([]);
    expect(found(validators.validateMessageRequest(suggestion({ action: 'Reply', label: 'Yes' })))).toEqual([]);
    expect(found(validators.validateStatusReport(report({})))).toEqual([]);
    expect(found(validators.validateInboundMessage(inbound({})))).toEqual([]);
  });
});
