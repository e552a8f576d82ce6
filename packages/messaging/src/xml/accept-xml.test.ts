import { xmlGateway } from '@bmsg/api/errors';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillHoles } from '../acceptance/answer-table.ts';
import { acceptXml } from './accept-xml.ts';

const token = 'abcdef01-2345-6789-abcd-ef0123456789';
const authentication = `<AUTHENTICATION><PRODUCTTOKEN>${token}</PRODUCTTOKEN></AUTHENTICATION>`;
const good = '<FROM>SenderName</FROM><TO>00447911123456</TO><BODY>Test message</BODY>';
const document = (...messages: string[]): string =>
  `<?xml version="1.0"?><MESSAGES>${authentication}${messages.map((one) => `<MSG>${one}</MSG>`).join('')}</MESSAGES>`;

const accept = (text: string) => acceptXml({ text }, (key) => (key === token ? {} : undefined));
const textOf = (id: string, holes: Record<string, string> = {}): string =>
  fillHoles(xmlGateway.find((entry) => entry.id === id)?.text ?? '', holes);

const canonical = {
  from: 'SenderName',
  body: { content: 'Test message' },
  to: [{ number: '00447911123456' }],
  allowedChannels: ['SMS'],
};

describe('the message that a document becomes', () => {
  it.each<[string, string, object]>([
    ['the least', good, canonical],
    ['any order', '<TO>00447911123456</TO><BODY>Test message</BODY><FROM>SenderName</FROM>', canonical],
    [
      'white space around values',
      '<FROM>\n SenderName </FROM><TO> 00447911123456\n</TO><BODY>Test message</BODY>',
      canonical,
    ],
    [
      'white space in a text',
      '<FROM>SenderName</FROM><TO>00447911123456</TO><BODY> a\n</BODY>',
      { ...canonical, body: { content: ' a\n' } },
    ],
    [
      'a type',
      '<FROM>SenderName</FROM><TO>00447911123456</TO><BODY TYPE="AUTO">a</BODY>',
      { ...canonical, body: { type: 'auto', content: 'a' } },
    ],
    [
      'an attribute of old',
      '<FROM>SenderName</FROM><TO>00447911123456</TO><BODY HEADER="" TYPE="TEXT">a</BODY>',
      { ...canonical, body: { header: '', type: 'text', content: 'a' } },
    ],
    [
      'numbers',
      `${good}<DCS>8</DCS><MINIMUMNUMBEROFMESSAGEPARTS>1</MINIMUMNUMBEROFMESSAGEPARTS><MAXIMUMNUMBEROFMESSAGEPARTS>08</MAXIMUMNUMBEROFMESSAGEPARTS>`,
      { ...canonical, dcs: 8, minimumNumberOfMessageParts: 1, maximumNumberOfMessageParts: 8 },
    ],
    [
      'marks',
      `${good}<REFERENCE>42</REFERENCE><CUSTOMGROUPING>a</CUSTOMGROUPING><CUSTOMGROUPING2>b</CUSTOMGROUPING2><CUSTOMGROUPING3>c</CUSTOMGROUPING3><VALIDITY>2h</VALIDITY>`,
      {
        ...canonical,
        reference: '42',
        customGrouping: 'a',
        customGrouping2: 'b',
        customGrouping3: 'c',
        validity: '2h',
      },
    ],
    ['a channel in another case', `${good}<CHANNEL>sms</CHANNEL>`, canonical],
    [
      'a channel of its own',
      `${good}<CHANNEL>Push</CHANNEL><APPKEY>k</APPKEY>`,
      { ...canonical, allowedChannels: ['Push'], appKey: 'k' },
    ],
    [
      'allowed channels, which count more',
      `${good}<CHANNEL>SMS</CHANNEL><ALLOWEDCHANNELS>Push</ALLOWEDCHANNELS>`,
      { ...canonical, allowedChannels: ['Push'] },
    ],
    [
      'allowed channels that repeat',
      `${good}<ALLOWEDCHANNELS>Push</ALLOWEDCHANNELS><ALLOWEDCHANNELS>SMS</ALLOWEDCHANNELS>`,
      { ...canonical, allowedChannels: ['Push', 'SMS'] },
    ],
    [
      'allowed channels with commas',
      `${good}<ALLOWEDCHANNELS>push, SMS,</ALLOWEDCHANNELS>`,
      { ...canonical, allowedChannels: ['Push', 'SMS'] },
    ],
    [
      'one channel that is not of this door beside one that is',
      `${good}<ALLOWEDCHANNELS>SMS,WhatsApp</ALLOWEDCHANNELS>`,
      { ...canonical, allowedChannels: ['SMS', 'WhatsApp'] },
    ],
    ['empty elements', `${good}<DCS/><REFERENCE></REFERENCE><CHANNEL/><ALLOWEDCHANNELS> </ALLOWEDCHANNELS>`, canonical],
    [
      'elements that nobody described',
      `${good}<TARIFF>0</TARIFF><from>x</from><__proto__>y</__proto__>`,
      { ...canonical, '<TARIFF>': '0', '<from>': 'x', '<__proto__>': 'y' },
    ],
    [
      'what is in them, and attributes that nobody described',
      good.replace('<BODY>', '<BODY CLASS="1" type="AUTO">') + '<A B="1">\n<C>2</C><C D="3">4</C></A><TARIFF/>',
      {
        ...canonical,
        body: { content: 'Test message', '@CLASS': '1', '@type': 'AUTO' },
        '<A>': { '@B': '1', '<C>': ['2', { '@D': '3', text: '4' }] },
        '<TARIFF>': '',
      },
    ],
    [
      'a value that comes twice, of which the last counts',
      `<BODY>One</BODY>${good}<FROM>Other</FROM>`,
      { ...canonical, from: 'Other' },
    ],
    [
      'CDATA and entities',
      '<FROM>SenderName</FROM><TO>00447911123456</TO><BODY><![CDATA[<b>]]>&amp;&#8364;</BODY>',
      { ...canonical, body: { content: '<b>&€' } },
    ],
  ])('%s', (_, message, want) => {
    const { httpStatus, text, accepted } = accept(document(message));
    expect([httpStatus, text]).toEqual([200, '']);
    expect(accepted.map((one) => one.message)).toEqual([want]);
  });

  it('goes to every TO of every MSG', () => {
    const second = '<FROM>Other</FROM><TO>00447911123458</TO><BODY>Other</BODY><TO>0044 7911123459</TO>';
    expect(accept(document(good, second.replace('0044 ', '0044'))).accepted.map(({ to }) => to)).toEqual([
      '00447911123456',
      '00447911123458',
      '00447911123459',
    ]);
  });

  it('takes the token in capitals', () => {
    expect(accept(document(good).replace(token, ` ${token.toUpperCase()} `)).accepted).toHaveLength(1);
  });
});

describe('the answer to a document that is refused', () => {
  const unknown = textOf('unknown-error');
  const noNumber = (number: string): string => textOf('number-not-a-number', { number });
  it.each<[string, string, string]>([
    ['not XML', 'hello', unknown],
    ['a document type', `<!DOCTYPE MESSAGES>${document(good).slice(21)}`, unknown],
    ['another root', '<messages/>', textOf('token-invalid')],
    ['element names in small letters', document(good.toLowerCase()), textOf('from-missing')],
    ['no token', `<MESSAGES><MSG>${good}</MSG></MESSAGES>`, textOf('token-invalid')],
    ['a token without hyphens', document(good).replace(token, token.replaceAll('-', '')), textOf('token-invalid')],
    ['a token of nobody', document(good).replace('abcdef', 'abcdee'), textOf('account-unknown')],
    ['no message', document(), textOf('messages-missing')],
    ['an empty sender', document(good.replace('SenderName', '')), textOf('from-missing')],
    ['a sender that is too long', document(good.replace('SenderName', 'TwelveLetter')), unknown],
    ['no TO', document('<FROM>a</FROM><BODY>b</BODY>'), textOf('number-missing')],
    ['an empty TO beside a good one', document(`${good}<TO/>`), textOf('number-missing')],
    ['letters in a number', document(good.replace('3456', '345a')), noNumber('0044791112345a')],
    [
      'a number that does not end',
      document(good.replace('3456', 'x'.repeat(1000))),
      noNumber(`004479111${'2'}${'x'.repeat(90)}…`),
    ],
    ['no BODY', document('<FROM>a</FROM><TO>00447911123456</TO>'), unknown],
    ['an empty BODY', document(good.replace('Test message', '')), unknown],
    ['a text of too many parts', document(good.replace('Test message', 'x'.repeat(8 * 153 + 1))), unknown],
    ['a DCS that is no number', document(`${good}<DCS>eight</DCS>`), unknown],
    ['a DCS out of range', document(`${good}<DCS>256</DCS>`), unknown],
    ['a grouping that is too long', document(`${good}<CUSTOMGROUPING>${'x'.repeat(101)}</CUSTOMGROUPING>`), unknown],
    ['a channel that XML does not carry', document(`${good}<CHANNEL>WhatsApp</CHANNEL>`), textOf('unroutable')],
    ['a channel that does not exist', document(`${good}<CHANNEL>Pigeon</CHANNEL>`), textOf('unroutable')],
    [
      'channels none of which XML carries',
      document(`${good}<ALLOWEDCHANNELS>RCS,Viber</ALLOWEDCHANNELS>`),
      textOf('unroutable'),
    ],
    [
      'a channel that does not exist beside a good one',
      document(`${good}<ALLOWEDCHANNELS>SMS,Pigeon</ALLOWEDCHANNELS>`),
      textOf('unroutable'),
    ],
    ['1,001 messages', document(...Array.from({ length: 1001 }, () => good)), unknown],
    ['1,001 recipients', document(good + '<TO>00447911123456</TO>'.repeat(1000)), unknown],
    ['one bad message after a good one', document(good, '<BODY>b</BODY>'), textOf('from-missing')],
    ['one bad message before a good one', document('<FROM>a</FROM>', good), textOf('number-missing')],
  ])('%s', (_, text, want) => {
    expect(accept(text)).toEqual({ httpStatus: 200, text: want, accepted: [] });
  });

  it('1,000 messages are accepted', () => {
    expect(accept(document(...Array.from({ length: 1000 }, () => good))).accepted).toHaveLength(1000);
  });
});

describe('a login of old', () => {
  const login = (user: string): string => `<MESSAGES><CUSTOMER ID="12345"/>${user}<MSG>${good}</MSG></MESSAGES>`;
  const known = (text: string) => acceptXml({ text }, (key) => (key === '12345/me' ? {} : undefined));
  it.each<[string, string, string]>([
    ['of an account', '<USER LOGIN="me" PASSWORD="p"/>', ''],
    ['of no account', '<USER LOGIN="you" PASSWORD="p"/>', textOf('account-unknown')],
    ['without user', '', textOf('user-missing')],
    ['without password', '<USER LOGIN="me"/>', textOf('user-missing')],
  ])('%s', (_, user, want) => {
    expect(known(login(user)).text).toBe(want);
  });
});

it('answers any document with a row of its table', () => {
  const tags = ['MESSAGES', 'MSG', 'FROM', 'TO', 'BODY', 'DCS', 'CHANNEL', 'ALLOWEDCHANNELS', 'VALIDITY', 'X'];
  const piece = fc.oneof(
    fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag}/>`]), authentication, good),
    fc.constantFrom('<![CDATA[', ']]>', '<!DOCTYPE x>', '&#0;', '&amp;', 'SMS', '8', '0044791'),
    fc.string({ unit: 'binary' }),
  );
  const text = fc.oneof(
    fc.array(piece).map((parts) => parts.join('')),
    fc
      .array(fc.tuple(fc.constantFrom(...tags), fc.string({ unit: 'binary' })))
      .map((parts) => document(parts.map(([tag, value]) => `<${tag}><![CDATA[${value}]]></${tag}>`).join(''))),
  );
  const rows = xmlGateway.map(({ text: row = '' }) => row.replace(/\{.*/, ''));
  fc.assert(
    fc.property(text, (one) => {
      const answer = accept(one);
      return (
        answer.httpStatus === 200 && rows.some((row) => (row !== '' ? answer.text.startsWith(row) : answer.text === ''))
      );
    }),
  );
});
