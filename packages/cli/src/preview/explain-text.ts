import type { Change, Leg } from '@bmsg/messaging';
import type { Terminal } from '../terminal.ts';
import { answerRows } from './answer-rows.ts';
import { createPen } from './draw/pen.ts';
import { drawPhone } from './draw/phone.ts';
import { paint, span, widthOfRow } from './draw/row.ts';
import type { Row } from './draw/row.ts';
import { groupRecipients } from './groups.ts';
import type { LegGroup, RecipientGroup } from './groups.ts';
import { indented, more, note } from './page.ts';
import type { Page } from './page.ts';
import type { Screen } from './screen.ts';
import { predictText } from './with-account.ts';
import type { PredictionOptions, TextPrediction } from './with-account.ts';
import {
  changeWords,
  culpritWords,
  doubtWords,
  expiryWords,
  leftOutWords,
  outcomeWords,
  segmentWords,
} from './words.ts';

/** More than a person reads; `--format json` has all. */
const mostGroups = 20;
const mostCulprits = 8;
const mostNotes = 12;
const mostLines = 150;
const mostPlaces = 5;
const widestPhone = 64;

export interface Explanation {
  /** Lines for a person, with a line feed at the end. */
  readonly text: string;
  readonly prediction: TextPrediction;
}

/**
 * What the gateway would answer to a text and, for each recipient and channel, what arrives: drawn as on a telephone, with
 * what is lost and why. No product token is printed, and nothing in the text can steer the terminal.
 */
export function explainText(
  text: string,
  { colors }: Pick<Terminal, 'colors'>,
  screen: Screen,
  options: PredictionOptions,
): Explanation {
  const pen = createPen(screen);
  const prediction = predictText(text, options);
  const page: Page = { pen, screen, now: options.now };
  const groups = groupRecipients(prediction);
  const rows = [
    ...answerRows(page, prediction),
    ...groups.slice(0, mostGroups).flatMap((group) => [[], ...recipientRows(page, group)]),
    ...more(page, groups.length - mostGroups, 'groups of recipients'),
  ];
  return { text: `${paint(rows, colors).join('\n')}\n`, prediction };
}

function recipientRows(page: Page, group: RecipientGroup): readonly Row[] {
  const { pen, now } = page;
  const { plan, recipients, legs } = group;
  const width = page.screen.columns;
  const named = recipients.slice(0, 3).join(', ') + (recipients.length > 3 ? ` and ${recipients.length - 3} more` : '');
  const leftOut = plan.leftOut.filter(({ channel }) => isAsked(group, channel));
  return [
    ...pen.write(`To ${named}`, width, 'bold'),
    ...note(page, 'plain', `expires ${expiryWords(plan.expiry, now)}`),
    ...leftOut.flatMap((one) => note(page, 'warning', `${one.channel} is not tried: ${leftOutWords(one)}`)),
    ...(legs.length === 0 ? note(page, 'bad', 'No channel is left to try.') : []),
    ...legs.flatMap((leg, index) => legRows(page, group, leg, index)),
    ...(plan.legs.length > 0 && plan.legs.every(({ outcome }) => outcome === 'failed')
      ? [[], ...note(page, 'bad', 'No channel delivers it.')]
      : []),
  ];
}

/** A channel that the message does not name is not missed. */
function isAsked({ accepted }: RecipientGroup, channel: string): boolean {
  return accepted.message.allowedChannels?.some((name) => name === channel) ?? false;
}

function legRows(page: Page, { accepted }: RecipientGroup, group: LegGroup, index: number): readonly Row[] {
  const { pen, screen } = page;
  const { leg } = group;
  const { segments, doubts, outcome } = leg;
  const told = tellChanges(leg);
  const phone =
    leg.delivers.length === 0 ? [] : drawPhone(pen, accepted.message, leg, Math.min(screen.columns - 2, widestPhone));
  return [
    [],
    ...legHeading(page, group, index),
    ...indented(phone.slice(0, mostLines), 2),
    ...(phone.length > mostLines
      ? note(page, 'dim', `${pen.glyphs.ellipsis} ${phone.length - mostLines} more lines`)
      : []),
    ...(segments === undefined || outcome === 'failed' ? [] : note(page, 'plain', segmentWords(segments))),
    ...(segments?.culprits.slice(0, mostCulprits) ?? []).flatMap((one) => note(page, 'warning', culpritWords(one))),
    ...more(page, (segments?.culprits.length ?? 0) - mostCulprits, 'characters'),
    ...told
      .slice(0, mostNotes)
      .flatMap(({ sentence, first, pointers }) => [
        ...note(page, first.consequence === 'fails' ? 'bad' : 'warning', sentence),
        ...note(page, 'dim', `  ${[...placesOf(pointers), ...sourcesOf(first.source)].join(', ')}`),
      ]),
    ...more(page, told.length - mostNotes, 'changes'),
    ...doubts.slice(0, mostNotes).flatMap((doubt) => note(page, 'dim', doubtWords(doubt, leg.channel))),
    ...more(page, doubts.length - mostNotes, 'doubts'),
  ];
}

/** The channels in the order in which they are tried, and beside them, or below where there is no room, what they do. */
function legHeading({ pen, screen }: Page, { channels, leg }: LegGroup, index: number): readonly Row[] {
  const styles = { complete: 'good', changed: 'warning', unknown: 'warning', failed: 'bad' } as const;
  const isDoubtful = leg.outcome === 'complete' && leg.doubts.length > 0;
  const style = isDoubtful ? 'warning' : styles[leg.outcome];
  const result = span(outcomeWords(leg), style);
  const order = index === 0 ? 'first ' : 'else ';
  const names = pen.write(channels.join(', '), screen.columns - order.length, 'bold');
  const rows = names.map((row, line) => [span(line === 0 ? order : ' '.repeat(order.length), 'dim'), ...row]);
  const [only = []] = rows;
  const sameRow = [...only, span('  '), result];
  if (rows.length === 1 && widthOfRow(sameRow) <= screen.columns) return [sameRow];
  return [...rows, ...indented(pen.write(result.text, screen.columns - 2, style), 2)];
}

/** The changes of a leg in sentences, each with all the places of which it is true. */
function tellChanges({ changes, channel }: Leg): readonly { sentence: string; first: Change; pointers: string[] }[] {
  const told = new Map<string, { sentence: string; first: Change; pointers: string[] }>();
  for (const change of changes) {
    const sentence = changeWords(change, channel);
    const known = told.get(sentence);
    if (known === undefined) told.set(sentence, { sentence, first: change, pointers: [change.pointer] });
    else known.pointers.push(change.pointer);
  }
  return [...told.values()];
}

function placesOf(pointers: readonly string[]): readonly string[] {
  const hidden = pointers.length - mostPlaces;
  return hidden > 0 ? [...pointers.slice(0, mostPlaces), `${hidden} more places`] : pointers;
}

function sourcesOf(source: string | readonly string[] | undefined): readonly string[] {
  return source === undefined ? [] : [source].flat();
}
