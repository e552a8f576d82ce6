import { isAtOrBelow, isLoss } from '@bmsg/messaging';
import type { Leg } from '@bmsg/messaging';
import type { Message } from '@bmsg/api/types';
import { drawItem } from './item.ts';
import type { Pen } from './pen.ts';
import { listAt } from './read.ts';
import type { Row } from './row.ts';
import { drawSuggestion } from './suggestions.ts';

/** Room between the bubbles and the right edge, by which one sees who wrote them. */
const margin = 6;

/** What a channel shows of a message, as on a telephone of a width. */
export function drawPhone(pen: Pen, message: Message, leg: Leg, width: number): readonly Row[] {
  const inner = width - 4;
  return pen.frame(
    leg.carries === 'body' ? drawBody(pen, message, leg, inner) : drawConversation(pen, message, leg, inner),
    'round',
    width,
    message.from,
  );
}

function drawBody(pen: Pen, { body }: Message, { segments }: Leg, width: number): readonly Row[] {
  const lost = new Set(segments?.encoding === 'gsm7' ? segments.culprits.map(({ character }) => character) : []);
  const text = lost.size === 0 ? body.content : Array.from(body.content, (one) => (lost.has(one) ? '?' : one)).join('');
  return pen.frame(pen.write(text, width - margin - 4), 'round');
}

function drawConversation(pen: Pen, { richContent }: Message, leg: Leg, width: number): readonly Row[] {
  const isLost = lossesOf(leg);
  const items = (richContent?.conversation ?? []).flatMap((item, index) =>
    drawItem(pen, item, width - margin, (below) => !isLost(`/richContent/conversation/${index}${below}`)),
  );
  const buttons = listAt(richContent, 'suggestions').flatMap((suggestion, index) =>
    isLost(`/richContent/suggestions/${index}`) ? [] : drawSuggestion(pen, suggestion, width),
  );
  return [...items, ...buttons];
}

/** Whether a part of the message, or something around it, is kept from arriving. */
function lossesOf({ changes }: Leg): (pointer: string) => boolean {
  const lost = new Set(changes.filter(isLoss).map(({ pointer }) => pointer));
  return (pointer) => isAtOrBelow(pointer, lost);
}
