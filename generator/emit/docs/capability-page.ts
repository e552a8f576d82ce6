import { compare } from '../../kit/index.ts';
import type { Api, GeneratedFile } from '../../model/api.ts';
import type { Entry } from '../../model/message-data.ts';
import type { Capability } from '../../vocabulary/capability.ts';
import type { Cell } from '../../vocabulary/capability-cell.ts';
import type { Channel } from '../../vocabulary/channel.ts';
import { filesOf } from '../files-of.ts';
import { code, heading, link, list, line, nothing, section, table } from './markdown.ts';
import type { Content, Markdown } from './markdown.ts';
import { page, relative } from './site.ts';
import type { Site } from './site.ts';
import { sources } from './sources.ts';

const marks: Readonly<Record<Cell['is'], string>> = { supported: '✓', unsupported: '✗', unknown: '?' };

/** `capabilities.md`: what each channel can carry; first as printed, then all of it. */
export function capabilityPage(api: Api, site: Site): GeneratedFile[] {
  const capabilities = inOrder(api);
  if (capabilities.length === 0) return [];
  const channels = [...api.data.channels].sort(
    (a, b) => place(a) - place(b) || a.value.routingOrder - b.value.routingOrder || compare(a.id, b.id),
  );
  const printedChannels = channels.filter(({ value }) => value.column !== undefined);
  const printedRows = capabilities
    .filter(({ value }) => value.row !== undefined)
    .sort((a, b) => (a.value.row ?? 0) - (b.value.row ?? 0));
  const printed = printedChannels.length === 0 ? nothing : matrix(printedRows, printedChannels, printedCell);
  return [
    page(
      site.capabilities,
      filesOf(api.data.capabilities),
      heading(1, 'Capabilities'),
      line`✓ supported, ✗ not supported, ? nobody says. A year behind the mark: since then, and not in the documentation of 2020.`,
      section(2, 'As printed', line`Every cell of the documentation's matrix, with its source.`, printed),
      section(
        2,
        'All channels',
        matrix(capabilities, channels, (cell) => [marks[cell?.is ?? 'unknown'], cell?.since ?? ''].join(' ').trimEnd()),
      ),
      section(
        2,
        'Channels',
        list(channels.map(({ id, value }) => link(value.title, relative(site.capabilities, site.channel(id))))),
      ),
      section(2, 'What they mean', meanings(capabilities)),
    ),
  ];
}

/** All capabilities in the order of lists. */
export function inOrder(api: Api): Entry<Capability>[] {
  return [...api.data.capabilities].sort((a, b) => a.value.order - b.value.order || compare(a.id, b.id));
}

function matrix(
  capabilities: readonly Entry<Capability>[],
  channels: readonly Entry<Channel>[],
  show: (cell: Cell | undefined) => Content,
): Markdown {
  if (channels.length === 0) return nothing;
  const rows = capabilities.map(({ id, value }) => [
    value.partOf === undefined ? value.title : line`– ${value.title}`,
    ...channels.map((channel) => show(channel.value.capabilities[id])),
  ]);
  return table(['Capability', ...channels.map(({ value }) => value.title)], rows);
}

function printedCell(cell: Cell | undefined): Content {
  return cell === undefined ? '' : line`${marks[cell.is]} ${sources(cell.source)}`;
}

function meanings(capabilities: readonly Entry<Capability>[]): Markdown {
  return table(
    ['Capability', 'Key of an item', 'Meaning', 'Source'],
    capabilities.map(({ value }) => [
      value.title,
      value.itemKey === undefined ? '' : code(value.itemKey),
      value.description,
      sources(value.source),
    ]),
  );
}

function place({ value }: Entry<Channel>): number {
  return value.column ?? Number.MAX_SAFE_INTEGER;
}
