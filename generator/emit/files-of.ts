import type { Entry } from '../model/message-data.ts';

/** How headers name the files that a table comes from: their folder, as the first of them gives it. */
export function filesOf(entries: readonly Pick<Entry<unknown>, 'locate'>[]): string {
  return (entries[0]?.locate().file ?? '').replace(/[^/]*$/, '*.yaml');
}
