import { createSandbox } from '@bmsg/sandbox';
import type { Sandbox, SandboxMessage } from '@bmsg/sandbox';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goodToken } from './accounts.ts';

let sandbox: Sandbox;
let url: string;
beforeAll(async () => {
  sandbox = createSandbox();
  url = await sandbox.listen({ port: 0 });
});
beforeEach(() => sandbox.clear());
afterAll(() => sandbox.close());

interface Want {
  readonly plan: object;
  readonly message: object;
}

async function post(body: BodyInit, headers: Record<string, string> = {}): Promise<[number, string]> {
  const response = await fetch(new URL('/gateway.ashx', url), { method: 'POST', body, headers });
  return [response.status, await response.text()];
}

const shape = ({ plan, message }: SandboxMessage): Want => ({ plan, message });

describe('a document as a client in the field sends it', () => {
  it.each<[string, string, Record<string, string>, Want]>([
    [
      'with no more than it needs, a computed number of parts, and no type of its own (Camel)',
      `<?xml version="1.0" encoding="UTF-8"?><MESSAGES><AUTHENTICATION><PRODUCTTOKEN>${goodToken}</PRODUCTTOKEN></AUTHENTICATION><MSG><FROM>CM Test</FROM><BODY>Ω and 日本</BODY><TO>0031612345678</TO><DCS>8</DCS><REFERENCE>a-b_c</REFERENCE><MINIMUMNUMBEROFMESSAGEPARTS>1</MINIMUMNUMBEROFMESSAGEPARTS><MAXIMUMNUMBEROFMESSAGEPARTS>1</MAXIMUMNUMBEROFMESSAGEPARTS></MSG></MESSAGES>`,
      { 'content-type': 'text/plain; charset=ISO-8859-1' },
      {
        plan: { encoding: 'ucs2', codeUnits: 8, segmentCount: 1 },
        message: {
          from: 'CM Test',
          to: [{ number: '0031612345678' }],
          body: { content: 'Ω and 日本' },
          dcs: 8,
          reference: 'a-b_c',
          minimumNumberOfMessageParts: 1,
          maximumNumberOfMessageParts: 1,
          allowedChannels: ['SMS'],
        },
      },
    ],
    [
      'with the login of old (Vumi)',
      `<?xml version='1.0' encoding='utf-8'?>\n<MESSAGES><CUSTOMER ID="12345" /><USER LOGIN="me" PASSWORD="secret" /><MSG><FROM>8007</FROM><BODY TYPE="TEXT" HEADER="">hello</BODY><TO>0031612345678</TO></MSG></MESSAGES>`,
      { 'content-type': 'text/xml; charset=utf-8' },
      {
        plan: { encoding: 'gsm7', septets: 5, segmentCount: 1 },
        message: {
          from: '8007',
          to: [{ number: '0031612345678' }],
          body: { type: 'text', header: '', content: 'hello' },
          allowedChannels: ['SMS'],
        },
      },
    ],
  ])('%s', async (_, document, headers, want) => {
    expect(await post(document, headers)).toEqual([200, '']);
    expect(sandbox.messages().map(shape)).toEqual([want]);
  });

  it('with a byte order mark, and no content type at all', async () => {
    const document = `\ufeff<MESSAGES><AUTHENTICATION><PRODUCTTOKEN>${goodToken}</PRODUCTTOKEN></AUTHENTICATION><MSG><FROM>a</FROM><TO>0031612345678</TO><BODY>b</BODY></MSG></MESSAGES>`;
    expect(await post(new Blob([document]))).toEqual([200, '']);
    expect(sandbox.messages()).toHaveLength(1);
  });
});

describe('what is no request', () => {
  const unknown = 'Error: ERROR Unknown error';
  it.each<[string, BodyInit]>([
    ['an empty body', ''],
    ['broken UTF-8', new Uint8Array([0x3c, 0x41, 0xff, 0xfe, 0x2f, 0x3e])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x41, 0, 0x2f, 0, 0x3e, 0])],
    ['JSON', '{"messages":{}}'],
  ])('%s', async (_, body) => {
    expect(await post(body)).toEqual([200, unknown]);
  });

  it.each(['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s, which sends nothing', async (method) => {
    const query = `producttoken=${goodToken}&body=a&to=00447911123456&from=b`;
    const response = await fetch(new URL(`/gateway.ashx?${query}`, url), { method });
    expect([response.status, await response.text()]).toEqual([400, '']);
    expect(sandbox.messages()).toEqual([]);
  });
});

describe('a query', () => {
  it('is read whatever the case of its names, and can be seen as it was accepted', async () => {
    const query = `PRODUCTTOKEN=${goodToken}&Body=caf%C3%A9+%E2%82%AC&TO=00447911123456&From=Sender&x=1`;
    const response = await fetch(new URL(`/gateway.ashx?${query}`, url));
    expect([response.status, await response.text()]).toEqual([200, '']);
    const seen = await fetch(new URL('/sandbox/messages', url));
    expect(await seen.json()).toMatchObject({
      accepted: 1,
      messages: [{ to: '00447911123456', message: { from: 'Sender', body: { content: 'café €' }, '?x': '1' } }],
    });
  });

  it('is no message without a number', async () => {
    const response = await fetch(new URL(`/gateway.ashx?producttoken=${goodToken}&from=a&body=b`, url));
    expect(await response.text()).toBe("Error: ERROR Parameter 'to' contains an invalid value: ''");
  });
});

it('any octets at all draw an answer of the tables', async () => {
  const octets = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
  );
  await fc.assert(
    fc.asyncProperty(octets, async (bytes) => {
      const document = new Request('http://localhost/gateway.ashx', {
        method: 'POST',
        body: bytes as Uint8Array<ArrayBuffer>,
      });
      const query = [...bytes]
        .map((octet) => String.fromCharCode((octet % 94) + 33))
        .join('')
        .replaceAll('#', '%');
      for (const request of [document, new Request(`http://localhost/gateway.ashx?${query}`)]) {
        const answer = await sandbox.fetch(request);
        expect(answer.status).toBe(200);
        expect(await answer.text()).toMatch(
          /^Error: ERROR (Unknown error$|Invalid product token\.$|Parameter 'producttoken')/,
        );
      }
    }),
  );
});
