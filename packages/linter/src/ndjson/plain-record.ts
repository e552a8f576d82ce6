import { gsm7 } from '@bmsg/api/alphabets';
import { channels } from '@bmsg/api/channels';

// Most lines of a long file are alike: a text from a name to a number. All rules together take a hundred times as long for
// such a line as it takes to see that none of them has anything to say. What is taken for plain here is so narrow that it
// is far from every rule; a test holds it against all of them, and against the examples of each.

/** Characters of a text that no rule has an eye on and that cost one septet: letters, digits and a few marks. */
const characters = [...(gsm7.basic ?? '')].filter((one) => /[\p{Ll}\p{Lu}\d ,.!?'()-]/u.test(one)).join('');
const character = `[${characters.replaceAll(/[\]\\^-]/g, String.raw`\$&`)}]`;

/** Channels that carry nothing but such texts, and are here to stay. */
const names = channels
  .filter(({ segmentation, deprecated }) => segmentation !== undefined && deprecated === undefined)
  .map(({ name }) => name);

const space = '[ \\t]*';
const colon = `${space}:${space}`;
const list = (item: string): string => `\\[${space}${item}${space}\\]`;

/** What each member may be; none may come twice. */
const members: Readonly<Record<string, string>> = {
  from: '"[A-Z][A-Za-z]{2,10}"',
  to: list(`\\{${space}"number"${colon}"00[1-9]\\d{9,12}"${space}\\}`),
  body: `\\{${space}"type"${colon}"auto"${space},${space}"content"${colon}"${character}{1,${gsm7.single}}"${space}\\}`,
  reference: '"[A-Za-z]{1,10}[-_]?\\d{1,6}"',
  allowedChannels: list(`"(?:${names.join('|')})"`),
};

const required = ['from', 'to', 'body'];

const alternatives = Object.entries(members).map(([key, value]) => `"${key}"${colon}${value}`);
const member = new RegExp(`${space}(?:${alternatives.map((one) => `(${one})`).join('|')})${space}([,}])`, 'y');

/** Whether a record is a message that no rule of the API has anything to say about; where in doubt it says no. */
export function isPlainRecord(text: string): boolean {
  if (text.charCodeAt(0) !== 0x7b) return false;
  let seen = 0;
  member.lastIndex = 1;
  for (;;) {
    const found = member.exec(text);
    if (found === null) return false;
    const index = found.findIndex((group, at) => at > 0 && group !== undefined) - 1;
    if (seen & (1 << index)) return false;
    seen |= 1 << index;
    if (found[alternatives.length + 1] === '}') return member.lastIndex === text.length && (seen & needed) === needed;
  }
}

const needed = required.reduce((bits, key) => bits | (1 << Object.keys(members).indexOf(key)), 0);
