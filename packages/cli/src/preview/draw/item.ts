import type { ConversationItem } from '@bmsg/api/types';
import { drawCarousel } from './card.ts';
import { drawContacts } from './contact.ts';
import { drawInteractive } from './interactive.ts';
import { drawMedia } from './media.ts';
import type { Pen } from './pen.ts';
import { drawListPicker, drawTimePicker } from './pickers.ts';
import { drawPlace } from './place.ts';
import { joined, listAt, textAt } from './read.ts';
import type { Row } from './row.ts';
import { drawSuggestion } from './suggestions.ts';
import { drawTemplate } from './template.ts';

/** Keys of an item that are shown; the others lay it out. */
type ContentKey = Exclude<keyof ConversationItem, 'suggestions' | 'cardOrientation' | 'thumbnailAlignment'>;

type Draw = (pen: Pen, value: unknown, width: number, isShown: (pointer: string) => boolean) => readonly Row[];

/** How each kind of content is drawn, in the order in which they stand in a bubble. */
const drawings: Readonly<Record<ContentKey, Draw>> = {
  context: (pen, value, width) => [pen.label(`reply to ${textAt(value, 'message_id')}`, width, 'dim')],
  media: drawMedia,
  header: (pen, value, width) => pen.write(String(value), width, 'bold'),
  text: (pen, value, width) => pen.write(String(value), width),
  carousel: drawCarousel,
  template: drawTemplate,
  interactive: drawInteractive,
  location: drawPlace,
  contacts: (pen, value, width) => drawContacts(pen, Array.isArray(value) ? value : [], width),
  listPicker: drawListPicker,
  timePicker: drawTimePicker,
  oauth2: (pen, value, width) =>
    pen.frame(
      [
        ...pen.write(`Sign in ${pen.glyphs.opens}`, width - 4, 'button'),
        ...pen.write(listAt(value, 'scope').join(', '), width - 4, 'dim'),
      ],
      'square',
      width,
    ),
  payment: (pen, value, width) =>
    pen.frame(
      [
        ...pen.write(joined(': ', 'Pay', textAt(value, 'merchantName')), width - 4, 'button'),
        ...listAt(value, 'lineItems').map((line) =>
          pen.label(joined('  ', textAt(line, 'label'), textAt(line, 'amount')), width - 4),
        ),
        ...pen.write(joined(' ', 'Total', textAt(value, 'total'), textAt(value, 'currencyCode')), width - 4, 'bold'),
      ],
      'square',
      width,
    ),
  tag: (pen, value, width) => [pen.label(`tag ${String(value)}`, width, 'dim')],
};

/** A conversation item as a bubble, with those of its parts that arrive and its buttons below; nothing if none does. */
export function drawItem(pen: Pen, item: object, width: number, isShown: (pointer: string) => boolean): readonly Row[] {
  const contents = Object.entries(drawings).flatMap(([key, draw]) => {
    if (!Object.hasOwn(item, key) || !isShown(`/${key}`)) return [];
    return draw(pen, (item as Readonly<Record<string, unknown>>)[key], width - 4, (below) =>
      isShown(`/${key}${below}`),
    );
  });
  const buttons = listAt(item, 'suggestions').flatMap((suggestion, index) =>
    isShown(`/suggestions/${index}`) ? drawSuggestion(pen, suggestion, width) : [],
  );
  return [...(contents.length === 0 ? [] : pen.frame(contents, 'round')), ...buttons];
}
