import { sendMessage } from '@bmsg/api/client';
import { keys } from '@bmsg/api/keys';
import type { MessageRequest } from '@bmsg/api/types';
import { validateMessageRequest, validateMessageResponse } from '@bmsg/api/validators';
import { canonicalise, keyReaders } from '@bmsg/messaging';
import type { KeyReader } from '@bmsg/messaging';
import type { Client } from '@bmsg/runtime';
import type { ValidationError } from '@bmsg/runtime/validation';
import { correctedText, hasToken, withToken } from './documented-requests.ts';
import type { DocumentedRequest } from './documented-requests.ts';

const requestReader = keyReaders(keys).get('MessageRequest') as KeyReader;

/** Where to send requests, and the token of the account to send them with. */
export interface Gateway {
  readonly url: string;
  readonly token: string;
}

/** An answer with its body as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface Outcome {
  readonly request: DocumentedRequest;
  /** What is wrong with the request and, if the example is a response, with the response; empty if they are valid. */
  readonly findings: readonly ValidationError[];
  readonly answer: Answer;
  /** Whether that is the documented answer, byte for byte, and the client reads it so. */
  readonly isAsDocumented: boolean;
}

/** Validates a documented request, and sends it with the generated client. */
export async function sendDocumentedRequest(request: DocumentedRequest, { url, token }: Gateway): Promise<Outcome> {
  const body = canonicalise(JSON.parse(withToken(request.text, token)), requestReader) as MessageRequest;
  const findings = [...findingsOf(validateMessageRequest(body)), ...responseFindings(request)];
  const credentials = hasToken(request.text) ? {} : { productToken: token };
  const { client, answers } = recording({ baseUrl: url, credentials });
  const { status, body: read } = await sendMessage(client, { body });
  const [answer = { status: 0, text: '' }] = answers;
  const isAsDocumented = [answer, { status, text: JSON.stringify(read) }].every((one) => isSame(one, request.answer));
  return { request, findings, answer, isAsDocumented };
}

/** Sends a request as it is, byte for byte. */
export async function sendText(
  text: string,
  {
    url,
    token,
    method = 'POST',
    fetch = globalThis.fetch,
  }: Gateway & { readonly method?: string; readonly fetch?: (request: Request) => Promise<Response> },
): Promise<Answer> {
  const answer = await fetch(
    new Request(new URL('/v1.0/message', url), {
      method,
      headers: { 'content-type': 'application/json', ...(!hasToken(text) && { 'x-cm-producttoken': token }) },
      body: text,
    }),
  );
  return { status: answer.status, text: await answer.text() };
}

function responseFindings({ example }: DocumentedRequest): readonly ValidationError[] {
  return example.kind === 'response' ? findingsOf(validateMessageResponse(JSON.parse(correctedText(example)))) : [];
}

function findingsOf(result: ReturnType<typeof validateMessageRequest> | ReturnType<typeof validateMessageResponse>) {
  return result.ok ? [] : result.errors;
}

function isSame(a: Answer, b: Answer): boolean {
  return a.status === b.status && a.text === b.text;
}

/** A client that also keeps the answers as they come. */
function recording(client: Client): { readonly client: Client; readonly answers: readonly Answer[] } {
  const answers: Answer[] = [];
  return {
    answers,
    client: {
      ...client,
      fetch: async (url, init) => {
        const answer = await fetch(url, init);
        answers.push({ status: answer.status, text: await answer.clone().text() });
        return answer;
      },
    },
  };
}
