import { expect, it } from 'vitest';
import type { MessageData } from '../model/message-data.ts';
import { expectedAnswer } from './expected-answer.ts';

const channel = (id: string, routingOrder: number): object => ({ id, value: { name: id, routingOrder } });
const data = { channels: [channel('Raven', 2), channel('Dove', 1)] } as unknown as Pick<MessageData, 'channels'>;

it.each([
  { given: { httpStatus: 200 }, want: { httpStatus: 200 } },
  { given: { httpStatus: 200, body: 'a $& {other}' }, want: { httpStatus: 200, body: 'a $& {other}' } },
  { given: { httpStatus: 400, body: 'one of {channels}' }, want: { httpStatus: 400, body: 'one of Dove, Raven' } },
  {
    given: { httpStatus: 400, body: { rows: [{ code: 1, text: '{channels}; {channels}' }, null] } },
    want: { httpStatus: 400, body: { rows: [{ code: 1, text: 'Dove, Raven; Dove, Raven' }, null] } },
  },
])('fills $given.body with the names of the channels in their order', ({ given, want }) => {
  expect(expectedAnswer(given, data)).toEqual(want);
});
