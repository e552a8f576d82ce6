import type { Pen } from './pen.ts';
import { placeInShort } from './place.ts';
import { at, joined, textAt } from './read.ts';
import { span, widthOfRow } from './row.ts';
import type { Row } from './row.ts';

/** A button with what it does, as far as it says. */
export function drawSuggestion(pen: Pen, suggestion: unknown, width: number): readonly Row[] {
  const label = textAt(suggestion, 'label');
  const text = pen.label(label === '' ? textAt(suggestion, 'action') : label, width - 4, 'button');
  const button: Row = [span('[ ', 'button'), ...text, span(' ]', 'button')];
  const effect = effectOf(suggestion);
  if (effect === '') return [button];
  const room = width - widthOfRow(button) - 2;
  // Beside the button where it fits, else below.
  const note = pen.label(effect, room > 12 ? room : width - 2, 'dim');
  return room > 12 ? [[...button, span('  '), ...note]] : [button, [span('  '), ...note]];
}

/** What a button does, told by the fields that it has. */
function effectOf(suggestion: unknown): string {
  const calendar = at(suggestion, 'calendar');
  return joined(
    ', ',
    textAt(suggestion, 'description'),
    textAt(suggestion, 'url'),
    textAt(suggestion, 'page'),
    textAt(at(suggestion, 'dial'), 'phoneNumber'),
    placeInShort(at(suggestion, 'viewLocation')),
    joined(' ', textAt(calendar, 'title'), textAt(calendar, 'startTime')),
  );
}
