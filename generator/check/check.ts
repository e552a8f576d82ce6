import type { Api } from '../model/api.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { checkAccounting } from './accounting.ts';
import { checkOwnKeywords } from './own-keywords.ts';
import { checkCitations } from './citations.ts';
import { checkDialects } from './dialects.ts';
import { checkKeywords } from './keywords.ts';
import { checkMessageData } from './message-data.ts';
import { checkOperations } from './operations.ts';
import { checkPatterns } from './patterns.ts';
import { checkSchemas } from './schemas.ts';
import type { Written } from './written.ts';

/** What no single file can be blamed for, and what the structure of OpenAPI leaves open. */
export function check(api: Api, written: Written): Diagnostic[] {
  return [
    ...checkOperations(api, written),
    ...checkDialects(written),
    ...checkKeywords(written),
    ...checkSchemas(written),
    ...checkPatterns(written),
    ...checkOwnKeywords(api, written),
    ...checkMessageData(api),
    ...checkCitations(api),
    ...checkAccounting(api),
  ];
}
