/**
 * Finds the documented media type that a `Content-Type` falls under: the same one, or a range (`image/*`, `*∕*`) that covers
 * it. Parameters and letter case do not count.
 */
export function matchMediaType(documented: readonly string[], contentType: string): string | undefined {
  const wanted = essence(contentType);
  return (
    documented.find((type) => essence(type) === wanted) ??
    documented.find((type) => type.endsWith('/*') && wanted.startsWith(essence(type).replace(/\*.*/, '')))
  );
}

function essence(mediaType: string): string {
  return mediaType.replace(/;.*/s, '').trim().toLowerCase();
}
