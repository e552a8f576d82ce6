import type { Emitter } from '../model/api.ts';
import { emitOpenapiDocument } from './document/openapi-document.ts';
import { emitAlphabets } from './typescript/alphabets.ts';
import { emitExamples } from './typescript/examples.ts';
import { emitKeys } from './typescript/keys.ts';
import { emitLimits } from './typescript/limits.ts';

/** Every emitter, in the order of their output. A new one is a new file and a line here. */
export const emitters: readonly Emitter[] = [emitOpenapiDocument, emitAlphabets, emitExamples, emitKeys, emitLimits];
