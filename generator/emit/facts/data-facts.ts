import { member } from '../../base/json-pointer.ts';
import { isObject, listAt, objectAt, textAt } from '../../base/read-json.ts';
import type { Api } from '../../model/api.ts';
import type { Json, JsonObject } from '../../model/json-schema.ts';
import type { Entry, MessageData } from '../../model/message-data.ts';
import { channelWords } from './channel-words.ts';
import { detailsOf, plainDetails } from './details.ts';
import type { Fact } from './fact.ts';

/** What a file of each vocabulary is. The sources are no facts: facts have them. */
const kinds: Readonly<Record<Exclude<keyof MessageData, 'sources'>, string>> = {
  alphabets: 'alphabet',
  capabilities: 'capability',
  channels: 'channel',
  errors: 'table',
  examples: 'example',
  quantities: 'quantity',
  rules: 'rule',
  smpp: 'SMPP gateway',
  webhooks: 'kind of webhook',
};

export type PageOf = (kind: keyof MessageData, id: string) => string | undefined;

/** A fact for each file of the vocabularies, for each row of a table, for each part that has a name, and for what channels share. */
export function dataFacts({ data }: Api, pageOf: PageOf): Fact[] {
  const files = Object.entries(kinds).flatMap(([vocabulary, kind]) =>
    (data[vocabulary as keyof MessageData] as readonly Entry<unknown>[]).flatMap(({ id, value }) => {
      const page = pageOf(vocabulary as keyof MessageData, id);
      return factsOf(kind, id, value as JsonObject).map((fact) => ({ ...fact, ...(page !== undefined && { page }) }));
    }),
  );
  const words = data.channels.flatMap(({ value }) => channelWords(value));
  return [...files, ...words];
}

function factsOf(kind: string, id: string, value: JsonObject): Fact[] {
  const title = textAt(value, 'title');
  const sources = textsAt(value, 'source');
  if (kind === 'example') return [{ kind, name: id, title, sources }];
  if (kind === 'table') {
    const rows = listAt(value, 'entries')
      .filter(isObject)
      .map((row) => rowFact(row, title));
    return [{ kind, name: id, title, description: textAt(value, 'description'), sources }, ...rows];
  }
  const name = textAt(value, 'name') || id;
  const details = detailsOf(value);
  const own: Fact = {
    kind,
    name,
    alsoAs: [id, ...textsAt(value, 'aliases')],
    title,
    description: textAt(value, 'description') || textAt(value, 'why'),
    details: [
      ...plainDetails(value),
      ...details.map(({ label, text, sources: from }) => ({ label, text, sources: from })),
    ],
    sources,
  };
  const parts = details.flatMap(({ part, text, sources: from }): Fact[] => {
    if (part === undefined) return [];
    return [{ ...part, details: [{ label: title || name, text, sources: from }], sources: [] }];
  });
  return [own, ...parts];
}

/** A row goes by its code, or by its id where it has none; and by its text. */
function rowFact(row: JsonObject, table: string): Fact {
  const id = textAt(row, 'id');
  const code = member(row, 'code');
  return {
    kind: 'code',
    name: typeof code === 'number' ? String(code) : id,
    alsoAs: [id, textAt(row, 'text'), textAt(row, 'printed'), ...statusWords(row), accountState(row)].filter(
      (word) => word !== '',
    ),
    title: `${table}: ${id}`,
    description: textAt(row, 'description'),
    details: plainDetails(row),
    sources: textsAt(row, 'source'),
  };
}

function statusWords(row: JsonObject): string[] {
  const status = member(row, 'httpStatus');
  return typeof status === 'number' ? [`HTTP ${status}`] : [];
}

/** The state of a sandbox account that draws it. */
function accountState(row: JsonObject): string {
  return textAt(objectAt(row, 'trigger'), 'account');
}

function textsAt(value: JsonObject, key: string): string[] {
  return [member(value, key) as Json].flat().filter((one) => typeof one === 'string');
}
