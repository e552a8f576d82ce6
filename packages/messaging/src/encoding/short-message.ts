import { gsm7, ucs2 } from '@bmsg/api/alphabets';
import { ShortMessage } from '@bmsg/runtime/assertions';

/** What the alphabets of the platform make of texts. */
export const shortMessage: ShortMessage = new ShortMessage([gsm7, ucs2]);
