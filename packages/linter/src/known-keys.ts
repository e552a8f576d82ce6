import { keys } from '@bmsg/api/keys';
import { pointerTokens } from './pointer.ts';

/** The keys that the API knows in the object that a JSON Pointer in canonical spelling leads to. */
export function knownKeys(pointer: string): readonly string[] {
  let table = keys['MessageRequest'];
  for (const token of pointerTokens(pointer)) {
    // An array has the table of its items.
    if (/^\d+$/.test(token)) continue;
    table = keys[table?.keys?.[token] ?? table?.others ?? ''];
  }
  return Object.keys(table?.keys ?? {});
}

/** All keys that the API knows in a request, wherever they stand. */
export function keysOfAll(): readonly string[] {
  const tables = new Set([keys['MessageRequest']]);
  // What is added while they are visited is visited, too.
  for (const table of tables) {
    for (const name of [...Object.values(table?.keys ?? {}), table?.others ?? null]) {
      if (name !== null) tables.add(keys[name]);
    }
  }
  return [...new Set([...tables].flatMap((table) => Object.keys(table?.keys ?? {})))];
}
