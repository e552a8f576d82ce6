import type { Api, GeneratedFile } from '../../model/api.ts';
import type { Entry } from '../../model/message-data.ts';
import type { Cell } from '../../vocabulary/capability-cell.ts';
import type { Channel } from '../../vocabulary/channel.ts';
import { inOrder } from './capability-page.ts';
import { blocks, code, heading, join, link, list, line, nothing, prose, section, table } from './markdown.ts';
import type { Content, Markdown } from './markdown.ts';
import { page, relative } from './site.ts';
import type { Site } from './site.ts';
import { sourceLine, sources } from './sources.ts';

/** `channels/<id>.md`: everything that is known of one channel. */
export function channelPages(api: Api, site: Site): GeneratedFile[] {
  return api.data.channels.map((channel) => channelPage(api, site, channel));
}

function channelPage(api: Api, site: Site, { id, value, locate }: Entry<Channel>): GeneratedFile {
  const path = site.channel(id);
  const { addresses, segmentation, suggestions } = value;
  return page(
    path,
    locate().file,
    heading(1, value.title),
    deprecation(api, site, path, value),
    prose(value.description),
    line`On the wire it is called ${code(value.name)}${aliases(value)}. Letter case and white space do not matter.`,
    sourceLine(value.source),
    section(
      2,
      'Addresses',
      line`Recipients are ${kinds(addresses.recipient)}, senders ${kinds(addresses.sender)}.`,
      addresses.senderPattern === undefined ? nothing : line`Every sender matches ${code(addresses.senderPattern)}.`,
      prose(addresses.remark ?? ''),
      sourceLine(addresses.source),
    ),
    section(2, 'Capabilities', capabilities(api, site, path, value)),
    section(
      2,
      'Suggestions',
      suggestions === undefined
        ? nothing
        : line`They stand in ${code(suggestions.place)}. Source: ${sources(suggestions.source)}.`,
      cells(
        'Action',
        Object.entries(suggestions?.actions ?? {}).map(([action, cell]) => [code(action), cell]),
      ),
      suggestions?.lastItem === undefined
        ? nothing
        : line`With suggestions, the last item of the conversation has ${code(suggestions.lastItem.key)}, or the message ${words[suggestions.lastItem.otherwise]}. Source: ${sources(suggestions.lastItem.source)}.`,
    ),
    section(
      2,
      'Segments',
      segmentation === undefined
        ? nothing
        : line`A long text is cut into segments: at most ${segmentation.maximum}, and no more than ${segmentation.advised} are advised. Source: ${sources(segmentation.source)}.`,
    ),
    section(2, 'Limits', limits(value)),
    section(2, 'Media types', mediaTypes(value)),
    section(
      2,
      'Formatting',
      table(
        ['Style', 'Mark', 'Source'],
        (value.formatting ?? []).map(({ style, mark, source }) => [style, code(mark), sources(source)]),
      ),
    ),
    section(2, 'Traffic', traffic(value)),
    section(2, 'Notes', list((value.notes ?? []).map(({ text, source }) => line`${text} (${sources(source)})`))),
  );
}

function deprecation(api: Api, site: Site, path: string, { deprecated }: Channel): Markdown {
  if (deprecated === undefined) return nothing;
  const successor = api.data.channels.find(({ value }) => value.name === deprecated.replacedBy);
  const instead =
    successor === undefined
      ? nothing
      : line` Use ${link(successor.value.title, relative(path, site.channel(successor.id)))} instead.`;
  return line`**Deprecated.** ${deprecated.note}${instead} Source: ${sources(deprecated.source)}.`;
}

function aliases({ aliases: names = [] }: Channel): Markdown {
  return names.length === 0 ? nothing : line`, also ${join(names.map(code), ' or ')}`;
}

function kinds(of: readonly string[]): Markdown {
  return join(of.map(code), ' or ');
}

function capabilities(
  api: Api,
  site: Site,
  path: string,
  { capabilities: known, combinations = [] }: Channel,
): Markdown {
  const listed = inOrder(api);
  const rows = listed.flatMap(({ id, value }): [Content, Cell][] => {
    const cell = known[id];
    return cell === undefined ? [] : [[value.partOf === undefined ? value.title : line`– ${value.title}`, cell]];
  });
  const silent = listed.filter(({ id }) => known[id] === undefined).map(({ value }) => value.title);
  return blocks(
    cells('Capability', rows),
    cells(
      'In one item',
      combinations.map(({ keys, ...cell }) => [join(keys.map(code), ' and '), cell]),
    ),
    silent.length === 0 ? nothing : line`Nobody says: ${silent.join(', ')}.`,
    line`Side by side with the others: ${link('capabilities', relative(path, site.capabilities))}.`,
  );
}

function cells(title: string, rows: readonly (readonly [Content, Cell])[]): Markdown {
  return table(
    [title, 'Is', 'Remark', 'Source'],
    rows.map(([name, cell]) => [name, cell.is, remarks(cell), sources(cell.source)]),
  );
}

function remarks({ since, remark = '' }: { since?: string | undefined; remark?: string | undefined }): string {
  return since === undefined ? remark : `Since ${since}. ${remark}`.trimEnd();
}

/** What becomes of a message. */
const words = {
  apart: 'is sent as several',
  folded: 'is folded',
  dropped: 'arrives without them',
  fails: 'is not delivered',
  unknown: 'arrives in a way that nobody describes',
} as const;

function limits({ limits: all }: Channel): Markdown {
  return table(
    ['Of', 'Least', 'Most', 'Unit', 'Force', 'Beyond it', 'Remark', 'Source'],
    all.map(({ of, minimum, maximum, unit, force, effect, since, remark, source }) => [
      code(of),
      minimum ?? '',
      maximum,
      code(unit),
      force,
      effect ?? '',
      remarks({ since, remark }),
      sources(source),
    ]),
  );
}

function mediaTypes({ mediaTypes: all = [] }: Channel): Markdown {
  return table(
    ['Of', 'Types', 'Remark', 'Source'],
    all.map(({ capability, mimeTypes, remark, source }) => [
      capability,
      join(mimeTypes.map(code)),
      remark ?? '',
      sources(source),
    ]),
  );
}

function traffic({ gateways, servers, requires = [], reports, inbound, fallback }: Channel): Markdown {
  const doors = Object.entries(gateways ?? {}).map(
    ([door, cell]) => [line`Through the ${door.toUpperCase()} gateway`, cell] as const,
  );
  const needs = requires.map(({ field, source }) => line`A message for it needs ${code(field)} (${sources(source)}).`);
  const facts = cells('What', [
    ...doors,
    ['Report of delivery', reports.delivered],
    ['Report of reading', reports.read],
    ['Inbound messages', inbound],
    ['Fallback', fallback],
  ]);
  const only =
    servers === undefined
      ? nothing
      : line`Only these servers take messages for it: ${join(servers.ids.map(code))} (${sources(servers.source)}).`;
  return blocks(facts, only, list(needs));
}
