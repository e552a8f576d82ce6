/** A body of a call, once as it should be and once with a fault. */
export interface Payload {
  readonly name: string;
  readonly valid: object;
  readonly invalid: object;
}

const token = '01234567-89ab-cdef-0123-456789abcdef';
const sms = { from: 'TestSender', to: [{ number: '0031612345678' }], body: { type: 'auto', content: 'Hello, world' } };

/** A call with these messages. */
export function callOf(msg: readonly object[]): object {
  return { messages: { authentication: { productToken: token }, msg } };
}

function rich(conversation: readonly object[]): object {
  return callOf([{ ...sms, allowedChannels: ['WhatsApp', 'RCS'], richContent: { conversation } }]);
}

const media = { mediaName: 'A picture', mediaUri: 'https://www.example.com/picture.png', mimeType: 'image/png' };
const items = [
  { text: 'The first of three' },
  { media },
  {
    header: 'A card',
    text: 'with a picture',
    media,
    suggestions: [{ action: 'Reply', label: 'Yes', postbackdata: 'yes' }],
  },
];

function template(amount: unknown): object {
  const parameters = [
    { type: 'text', text: 'Jane' },
    { type: 'currency', currency: { fallback_value: '€ 100.99', code: 'EUR', amount_1000: amount } },
    {
      type: 'date_time',
      date_time: {
        fallback_value: 'Monday',
        day_of_week: 1,
        day_of_month: 7,
        year: 2025,
        month: 7,
        hour: 15,
        minute: 33,
      },
    },
  ];
  const components = [
    { type: 'header', parameters: [{ type: 'image', media }] },
    { type: 'body', parameters },
    {
      type: 'button',
      sub_type: 'quick_reply',
      index: 0,
      parameters: [{ type: 'payload', payload: 'developer defined payload' }],
    },
  ];
  const whatsapp = {
    namespace: '11111111_1111_1111_1111_111111111111',
    element_name: 'order_status',
    language: { code: 'en', policy: 'deterministic' },
    components,
  };
  return rich([{ template: { whatsapp } }]);
}

function batch(faulty: boolean): object {
  return callOf(
    Array.from({ length: 1000 }, (_, index) => ({
      ...sms,
      to: [{ number: faulty && index % 100 === 99 ? index : `00316${String(10_000_000 + index)}` }],
      body: { ...sms.body, content: `Message number ${index}` },
      reference: `reference${index}`,
    })),
  );
}

const bodies: readonly Payload[] = [
  { name: 'one SMS', valid: callOf([sms]), invalid: callOf([{ from: sms.from, to: sms.to, body: { type: 'auto' } }]) },
  {
    name: 'rich, 3 items',
    valid: rich(items),
    invalid: rich([...items.slice(0, 2), { media: { mediaUrl: media.mediaUri } }]),
  },
  { name: 'template', valid: template(100_990), invalid: template('100990') },
  { name: '1,000 SMS', valid: batch(false), invalid: batch(true) },
];

/** Objects as a parser makes them: those of literals are faster to go through. */
export const payloads: readonly Payload[] = JSON.parse(JSON.stringify(bodies)) as Payload[];
