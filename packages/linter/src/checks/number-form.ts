import type { RequestCheck } from '../check.ts';
import { select } from '../members.ts';

/** Telephone numbers in another form than 00, country code, number. */
export const numberForm: RequestCheck = function* ({ messages, locate }) {
  for (const { channels, message, pointer } of messages) {
    const takesOnlyNumbers =
      channels.length > 0 &&
      channels.every(({ addresses }) => addresses.recipient.every((kind) => kind === 'msisdn' || kind === 'shortCode'));
    const mayTakeNumbers =
      channels.length === 0 || channels.some(({ addresses }) => addresses.recipient.includes('msisdn'));
    if (!mayTakeNumbers) continue;
    for (const { pointer: at, value } of select({ pointer, value: message }, '/to/*/number')) {
      const found = typeof value === 'string' ? departure(value, takesOnlyNumbers) : undefined;
      if (found !== undefined) yield { place: locate.value(at), ...found };
    }
  }
};

/** Digits alone are a number only where nothing else is taken: they may be the account number of another channel. */
function departure(number: string, takesOnlyNumbers: boolean): { message: string; fix?: string } | undefined {
  if (/^\+\d+$/.test(number)) return { message: 'The number begins with +.', fix: `Write "00${number.slice(1)}".` };
  if (/^0[1-9]\d+$/.test(number)) return { message: 'The number has no country code.' };
  // Short codes have no country code.
  if (takesOnlyNumbers && /^[1-9]\d{7,}$/.test(number)) {
    return {
      message: 'The number does not begin with 00.',
      fix: `Write "00${number}", if it begins with a country code.`,
    };
  }
  return undefined;
}
