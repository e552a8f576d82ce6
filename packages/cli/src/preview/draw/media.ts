import { capabilities } from '@bmsg/api/capabilities';
import { capabilityOfMedia } from '@bmsg/messaging';
import type { Pen } from './pen.ts';
import { textAt } from './read.ts';
import type { Row } from './row.ts';

/** A file as a box: what it is, its name or caption, and where it comes from. */
export function drawMedia(pen: Pen, media: unknown, width: number): readonly Row[] {
  const mimeType = textAt(media, 'mimeType');
  const kind = capabilities.find(({ id }) => id === capabilityOfMedia(mimeType))?.title ?? 'File';
  const inner = width - 4;
  const name = textAt(media, 'mediaName');
  const uri = textAt(media, 'mediaUri');
  return pen.frame(
    [
      pen.label(mimeType === '' ? kind : `${kind} (${mimeType})`, inner, 'dim'),
      ...(name === '' ? [] : pen.write(name, inner)),
      ...(uri === '' ? [] : [pen.label(uri, inner, 'dim')]),
    ],
    'square',
    width,
  );
}

/** A file on one line, for lists. */
export function mediaInShort(media: unknown): string {
  const name = textAt(media, 'mediaName');
  return name === '' ? textAt(media, 'mediaUri') : name;
}
