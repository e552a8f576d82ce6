import { createHash } from 'node:crypto';
import { closest } from '../base/closest.ts';
import { joinPointer } from '../base/json-pointer.ts';
import type { Api } from '../model/api.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Json } from '../model/json-schema.ts';
import type { Entry, MessageData } from '../model/message-data.ts';
import { whyNoPattern } from './why-no-pattern.ts';

/** Whether the files of the vocabularies fit each other and the operations. */
export function checkMessageData(api: Api): Diagnostic[] {
  const { data } = api;
  return [
    ...data.channels.flatMap((entry) => checkChannel(entry, api)),
    ...duplicateSpellings(data),
    ...duplicateOrders(data),
    ...data.capabilities.flatMap((entry) => checkCapability(entry, data)),
    ...data.errors.flatMap((entry) => checkErrorTable(entry, data)),
    ...data.rules.flatMap((entry) => checkRule(entry, data)),
    ...data.examples.flatMap((entry) => checkExample(entry, api)),
    ...data.webhooks.flatMap((entry) => checkWebhook(entry, api)),
    ...data.smpp.flatMap(checkSmpp),
  ];
}

/** A name that must be one of a list. */
function unknownName(
  kind: string,
  name: string,
  known: readonly string[],
  entry: Entry<unknown>,
  pointer: string,
  part?: 'key',
): Diagnostic[] {
  if (known.includes(name)) return [];
  const guess = closest(name, known);
  const cure = guess === undefined ? `Known: ${known.join(', ')}.` : `Did you mean ${guess}?`;
  return [
    {
      severity: 'error',
      code: `unknown-${kind.toLowerCase()}`,
      message: `There is no ${kind} ${JSON.stringify(name)}.`,
      cure,
      location: entry.locate(pointer, part),
    },
  ];
}

function checkChannel(entry: MessageData['channels'][number], { data, servers }: Api): Diagnostic[] {
  const { capabilities, limits, mediaTypes = [], deprecated } = entry.value;
  const serverIds = servers.flatMap(({ id }) => id ?? []);
  const known = data.capabilities.map(({ id }) => id);
  const quantities = data.quantities.map(({ value }) => value.name);
  const replacement = deprecated?.replacedBy;
  return [
    ...Object.keys(capabilities).flatMap((name) =>
      unknownName('capability', name, known, entry, joinPointer('/capabilities', name), 'key'),
    ),
    ...mediaTypes.flatMap(({ capability }, index) =>
      unknownName('capability', capability, known, entry, joinPointer('/mediaTypes', index, 'capability')),
    ),
    ...limits.flatMap(({ of }, index) =>
      unknownName('quantity', of, quantities, entry, joinPointer('/limits', index, 'of')),
    ),
    ...(entry.value.servers?.ids ?? []).flatMap((id, index) =>
      unknownName('server', id, serverIds, entry, joinPointer('/servers/ids', index)),
    ),
    ...(replacement === undefined
      ? []
      : unknownName('channel', replacement, channelNames(data), entry, '/deprecated/replacedBy')),
  ];
}

/** Names and aliases must differ by more than letter case and white space, which do not matter on the wire. */
function duplicateSpellings(data: MessageData): Diagnostic[] {
  const first = new Map<string, Entry<unknown>>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of data.channels) {
    const spellings = [
      { text: entry.value.name, pointer: '/name' },
      ...(entry.value.aliases ?? []).map((text, index) => ({ text, pointer: joinPointer('/aliases', index) })),
    ];
    for (const { text, pointer } of spellings) {
      const folded = text.toLowerCase().replaceAll(/\s/g, '');
      const other = first.get(folded);
      if (other === undefined) {
        first.set(folded, entry);
        continue;
      }
      const place = other.locate('/name');
      diagnostics.push({
        severity: 'error',
        code: 'duplicate-channel',
        message: `${JSON.stringify(text)} is the same as a spelling in ${place.file}: letter case and white space do not matter.`,
        cure: 'Leave it out, or give it a spelling of its own.',
        location: entry.locate(pointer),
      });
    }
  }
  return diagnostics;
}

/** Two channels in one place would be tried in the order of their file names. */
function duplicateOrders(data: MessageData): Diagnostic[] {
  const first = new Map<number, Entry<unknown>>();
  return data.channels.flatMap((entry) => {
    const order = entry.value.routingOrder;
    const other = first.get(order);
    first.set(order, other ?? entry);
    if (other === undefined) return [];
    const message = `${other.locate().file} has the same routingOrder.`;
    const location = entry.locate('/routingOrder');
    return [
      { severity: 'error', code: 'duplicate-routing-order', message, cure: 'Give it a place of its own.', location },
    ];
  });
}

function checkCapability(entry: MessageData['capabilities'][number], data: MessageData): Diagnostic[] {
  const { partOf } = entry.value;
  const known = data.capabilities.map(({ id }) => id);
  return partOf === undefined ? [] : unknownName('capability', partOf, known, entry, '/partOf');
}

/** The codes of a table `x` are described in a table `x-codes`, where there is one. */
function checkErrorTable(entry: MessageData['errors'][number], data: MessageData): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const codes = data.errors.find(({ id }) => id === `${entry.id}-codes`);
  const known = codes && new Set(codes.value.entries.map(({ code }) => code));
  const ids = new Set<string>();
  const all = entry.value.entries.map(({ id }) => id);
  for (const [index, { id, code, next = [] }] of entry.value.entries.entries()) {
    if (ids.has(id)) {
      diagnostics.push({
        severity: 'error',
        code: 'duplicate-error-id',
        message: `Another entry of this table has the id ${JSON.stringify(id)}.`,
        cure: 'Give each entry an id of its own.',
        location: entry.locate(joinPointer('/entries', index, 'id')),
      });
    }
    ids.add(id);
    for (const [at, name] of next.entries()) {
      diagnostics.push(...unknownName('entry', name, all, entry, joinPointer('/entries', index, 'next', at)));
    }
    if (code === undefined || known === undefined || known.has(code)) continue;
    diagnostics.push({
      severity: 'error',
      code: 'undescribed-code',
      message: `The code ${code} has no row in ${codes?.locate().file ?? ''}.`,
      cure: 'Add a row there, or correct the code.',
      location: entry.locate(joinPointer('/entries', index, 'code')),
    });
  }
  return diagnostics;
}

function checkRule(entry: MessageData['rules'][number], data: MessageData): Diagnostic[] {
  const { assert, channels = [], check, yieldsTo = [] } = entry.value;
  const ids = data.rules.map(({ id }) => id);
  const isChecked = (assert === undefined) !== (check === undefined);
  return [
    ...channels.flatMap((name, index) =>
      unknownName('channel', name, channelNames(data), entry, joinPointer('/channels', index)),
    ),
    ...yieldsTo.flatMap((id, index) => unknownName('rule', id, ids, entry, joinPointer('/yieldsTo', index))),
    ...(isChecked
      ? []
      : [
          {
            severity: 'error' as const,
            code: 'rule-without-check',
            message: 'A rule either names a check or asserts something.',
            cure: 'Give it one of "check" and "assert".',
            location: entry.locate(),
          },
        ]),
    ...(assert === undefined ? [] : patternsOf(assert as Json, '/assert')).flatMap(({ pattern, pointer }) => {
      const message = whyNoPattern(pattern);
      if (message === undefined) return [];
      const cure = 'Write it as a regular expression of ECMAScript, with its flag `u`.';
      return [{ severity: 'error' as const, code: 'invalid-pattern', message, cure, location: entry.locate(pointer) }];
    }),
  ];
}

const patternKeys: ReadonlySet<string> = new Set(['mark', 'match', 'pattern']);

/** The regular expressions of an assertion, those of its schemas included. */
function patternsOf(value: Json, pointer: string): { pattern: string; pointer: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = joinPointer(pointer, key);
    return typeof member === 'string' && patternKeys.has(key)
      ? [{ pattern: member, pointer: at }]
      : patternsOf(member as Json, at);
  });
}

function checkExample(entry: MessageData['examples'][number], api: Api): Diagnostic[] {
  const { operation, origin, printed, sha256 } = entry.value;
  const known = [...api.operations, ...api.webhooks].map(({ id }) => id);
  const actual = createHash('sha256').update(printed, 'utf8').digest('hex');
  const unknown = operation === undefined ? [] : unknownName('operation', operation, known, entry, '/operation');
  if (sha256 === actual || (sha256 === undefined && origin !== undefined)) return unknown;
  const isMissing = sha256 === undefined;
  return [
    ...unknown,
    {
      severity: 'error',
      code: isMissing ? 'unsealed-example' : 'changed-example',
      message: isMissing
        ? 'A documented example needs the sha256 of its text.'
        : 'The printed text is not the one that its sha256 was made of.',
      cure: isMissing
        ? `Write sha256: ${actual}, or origin: ours if nobody printed it.`
        : `Restore the text, or, if it was wrong before, write sha256: ${actual}`,
      location: entry.locate(isMissing ? '/printed' : '/sha256', isMissing ? 'key' : undefined),
    },
  ];
}

function checkWebhook(entry: MessageData['webhooks'][number], { webhooks }: Api): Diagnostic[] {
  const known = webhooks.map(({ id }) => id);
  return entry.value.operations.flatMap((id, index) =>
    unknownName('webhook', id, known, entry, joinPointer('/operations', index)),
  );
}

function checkSmpp(entry: MessageData['smpp'][number]): Diagnostic[] {
  const known = entry.value.pdus.map(({ name }) => name);
  return entry.value.tlvs.flatMap(({ pdus }, index) =>
    pdus.flatMap((name, at) => unknownName('PDU', name, known, entry, joinPointer('/tlvs', index, 'pdus', at))),
  );
}

function channelNames(data: MessageData): string[] {
  return data.channels.map(({ value }) => value.name);
}
