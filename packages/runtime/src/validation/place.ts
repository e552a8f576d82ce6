/** Where something stands in a value, as a chain of keys and indices that leads up to the value itself, which is `undefined`. */
export interface PlaceBelow {
  readonly above: Place;
  readonly token: string | number;
  /** The token as a part of a JSON Pointer, where that is known already. */
  readonly segment: string | undefined;
}

export type Place = PlaceBelow | undefined;

export function below(above: Place, token: string | number, segment?: string): PlaceBelow {
  return { above, token, segment };
}

/** The keys and indices from the value down to a place. */
export function tokensOf(place: Place): (string | number)[] {
  const tokens: (string | number)[] = [];
  for (let at = place; at !== undefined; at = at.above) tokens.push(at.token);
  return tokens.reverse();
}

/** The JSON Pointer to a place. */
export function pointerOf(place: Place): string {
  let pointer = '';
  for (let at = place; at !== undefined; at = at.above) pointer = (at.segment ?? segmentOf(at.token)) + pointer;
  return pointer;
}

/** A key or an index as a part of a JSON Pointer: its token after a slash. */
export function segmentOf(token: string | number): string {
  return `/${typeof token === 'number' ? token : pointerToken(token)}`;
}

/** A key as a token of a JSON Pointer. */
export function pointerToken(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** The place that a JSON Pointer leads to. */
export function placeAt(pointer: string): Place {
  let place: Place;
  for (const token of pointer.split('/').slice(1)) {
    place = below(place, token.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return place;
}

/** Whether two places are one. */
export function isSamePlace(one: Place, other: Place): boolean {
  if (one === other) return true;
  return one !== undefined && other !== undefined && one.token === other.token && isSamePlace(one.above, other.above);
}
