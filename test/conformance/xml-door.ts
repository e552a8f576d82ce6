import { xmlGateway } from '@bmsg/api/errors';
import type { Door, Trigger } from './door.ts';

const good = '<CHANNEL>SMS</CHANNEL><FROM>SenderName</FROM><TO>00447911123456</TO><BODY>Test message</BODY>';

type Answer = Pick<Trigger, 'answer'> & Partial<Trigger>;

/** A document with these messages. */
const send = (messages: string, answer: Answer, method = 'POST'): Trigger => ({
  status: 200,
  request: (token) => ({
    method,
    target: '/gateway.ashx',
    body: `<?xml version="1.0" encoding="utf-8"?><MESSAGES><AUTHENTICATION><PRODUCTTOKEN>${token}</PRODUCTTOKEN></AUTHENTICATION>${messages}</MESSAGES>`,
  }),
  ...answer,
});
const message = (members: string, answer: string): Trigger => send(`<MSG>${members}</MSG>`, { answer });

export const xmlDoor: Door = {
  table: xmlGateway,
  triggers: {
    'method-not-allowed': send(`<MSG>${good}</MSG>`, { status: 400, answer: '' }, 'PUT'),
    'unknown-error': send(`<MSG>${good}</MSG>`, { account: 'failing', answer: 'Error: ERROR Unknown error' }),
    accepted: message(good, ''),
    'account-unknown': send(`<MSG>${good}</MSG>`, {
      token: '00000000-0000-0000-0000-000000000000',
      answer: 'Error: ERROR No account found for the given authentication',
    }),
    'insufficient-balance': send(`<MSG>${good}</MSG>`, {
      account: 'noBalance',
      answer: 'Error: ERROR Insufficient balance.',
    }),
    unroutable: send(`<MSG>${good}</MSG>`, { account: 'unroutable', answer: 'Error: ERROR Message is unrouteable.' }),
    'channel-unroutable': message(
      `${good}<ALLOWEDCHANNELS>WhatsApp</ALLOWEDCHANNELS>`,
      'Error: ERROR Message is unrouteable.',
    ),
    'token-invalid': send(`<MSG>${good}</MSG>`, {
      token: 'your product token',
      answer: 'Error: ERROR Invalid product token.',
    }),
    'user-missing': {
      status: 200,
      request: () => ({
        method: 'POST',
        target: '/gateway.ashx',
        body: `<MESSAGES><CUSTOMER ID="1"/><MSG>${good}</MSG></MESSAGES>`,
      }),
      answer: 'Error: ERROR No or incorrect User node found',
    },
    'from-missing': message(good.replace(/<FROM>.*<\/FROM>/, ''), 'Error: ERROR No FROM field found in a MSG node.'),
    'messages-missing': send('', { answer: 'Error: ERROR A MESSAGES node requires at least one MSG node' }),
    'number-missing': message(
      good.replace(/<TO>.*<\/TO>/, ''),
      'Error: ERROR No phone numbers found. Message will not be sent.',
    ),
    'number-not-a-number': message(
      good.replace('3456', '345a'),
      "Error: ERROR Rejected: Gsm '0044791112345a' is not a number.",
    ),
  },
};
