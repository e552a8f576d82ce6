import { mediaInShort } from './media.ts';
import type { Pen } from './pen.ts';
import { placeInShort } from './place.ts';
import { at, joined, listAt, textAt } from './read.ts';
import { span } from './row.ts';
import type { Row } from './row.ts';

/** A list to choose from. */
export function drawListPicker(pen: Pen, picker: unknown, width: number): readonly Row[] {
  const options = listAt(picker, 'options').map((option) =>
    joined(` ${pen.glyphs.dash} `, textAt(option, 'label'), mediaInShort(at(option, 'media'))),
  );
  return drawChoice(pen, [textAt(picker, 'label') || 'Choose'], options, width);
}

/** Times to choose from. */
export function drawTimePicker(pen: Pen, picker: unknown, width: number): readonly Row[] {
  const slots = listAt(picker, 'options').map((slot) =>
    joined(` ${pen.glyphs.dash} `, when(textAt(slot, 'startTime')), when(textAt(slot, 'endTime'))),
  );
  return drawChoice(
    pen,
    [textAt(picker, 'label') || 'Choose a time', placeInShort(at(picker, 'location'))],
    slots,
    width,
  );
}

/** A box with a heading and a line for each thing that can be chosen. */
export function drawChoice(
  pen: Pen,
  headings: readonly string[],
  options: readonly string[],
  width: number,
): readonly Row[] {
  const inner = width - 4;
  const [first = '', ...others] = headings.filter((heading) => heading !== '');
  return pen.frame(
    [
      ...pen.write(`${first} ${pen.glyphs.opens}`, inner, 'button'),
      ...others.flatMap((heading) => pen.write(heading, inner, 'dim')),
      ...options.map((option): Row => [span(`${pen.glyphs.option} `, 'button'), ...pen.label(option, inner - 2)]),
    ],
    'square',
    width,
  );
}

/** As the message has it, but for the T between date and time. */
function when(moment: string): string {
  return moment.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ');
}
