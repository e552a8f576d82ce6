import { gsm7 } from '@bmsg/api/alphabets';
import { channels } from '@bmsg/api/channels';

// Most messages are alike: a text from a name to a number. All rules together take a hundred times as long for such a
// message as it takes to see that none of them has anything to say. What is taken for plain here is so narrow that it is
// far from every rule; a test holds it against all of them, and against the examples of each.

/** Characters of a text that no rule has an eye on and that cost one septet: letters, digits and a few marks. */
const characters = [...(gsm7.basic ?? '')]
  .filter((one) => one.toLowerCase() !== one.toUpperCase() || /[\d ,.!?:/'()-]/.test(one))
  .join('');
const character = `[${characters.replaceAll(/[\]\\^-]/g, String.raw`\$&`)}]`;

/** Channels that carry nothing but such texts, and are here to stay. */
const names = channels
  .filter(({ segmentation, deprecated }) => segmentation !== undefined && deprecated === undefined)
  .map(({ name }) => name);

const space = '[ \\t\\r\\n]*';
const colon = `${space}:${space}`;
const list = (item: string): string => `\\[${space}${item}${space}\\]`;

/** What each member may be; none may come twice. */
const members: Readonly<Record<string, string>> = {
  from: '"[A-Z][A-Za-z]{1,4}(?:[A-Za-z]{1,6}| [A-Z][A-Za-z]{1,4})"',
  to: list(`\\{${space}"number"${colon}"00[1-9]\\d{9,12}"${space}\\}`),
  body: `\\{${space}(?:"type"${colon}"(?:auto|AUTO)"${space},${space})?"content"${colon}"${character}{1,${gsm7.single}}"${space}\\}`,
  reference: '"[A-Za-z]{1,10}[-_]?\\d{1,6}"',
  allowedChannels: list(`"(?:${names.join('|')})"`),
};

const required = ['from', 'to', 'body'];

const alternatives = Object.entries(members).map(([key, value]) => `"${key}"${colon}${value}`);
const member = new RegExp(`${space}(?:${alternatives.map((one) => `(${one})`).join('|')})${space}([,}])`, 'y');
const needed = required.reduce((bits, key) => bits | (1 << Object.keys(members).indexOf(key)), 0);

// What stands around the message where the text is a request; one with several messages may repeat something.
const opening = new RegExp(`${space}\\{(?:${space}"messages"${colon}\\{${space}"msg"${colon}(\\[)${space}\\{)?`, 'y');
const closing = new RegExp(`(?:(${space}\\]${space}\\}${space}\\}))?${space}`, 'y');

/**
 * Whether a text is a message, or a request with one message, that no rule of the API has anything to say about; where in
 * doubt it says no.
 */
export function isPlainText(text: string): boolean {
  opening.lastIndex = 0;
  const opened = opening.exec(text);
  if (opened === null) return false;
  const end = endOfMessage(text, opening.lastIndex);
  if (end < 0) return false;
  closing.lastIndex = end;
  const closed = closing.exec(text);
  return closing.lastIndex === text.length && (opened[1] === undefined) === (closed?.[1] === undefined);
}

/** Where the message ends whose members begin at an offset; -1 if it is not plain. */
function endOfMessage(text: string, start: number): number {
  let seen = 0;
  member.lastIndex = start;
  for (;;) {
    const found = member.exec(text);
    if (found === null) return -1;
    const index = found.findIndex((group, at) => at > 0 && group !== undefined) - 1;
    if (seen & (1 << index)) return -1;
    seen |= 1 << index;
    if (found[alternatives.length + 1] === '}') return (seen & needed) === needed ? member.lastIndex : -1;
  }
}
