import type { MessageData } from '../../generator/model/message-data.ts';
import { vocabularies } from '../../generator/vocabulary/vocabularies.ts';

/** What a spec says that is nothing but an OpenAPI document. */
export const noData = Object.fromEntries(Object.keys(vocabularies).map((name) => [name, []])) as unknown as MessageData;
