import type { Channel } from '@bmsg/api/channels';
import { readMobileNumber } from '@bmsg/messaging';
import type { NumberForm } from '@bmsg/messaging';
import type { Problem, RequestCheck } from '../check.ts';
import { replaceValue } from '../edits.ts';
import { select } from '../members.ts';
import { inSentence } from '../quote.ts';
import { list } from '../rule-parameters.ts';

/**
 * Telephone numbers in another form than 00, country code, number. Parameter: `forms`, the forms of a number that the
 * rule is about, and `separated` for one with spaces and the like.
 */
export const numberForm: RequestCheck = function* ({ messages, locate }, rule) {
  const forms = list(rule, 'forms');
  for (const message of messages) {
    const { channels } = message;
    if (channels.length > 0 && !channels.some(({ addresses }) => addresses.recipient.includes('msisdn'))) continue;
    const takesNothingElse = channels.every(takesOnlyNumbers);
    for (const number of select(message, '/to/*/number')) {
      const { value } = number;
      if (typeof value !== 'string') continue;
      const form = formOf(value);
      if (form === undefined || !forms.includes(form)) continue;
      // Digits alone may be the account number of another channel.
      if (form === 'bare' && (channels.length === 0 || !takesNothingElse)) continue;
      if (form === 'separated' && !takesNothingElse) continue;
      const place = locate.value(number.pointer);
      yield { place, subject: number.pointer, ...departures[form](value, place) };
    }
  }
};

type Form = Exclude<NumberForm, 'international'> | 'separated';

function formOf(number: string): Form | undefined {
  const { form } = readMobileNumber(number) ?? {};
  if (form === undefined) return /^\+?[0-9][0-9 ()./-]+$/.test(number) ? 'separated' : undefined;
  // Short codes have no country code.
  return form === 'international' || (form === 'bare' && number.length < 8) ? undefined : form;
}

const departures: Readonly<
  Record<Form, (number: string, place: Problem['place']) => Pick<Problem, 'message' | 'fix' | 'edits'>>
> = {
  plus: (number, place) => ({
    message: `${inSentence(number)} begins with +.`,
    ...replaceValue(place, `00${number.slice(1)}`),
  }),
  bare: (number) => ({
    message: `${inSentence(number)} does not begin with 00.`,
    fix: `Write "00${number}", if it begins with a country code.`,
  }),
  national: (number) => ({
    message: `${inSentence(number)} has no country code.`,
    fix: 'Write 00 and the country code in the place of its first zero.',
  }),
  separated(number, place) {
    const message = `${inSentence(number)} holds other characters than digits.`;
    const digits = number.replace(/[^+0-9]/g, '').replace(/^\+/, '00');
    // A zero in brackets is dialled at home and left out abroad.
    return number.includes('(') || !digits.startsWith('00') ? { message } : { message, ...replaceValue(place, digits) };
  },
};

function takesOnlyNumbers({ addresses }: Channel): boolean {
  return addresses.recipient.every((kind) => kind === 'msisdn' || kind === 'shortCode');
}
