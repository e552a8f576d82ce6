import { validateMessage } from '@bmsg/api/validators';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { acceptJson } from './accept-json.ts';
import { acceptsAll } from './accepts-all.ts';

const token = '00000000-0000-0000-0000-000000000000';

/** What the schema allows, of which the gateway takes only some. */
const messages = fc.record(
  {
    from: fc.constantFrom('Sender', '', 'a name that is long', '0031612345678', '\uD800'),
    to: fc.array(fc.record({ number: fc.constantFrom('0031612345678', '+31612345678', 'somebody', '', '\uD800') }), {
      minLength: 1,
      maxLength: 3,
    }),
    body: fc.record({
      type: fc.constantFrom('auto', 'text', 'binary'),
      content: fc.constantFrom('', 'Hello', 'é', 'a\uD800', 'a'.repeat(2000), '\u2019'.repeat(400)),
    }),
    allowedChannels: fc.subarray(['SMS', 'WhatsApp', 'Twitter', 'Telegram Messenger', 'RCS']),
    validity: fc.constantFrom('2h', 'soon', '2030-01-01 10:00'),
    minimumNumberOfMessageParts: fc.integer({ min: 1, max: 9 }),
    maximumNumberOfMessageParts: fc.integer({ min: 1, max: 9 }),
    reference: fc.constantFrom('a', 'a'.repeat(100)),
    richContent: fc.constant({ conversation: [{ text: 'Hello' }] }),
  },
  { requiredKeys: ['from', 'to', 'body'] },
);

it('says what the gateway answers to messages that pass the validator', () => {
  fc.assert(
    fc.property(fc.array(messages, { minLength: 1, maxLength: 3 }), (some) => {
      const msg = some.filter((message) => validateMessage(message).ok);
      fc.pre(msg.length > 0);
      const { body } = acceptJson({ value: { messages: { msg } }, headerToken: token }, () => ({}));
      const isAccepted = body?.messages.every(({ messageDetails }) => messageDetails === null);
      expect(acceptsAll(msg, true)).toBe(isAccepted);
    }),
    { numRuns: 300 },
  );
});
