import { sendMessageByQuery, sendMessageByXml } from '@bmsg/api/client';
import { productTokenInQueryScheme } from '@bmsg/api/operations';
import type { SendMessageByQueryArguments } from '@bmsg/api/types';
import { zeroToken } from './accounts.ts';
import type { DocumentedRequest } from './documented-requests.ts';
import type { Gateway, Outcome } from './send-documented-request.ts';

/** Sends a documented XML document or query with the generated client. What is in them only the gateway judges. */
export async function sendDocumentedText(request: DocumentedRequest, { url, token }: Gateway): Promise<Outcome> {
  // A document brings its token along; that of a query is the client's to add.
  const client = { baseUrl: url, credentials: { [productTokenInQueryScheme.key]: token } };
  const { status, body = '' } = await (request.example.gateway === 'get'
    ? sendMessageByQuery(client, { query: queryOf(request.text) })
    : sendMessageByXml(client, { body: request.text.replace(zeroToken, token) }));
  const answer = { status, text: body };
  const isAsDocumented = status === request.answer.status && body === request.answer.text;
  return { request, findings: [], answer, isAsDocumented };
}

function queryOf(url: string): SendMessageByQueryArguments['query'] {
  return Object.fromEntries(new URL(url).searchParams) as unknown as SendMessageByQueryArguments['query'];
}
