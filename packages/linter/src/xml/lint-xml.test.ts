import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintXml } from './lint-xml.ts';

const login = '<AUTHENTICATION><PRODUCTTOKEN>your token</PRODUCTTOKEN></AUTHENTICATION>';
const good = '<FROM>Sender</FROM><TO>0031612345678</TO><BODY TYPE="auto">Text</BODY>';
const document = (...messages: string[]): string =>
  `<?xml version="1.0"?>\n<MESSAGES>${login}${messages.map((one) => `\n<MSG>${one}</MSG>`).join('')}\n</MESSAGES>`;

/** Findings as rule and what they mark; the rule on placeholders is about a file that is no secret. */
function found(text: string): string[] {
  return lintXml(text)
    .filter(({ rule }) => rule !== 'token-placeholder')
    .map(({ rule, range }) => `${rule} ${text.slice(range.start.offset, range.end.offset)}`);
}

describe('a document', () => {
  it.each<{ name: string; given: string; want: string[] }>([
    { name: 'without fault', given: document(good, good), want: [] },
    { name: 'not closed', given: '<MESSAGES><MSG></MESSAGES>', want: ['xml-syntax >'] },
    { name: 'cut off', given: '<MESSAGES>', want: ['xml-syntax >'] },
    { name: 'empty', given: '', want: ['xml-syntax '] },
    { name: 'with a document type', given: '<!DOCTYPE x><MESSAGES/>', want: ['xml-syntax <'] },
    { name: 'with another root', given: '<MESSAGE></MESSAGE>', want: ['xml-gateway-refuses MESSAGE'] },
    { name: 'without login', given: `<MESSAGES><MSG>${good}</MSG></MESSAGES>`, want: ['xml-gateway-refuses MESSAGES'] },
    { name: 'without messages', given: document(), want: ['xml-gateway-refuses MESSAGES'] },
    {
      name: 'with an element that nobody knows',
      given: document(`${good}<REFRENCE>1</REFRENCE>`),
      want: ['xml-unknown-element REFRENCE'],
    },
    { name: 'with small letters', given: document(`${good}<dcs>8</dcs>`), want: ['xml-unknown-element dcs'] },
    {
      name: 'with a number in another form',
      given: document(good.replace('0031', '+31')),
      want: ['number-form +31612345678'],
    },
    {
      name: 'with a channel that does not exist',
      given: document(`${good}<ALLOWEDCHANNELS>SMS,Vibr</ALLOWEDCHANNELS>`),
      want: ['unknown-channel SMS,Vibr'],
    },
    {
      name: 'with a second message that is refused',
      given: document(good, good.replace('Sender', 'MuchTooLongSender')),
      want: ['xml-gateway-refuses MSG'],
    },
    {
      name: 'with too many parts',
      given: document(`${good}<MAXIMUMNUMBEROFMESSAGEPARTS>20</MAXIMUMNUMBEROFMESSAGEPARTS>`),
      want: ['many-parts 20'],
    },
  ])('$name', ({ given, want }) => {
    expect(found(given)).toEqual(want);
  });

  it('has its findings in lines and columns, and says what was meant', () => {
    const finding = lintXml(document(good, `${good}<REFRENCE>1</REFRENCE>`)).find(
      ({ rule }) => rule === 'xml-unknown-element',
    );
    expect(finding).toMatchObject({
      fix: 'Did you mean <REFERENCE>?',
      pointer: '/messages/msg/1',
      range: { start: { line: 4 } },
    });
  });

  it('never brings a token into a finding', () => {
    const token = '5c7d3b1e-9f42-4a68-b0d3-26e81fa97c54';
    const findings = lintXml(document(`${good}<${'X'}>${token}</X><TO>${token}</TO>`).replace('your token', token));
    expect(findings.map(({ rule }) => rule)).toContain('token-looks-real');
    expect(JSON.stringify(findings)).not.toContain(token);
  });

  it('never makes it throw, whatever it is', () => {
    const tags = ['MESSAGES', 'MSG', 'FROM', 'TO', 'BODY', 'DCS', 'ALLOWEDCHANNELS', 'X'];
    const piece = fc.oneof(
      fc.constantFrom(
        ...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag}/>`]),
        login,
        good,
        '&amp;',
        '<!',
        '<?',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const text = parts.join('');
        for (const { range } of [...lintXml(text), ...lintXml(document(text))]) {
          expect(range.end.offset).toBeGreaterThanOrEqual(range.start.offset);
        }
      }),
    );
  });
});
