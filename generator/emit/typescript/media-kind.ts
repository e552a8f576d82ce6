/** How a body of a media type is written and read, and so what its type is. */
export type MediaKind = 'json' | 'text' | 'form' | 'multipart' | 'bytes';

/** By the media type without its parameters; what is neither JSON, a form nor a text is octets. */
export function mediaKind(mediaType: string): MediaKind {
  const essence = mediaType.replace(/;.*/s, '').trim().toLowerCase();
  if (essence === 'application/json' || essence.endsWith('+json')) return 'json';
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  if (essence === 'multipart/form-data') return 'multipart';
  if (essence.startsWith('text/') || essence === 'application/xml' || essence.endsWith('+xml')) return 'text';
  return 'bytes';
}
