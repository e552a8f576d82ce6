import { createRequire } from 'node:module';
import { CMTypes, MessageApiClient } from '@cmdotcom/text-sdk';
import type { Message } from '@cmdotcom/text-sdk';
import type { AxiosStatic } from 'axios';
import { createSandbox } from '@bmsg/sandbox';
import type { Sandbox } from '@bmsg/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodToken } from './accounts.ts';

/**
 * A client that none of us wrote, as it comes from npm. Its host is fixed in its code, so its requests are led to the
 * sandbox on their way out, by the instance of axios that it uses itself.
 */
const require = createRequire(createRequire(import.meta.url).resolve('@cmdotcom/text-sdk'));
const axios = require('axios') as AxiosStatic;

const recipients = ['00447911123456', '00447911123457'];
const picture = { mediaName: 'picture', mediaUri: 'https://example.com/picture.png', mimeType: 'image/png' };

const accepted = (to: string, reference: string | null = null, parts = 1): object => ({
  to,
  status: 'Accepted',
  reference,
  parts,
  messageDetails: null,
  messageErrorCode: 0,
});

const message = (client: MessageApiClient, text = 'Hello'): Message =>
  client.createMessage().setMessage(['00447911123456'], 'TestSender', text);

interface Row {
  readonly title: string;
  readonly send: (client: MessageApiClient) => Promise<{ status: number; data: unknown }>;
  /** The kind of each conversation item that left the client: it drops what it does not know. */
  readonly sent?: readonly string[];
  readonly messages: readonly object[];
}

const table: readonly Row[] = [
  {
    title: 'a single message',
    send: (client) => client.sendTextMessage(['00447911123456'], 'TestSender', 'Hello', 'your_reference'),
    messages: [accepted('00447911123456', 'your_reference')],
  },
  {
    title: 'a text of three parts',
    send: (client) => client.sendTextMessage(['00447911123456'], 'TestSender', 'x'.repeat(2 * 153 + 1)),
    messages: [accepted('00447911123456', null, 3)],
  },
  {
    title: 'a text outside the GSM alphabet, of two parts',
    send: (client) => client.sendTextMessage(['00447911123456'], 'TestSender', 'Ж'.repeat(71)),
    messages: [accepted('00447911123456', null, 2)],
  },
  {
    title: 'a batch of two messages',
    send: (client) => {
      const batch = client.createMessage().setMessage(recipients, 'TestSender', 'One', 'first');
      const second = Object.assign(new CMTypes.Message(), {
        from: 'TestSender',
        to: [{ number: '00447911123458' }],
        body: { type: 'AUTO', content: 'Two' },
      });
      batch.messages?.msg?.push(second);
      return batch.send();
    },
    messages: [...recipients.map((to) => accepted(to, 'first')), accepted('00447911123458')],
  },
  {
    title: 'no restriction of channels, which it sends as an empty list',
    send: (client) => message(client).setAllowedChannels([]).send(),
    messages: [accepted('00447911123456')],
  },
  {
    title: 'rich content: a text and a picture',
    send: (client) =>
      message(client)
        .setAllowedChannels(['WhatsApp'])
        .setConversation([{ text: 'Look' }, { media: picture }])
        .send(),
    sent: ['text', 'media'],
    messages: [accepted('00447911123456')],
  },
  {
    title: 'a template',
    send: (client) =>
      message(client)
        .setAllowedChannels(['WhatsApp'])
        .setTemplate({
          whatsapp: {
            namespace: 'a_namespace',
            elementName: 'a_template',
            language: { policy: 'deterministic', code: 'en' },
            components: [{ type: 'body', parameters: [{ type: 'text', text: 'a value' }] }],
          },
        })
        .send(),
    sent: ['template'],
    messages: [accepted('00447911123456')],
  },
  {
    title: 'suggestions',
    send: (client) =>
      message(client)
        .setAllowedChannels(['RCS'])
        .setConversation([{ text: 'What now?' }])
        .setSuggestion([
          { action: 'Reply', label: 'Yes', postbackdata: 'yes' },
          { action: 'OpenUrl', label: 'Read more', url: 'https://example.com' },
          { action: 'Dial', label: 'Call us', dial: { phoneNumber: '0031765727000' } },
        ])
        .send(),
    sent: ['text'],
    messages: [accepted('00447911123456')],
  },
  {
    title: 'a carousel',
    send: (client) =>
      message(client)
        .setAllowedChannels(['RCS'])
        .setConversation([
          {
            carousel: {
              cardWidth: CMTypes.Carousel.CardWidthEnum.Medium,
              cards: [
                { header: 'One', text: 'The first', media: picture },
                {
                  header: 'Two',
                  text: 'The second',
                  media: picture,
                  suggestions: [{ action: 'Reply', label: 'This one' }],
                },
              ],
            },
          },
        ])
        .send(),
    sent: ['carousel'],
    messages: [accepted('00447911123456')],
  },
];

describe('@cmdotcom/text-sdk against the sandbox', () => {
  let sandbox: Sandbox;
  const sent: CMTypes.MessageEnvelope[] = [];
  let interceptor: number;

  beforeAll(async () => {
    sandbox = createSandbox();
    const url = await sandbox.listen({ port: 0 });
    interceptor = axios.interceptors.request.use((config) => {
      sent.push(config.data as CMTypes.MessageEnvelope);
      return { ...config, proxy: false, url: new URL(new URL(config.url ?? '').pathname, url).href };
    });
  });
  afterAll(async () => {
    axios.interceptors.request.eject(interceptor);
    await sandbox.close();
  });

  it.each(table)('sends $title and reads the answer', async ({ send, sent: items, messages }) => {
    const answer = await send(new MessageApiClient(goodToken));
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ details: `Created ${messages.length} message(s)`, errorCode: 0, messages });
    const conversation = sent.at(-1)?.messages?.msg?.[0]?.richContent?.conversation;
    expect(conversation?.map((item) => Object.entries(item).find(([, value]) => value !== undefined)?.[0])).toEqual(
      items,
    );
  });

  it('is told why a message was rejected', async () => {
    const answer = new MessageApiClient(goodToken).sendTextMessage(['0044791112345a'], 'TestSender', 'Hello');
    await expect(answer).rejects.toMatchObject({
      response: {
        status: 400,
        data: {
          errorCode: 201,
          messages: [{ messageErrorCode: 303, messageDetails: "Gsm '0044791112345a' is not a number." }],
        },
      },
    });
  });

  it('is told that its token is no token', async () => {
    const answer = new MessageApiClient('your product token').sendTextMessage(
      ['00447911123456'],
      'TestSender',
      'Hello',
    );
    await expect(answer).rejects.toMatchObject({
      response: { status: 400, data: { details: 'Invalid product token.', errorCode: 103, messages: [] } },
    });
  });
});
