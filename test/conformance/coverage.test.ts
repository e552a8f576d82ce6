import * as errorTables from '@bmsg/api/errors';
import type { ErrorEntry } from '@bmsg/api/errors';
import { examples } from '@bmsg/api/examples';
import type { Example } from '@bmsg/api/examples';
import { keys } from '@bmsg/api/keys';
import { canonicalise, keyReaders } from '@bmsg/messaging';
import type { KeyReader } from '@bmsg/messaging';
import { describe, expect, it } from 'vitest';
import document from '../../generated/openapi.json' with { type: 'json' };
import { alternatives, nameOf, partsOf, reachable, schemas } from '../support/walk-schemas.ts';
import type { Schema } from '../support/walk-schemas.ts';
import { readXmlBody, validatorOf } from '../support/xml-body.ts';
import { documentedRequests, otherRequests, ownRequests, textRequests } from './documented-requests.ts';

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

const reader = keyReaders(keys).get('MessageRequest') as KeyReader;

/** What valid requests show of a schema: `Name`, `Name.member`, and for a suggestion its action and where it stands. */
const shown = new Set<string>();
for (const { example, text } of [...documentedRequests, ...ownRequests]) {
  if (example.breaks === undefined) show(canonicalise(JSON.parse(text), reader), 'MessageRequest');
}

/** The schemas of all bodies, in JSON and in XML, each by the operation or webhook that takes it and its media type. */
const bodies = new Map(
  [document.paths, document.webhooks]
    .flatMap((part) => Object.values(part as unknown as Readonly<Record<string, Readonly<Record<string, Operation>>>>))
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ operationId, requestBody }) =>
      Object.entries(requestBody?.content ?? {}).map(([mediaType, { schema }]): [string, string] => [
        `${operationId} ${mediaType}`,
        nameOf(schema.$ref ?? ''),
      ]),
    ),
);
for (const { example, text } of [...textRequests, ...otherRequests]) showBody(example, text);
for (const example of examples) if (example.kind === 'webhook') showBody(example, example.printed);

describe('some valid request or webhook shows', () => {
  const names = new Set([...bodies.values()].flatMap((name) => reachable(name)));

  it.each([...names])('%s, and each of its members', (name) => {
    const members = Object.keys(schemas[name]?.properties ?? {}).map((key) => `${name}.${key}`);
    expect([name, ...members].filter((one) => !shown.has(one))).toEqual([]);
  });

  const actions = alternatives('Suggestion').map((name) => String(schemas[name]?.properties?.['action']?.const));
  it.each(actions)('the suggestion %s below the conversation and in an item', (action) => {
    expect(shown).toContain(`${action} in RichContent`);
    expect(shown).toContain(`${action} in ConversationItem`);
  });
});

describe('an example draws', () => {
  it.each(errorTables.jsonGateway.map(({ id }) => id))('the row %s of the JSON gateway', (id) => {
    const row = errorTables.jsonGateway.find((one) => one.id === id) as ErrorEntry;
    const found = examples.filter((example) => example.operation === 'sendMessage' && draws(example, row));
    expect(found.length).toBeGreaterThan(0);
  });
});

/** Notes what a body shows, if it is valid; a query has none. */
function showBody({ operation = '', mediaType }: Example, text: string): void {
  const schema = bodies.get(`${operation} ${mediaType}`);
  if (schema === undefined) return;
  const body = mediaType === 'application/json' ? JSON.parse(text) : readXmlBody(operation, text)?.fields;
  if (validatorOf(schema)?.(body).ok) show(body, schema);
}

/** Notes what a valid value shows. */
function show(whole: unknown, schema: string): void {
  for (const { value, name, holder } of partsOf(whole, schema)) {
    const { properties = {} } = schemas[name] ?? {};
    const { action } = properties;
    shown.add(name);
    if (action?.const !== undefined) shown.add(`${String(action.const)} in ${holder}`);
    const members = Object.keys((value ?? {}) as object).filter((key) => Object.hasOwn(properties, key));
    for (const key of members) shown.add(`${name}.${key}`);
  }
}

/** Whether the answer of an example is, or holds, the one that a row gives. */
function draws({ kind, printed, corrected = printed, expect: want }: Example, row: ErrorEntry): boolean {
  const answer: unknown = kind === 'response' ? JSON.parse(corrected) : want?.body;
  const isText = new RegExp(
    `^${(row.text ?? '')
      .split(/\{\w+\}/)
      .map(escaped)
      .join('.*')}$`,
    's',
  );
  if (row.scope === 'request' && want?.httpStatus !== row.httpStatus) return false;
  if (row.text === undefined) return want !== undefined && answer === undefined;
  const { details, errorCode, messages = [] } = (answer ?? {}) as Partial<Answer>;
  if (row.scope === 'request') return errorCode === row.code && isText.test(details ?? '');
  return messages.some((one) => one.messageErrorCode === row.code && isText.test(one.messageDetails ?? ''));
}

interface Answer {
  readonly details: string;
  readonly errorCode: number;
  readonly messages: readonly { readonly messageErrorCode: number; readonly messageDetails: string | null }[];
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
