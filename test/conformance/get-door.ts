import { getGateway } from '@bmsg/api/errors';
import type { Door, Trigger } from './door.ts';

type Answer = Pick<Trigger, 'answer'> & Partial<Trigger>;

/** The documented call with other parameters; `undefined` takes one away. */
const send = (parameters: Readonly<Record<string, string | undefined>>, answer: Answer, method = 'GET'): Trigger => ({
  status: 200,
  request: (token) => {
    const all = {
      producttoken: token,
      body: 'Example message text',
      to: '00447911123456',
      from: 'SenderName',
      reference: 'your_reference',
      ...parameters,
    };
    const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { method, target: `/gateway.ashx?${new URLSearchParams(given)}` };
  },
  ...answer,
});

export const getDoor: Door = {
  table: getGateway,
  triggers: {
    'method-not-allowed': send({}, { status: 400, answer: '' }, 'DELETE'),
    'unknown-error': send({}, { account: 'failing', answer: 'Error: ERROR Unknown error' }),
    accepted: send({}, { answer: '' }),
    'account-unknown': send(
      {},
      {
        token: '00000000-0000-0000-0000-000000000000',
        answer: 'Error: ERROR No account found for the given authentication',
      },
    ),
    'insufficient-balance': send({}, { account: 'noBalance', answer: 'Error: ERROR Insufficient balance.' }),
    unroutable: send({}, { account: 'unroutable', answer: 'Error: ERROR Message is unrouteable.' }),
    'token-invalid': send(
      {},
      {
        token: 'your product token',
        answer: "Error: ERROR Parameter 'producttoken' contains an invalid value: 'your product token'",
      },
    ),
    'from-missing': send({ from: undefined }, { answer: 'Error: ERROR No sender name provided' }),
    'number-not-a-number': send(
      { to: '0044791112345a' },
      { answer: "Error: ERROR Parameter 'to' contains an invalid value: '0044791112345a'" },
    ),
    'body-missing': send({ body: undefined }, { answer: "Error: ERROR Parameter 'body' is required" }),
  },
};
