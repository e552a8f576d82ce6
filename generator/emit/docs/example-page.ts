import type { Api, GeneratedFile } from '../../model/api.ts';
import type { Entry } from '../../model/message-data.ts';
import type { Example } from '../../vocabulary/example.ts';
import { expectedAnswer } from '../expected-answer.ts';
import { filesOf } from '../files-of.ts';
import { mended } from '../mended.ts';
import { blocks, code, codeBlock, heading, link, list, line, nothing, section, table } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { page, relative } from './site.ts';
import type { Site } from './site.ts';
import { sources } from './sources.ts';

/** `examples.md`: every example, for documented ones what is wrong with them, and what the gateway answers. */
export function examplePage(api: Api, site: Site): GeneratedFile[] {
  const { examples } = api.data;
  if (examples.length === 0) return [];
  const overview = table(
    ['Example', 'Origin', 'Kind', 'Source', 'Errata', 'Answer'],
    examples.map(({ id, value }) => [
      link(value.title, `#${site.example(id)}`),
      value.origin ?? 'documented',
      value.kind,
      sources(value.source),
      value.errata?.length ?? '',
      value.expect?.httpStatus ?? '',
    ]),
  );
  return [
    page(
      site.examples,
      filesOf(api.data.examples),
      heading(1, 'Examples'),
      line`The examples of the documentation, byte for byte, and examples of our own for what it describes and never shows. Where one is faulty, the corrected form follows.`,
      overview,
      ...examples.map((example) => exampleSection(api, site, example)),
    ),
  ];
}

function exampleSection(api: Api, site: Site, { id, value }: Entry<Example>): Markdown {
  const corrected = mended(value);
  const { expect } = value;
  return section(
    2,
    value.title,
    // An anchor of our own: every renderer makes others of headings.
    { markdown: `<a id="${site.example(id)}"></a>` },
    line`${value.origin === undefined ? 'Documented' : 'Of our own'}. Kind: ${value.kind}. ${belongs(api, site, value.operation)}Source: ${sources(value.source)}.`,
    codeBlock(value.printed, languageOf(value)),
    list((value.errata ?? []).map(({ what, source }) => line`${what} (${sources(source)})`)),
    corrected === value.printed ? nothing : blocks(line`Corrected:`, codeBlock(corrected, languageOf(value))),
    value.breaks === undefined ? nothing : line`It departs from the schema: ${value.breaks}`,
    value.at === undefined ? nothing : line`It stands at ${code(value.at)} of a request.`,
    value.account === undefined ? nothing : line`Sent from an account in the state ${code(value.account)}.`,
    value.kind === 'response' || expect === undefined ? nothing : answer(expectedAnswer(expect, api.data)),
  );
}

function belongs(api: Api, site: Site, id: string | undefined): Markdown {
  if (id === undefined) return nothing;
  const operation = api.operations.find((one) => one.id === id);
  if (operation === undefined) return line`Operation: ${code(id)}. `;
  return line`Operation: ${link(operation.summary || operation.id, relative(site.examples, site.operation(operation)))}. `;
}

function answer({ httpStatus, body }: NonNullable<Example['expect']>): Markdown {
  if (body === undefined) return line`The gateway answers with HTTP status ${httpStatus}.`;
  return blocks(
    line`The gateway answers with HTTP status ${httpStatus}:`,
    typeof body === 'string' ? codeBlock(body, '') : codeBlock(JSON.stringify(body, null, 2), 'json'),
  );
}

function languageOf({ mediaType }: Example): string {
  return /(json|xml)$/.exec(mediaType)?.[1] ?? '';
}
