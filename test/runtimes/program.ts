import { examples } from '@bmsg/api/examples';
import { validateMessageRequest } from '@bmsg/api/validators';
import { validateMessageRequest as validateAsGateway } from '@bmsg/api/open-any-case-validators';
import { createMessagingClient, isGatewayError } from '@bmsg/client';
import type { Fetch, Message } from '@bmsg/client';
import { lint } from '@bmsg/linter';
import type { Finding } from '@bmsg/linter';
import { lintXml } from '@bmsg/linter/xml';
import { predict } from '@bmsg/messaging';
import type { Door } from '@bmsg/messaging';

const token = '00000000-0000-4000-8000-000000000001';

/** What the published packages make of the documented examples, a line each: the same wherever it runs. */
export async function runProgram(): Promise<string[]> {
  return [...requests().flatMap(judged), ...(await sent())];
}

type Request = (typeof examples)[number];

const requests = (): Request[] =>
  examples.filter(({ kind, gateway, mediaType }) => kind === 'request' && (gateway ?? mediaType) in doors);

const doors: Readonly<Record<string, Door>> = { 'application/json': 'json', xml: 'xml', get: 'get' };

/** A day on which the times of the documentation lie neither far behind nor far ahead. */
const today = Date.UTC(2020, 0, 1);

function judged({ id, gateway, mediaType, printed, corrected: text = printed }: Request): string[] {
  const door = doors[gateway ?? mediaType] ?? 'json';
  const answer = `${id}, answer: ${JSON.stringify(predict({ door, text, headerToken: token }, () => ({}), today).answer)}`;
  if (door === 'get') return [answer];
  if (door === 'xml') return [answer, `${id}, lint: ${found(lintXml(text))}`];
  const value = parsed(text);
  const result = validateMessageRequest(value);
  return [
    answer,
    `${id}, validator: ${result.ok ? 'good' : result.errors.map(({ instancePath, message }) => `${instancePath} ${message}`).join(', ')}`,
    `${id}, as the gateway reads: ${validateAsGateway(value).ok ? 'good' : 'bad'}`,
    `${id}, lint: ${found(lint(text))}`,
  ];
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return (error as Error).name;
  }
};

const found = (findings: readonly Finding[]): string =>
  findings.map(({ rule, range }) => `${rule} ${range.start.line}:${range.start.column}`).join(', ') || 'nothing';

/** The client with a `fetch` that needs no network: what the gateway would answer, to a token that it knows and to one it does not. */
async function sent(): Promise<string[]> {
  const message: Message = { from: 'Sender', to: [{ number: '0031612345678' }], body: { content: 'Hello' } };
  const lines: string[] = [];
  for (const account of [{}, undefined]) {
    const fetch: Fetch = async (url, init) => {
      const text = await new Request(url, init).text();
      const { answer } = predict({ door: 'json', text, headerToken: token }, () => account, today);
      return Response.json('body' in answer ? answer.body : null, { status: answer.httpStatus });
    };
    try {
      const { accepted, rejected } = await createMessagingClient({ productToken: token, fetch }).send(message);
      lines.push(`sent: ${accepted.length} accepted, ${rejected.length} rejected`);
    } catch (error) {
      lines.push(isGatewayError(error) ? `refused: ${error.code}` : `failed: ${String(error)}`);
    }
  }
  return lines;
}
