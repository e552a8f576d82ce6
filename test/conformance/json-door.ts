import { channels } from '@bmsg/api/channels';
import { jsonGateway } from '@bmsg/api/errors';
import type { Door } from './door.ts';

/** A request that calls for one row of the table, and the answer in full. */
interface Trigger {
  /** JSON, or text that is sent as it is. */
  readonly body?: object | string;
  readonly method?: string;
  readonly token?: string;
  /** The state of the account; absent: in good order. */
  readonly account?: string;
  readonly status: number;
  /** What is answered, byte for byte. */
  readonly answer: string;
}

const good = {
  from: 'TestSender',
  to: [{ number: '00447911123456' }],
  body: { type: 'auto', content: 'Hello' },
  allowedChannels: ['SMS'],
};
const call = (...msg: readonly object[]): object => ({ messages: { msg } });
/** The good message with other members; `undefined` takes one away. */
const but = (members: object): object => call({ ...good, ...members });

const refused = (details: string, errorCode: number): string => JSON.stringify({ details, errorCode, messages: [] });
const taken =
  '{"to":"00447911123456","status":"Accepted","reference":null,"parts":1,"messageDetails":null,"messageErrorCode":0}';

/** The answer to a call whose only recipient was rejected. */
const rejected = (
  messageDetails: string,
  messageErrorCode: number,
  to: string | null = '00447911123456',
): Pick<Trigger, 'status' | 'answer'> => ({
  status: 400,
  answer: JSON.stringify({
    details: 'Created 0 message(s)',
    errorCode: 201,
    messages: [{ to, status: 'Rejected', reference: null, parts: 0, messageDetails, messageErrorCode }],
  }),
});

const knownChannels = channels.map(({ name }) => name).join(', ');

const triggers: Readonly<Record<string, Trigger>> = {
  'method-not-allowed': { method: 'PUT', body: call(good), status: 405, answer: '' },
  'unknown-error': { body: call(good), account: 'failing', status: 500, answer: refused('Unknown Error', 999) },
  'account-unknown': {
    body: call(good),
    token: '00000000-0000-0000-0000-000000000000',
    status: 400,
    answer: refused('No account found for the given authentication', 101),
  },
  'insufficient-balance': {
    body: call(good),
    account: 'noBalance',
    status: 400,
    answer: refused('Insufficient balance.', 102),
  },
  unroutable: { body: call(good), account: 'unroutable', status: 400, answer: refused('Message is unroutable.', 403) },
  'token-invalid': {
    body: call(good),
    token: 'your product token',
    status: 400,
    answer: refused('Invalid product token.', 103),
  },
  'messages-missing': {
    body: call(),
    status: 400,
    answer: refused('A MESSAGES object requires at least one MSG object', 203),
  },
  'messages-too-many': {
    body: call(...Array.from({ length: 1001 }, () => good)),
    status: 400,
    answer: refused('A MESSAGES object allows at most 1000 MSG objects', 203),
  },
  'json-malformed': { body: '{"messages":{"msg":[', status: 400, answer: refused('Invalid JSON', 202) },
  'created-all': {
    body: call(good),
    status: 200,
    answer: `{"details":"Created 1 message(s)","errorCode":0,"messages":[${taken}]}`,
  },
  'created-some': {
    body: call(good, { ...good, from: undefined }),
    status: 200,
    answer: `{"details":"Created 1 message(s)","errorCode":201,"messages":[${taken},{"to":"00447911123456","status":"Rejected","reference":null,"parts":0,"messageDetails":"No FROM field found in a MSG object.","messageErrorCode":301}]}`,
  },
  'created-none': { body: but({ from: undefined }), ...rejected('No FROM field found in a MSG object.', 301) },
  'from-missing': { body: but({ from: undefined }), ...rejected('No FROM field found in a MSG object.', 301) },
  'from-invalid': {
    body: but({ from: 'TwelveLetter' }),
    ...rejected('FROM field is invalid: cannot be shown on SMS', 301),
  },
  'number-missing': { body: but({ to: [{}] }), ...rejected('Empty mobilenumber field, MT ignored', 302, null) },
  'to-not-an-array': {
    body: but({ to: { number: '00447911123456' } }),
    ...rejected('to object is an invalid type, must be an array', 302, null),
  },
  'to-too-many': {
    body: but({ to: Array.from({ length: 1001 }, () => good.to[0]) }),
    ...rejected('TO field is invalid: must have at most 1000 items', 302, null),
  },
  'to-invalid': {
    body: but({ to: ['00447911123456'] }),
    ...rejected('TO field is invalid: must be object', 302, null),
  },
  'number-not-a-number': {
    body: but({ to: [{ number: '0044791112345a' }] }),
    ...rejected("Gsm '0044791112345a' is not a number.", 303, '0044791112345a'),
  },
  'number-invalid': {
    body: but({ to: [{ number: {} }] }),
    ...rejected('NUMBER field is invalid: must be string', 303, null),
  },
  'body-missing': { body: but({ body: undefined }), ...rejected('No body field was found', 304) },
  'body-empty': { body: but({ body: { content: '' } }), ...rejected('A body without content was found', 304) },
  'body-too-many-parts': {
    body: but({ body: { content: 'x'.repeat(8 * 153 + 1) } }),
    ...rejected('BODY field is invalid: the text takes 9 parts, at most 8 are allowed', 304),
  },
  'body-invalid': { body: but({ body: 'Hello' }), ...rejected('BODY field is invalid: must be object', 304) },
  'field-not-an-array': {
    body: but({ allowedChannels: 'SMS' }),
    ...rejected('allowedChannels object is an invalid type, must be an array', 305),
  },
  'channel-unknown': {
    body: but({ allowedChannels: ['Pigeon'] }),
    ...rejected(`Unknown channel 'Pigeon'; known channels are: ${knownChannels}`, 305),
  },
  'field-too-long': {
    body: but({ customGrouping: 'x'.repeat(101) }),
    ...rejected('customGrouping field is invalid: at most 100 characters are allowed', 305),
  },
  'field-invalid': { body: but({ dcs: 'eight' }), ...rejected('dcs field is invalid: must be integer', 305) },
  'spam-filtered': { body: call(good), account: 'spamFiltering', ...rejected('Message has been spam filtered', 401) },
  blacklisted: { body: call(good), account: 'blacklisting', ...rejected('Message has been blacklisted', 402) },
  rejected: { body: call(good), account: 'rejecting', ...rejected('Message has been rejected', 403) },
  'internal-error': { body: call(good), account: 'internalError', ...rejected('An internal error has occurred', 500) },
};

export const jsonDoor: Door = {
  table: jsonGateway,
  triggers: Object.fromEntries(
    Object.entries(triggers).map(([id, { method = 'POST', body, ...trigger }]) => [
      id,
      {
        ...trigger,
        request: (token) => ({
          method,
          target: '/v1.0/message',
          headers: { 'content-type': 'application/json', 'x-cm-producttoken': token },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      },
    ]),
  ),
};
