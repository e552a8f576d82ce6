import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from './read-xml.ts';

const element = (name: string, text = '', children: object[] = [], attributes = {}): object => ({
  name,
  attributes,
  children,
  text,
});

describe('a document that is read', () => {
  it.each<[string, string, object]>([
    ['an empty element', '<A/>', element('A')],
    ['a declaration', '<?xml version="1.0" encoding="UTF-8"?>\n<A>x</A>\n', element('A', 'x')],
    ['ASCII, which is UTF-8 too', '<?xml version="1.0" encoding="us-ascii"?><A>&#233;</A>', element('A', 'é')],
    ['children', '<A>1<B/>2</A>', element('A', '12', [element('B')])],
    ['attributes', '<A B="1" C=\'2\'/>', element('A', '', [], { B: '1', C: '2' })],
    ['the five entities', '<A>&quot;&apos;&lt;&gt;&amp;</A>', element('A', '"\'<>&')],
    ['an entity of an entity, which is text', '<A>&amp;lt;</A>', element('A', '&lt;')],
    ['characters by number', '<A>&#65;&#x42;&#x1F600;</A>', element('A', 'AB😀')],
    ['CDATA', '<A>a<![CDATA[<b>&amp;]]>c</A>', element('A', 'a<b>&amp;c')],
    ['comments and instructions', '<?pi?><!-- <B/> --><A><!-- x --><?pi?>y</A>', element('A', 'y')],
    ['line ends of Windows', '<A>a\r\nb</A>', element('A', 'a\nb')],
    ['names that objects have', '<__proto__ constructor="1"/>', element('__proto__', '', [], { constructor: '1' })],
  ])('%s', (_, text, want) => {
    expect(JSON.stringify(readXml(text))).toBe(JSON.stringify(want));
  });
});

describe('a document that is refused', () => {
  const bomb = `<!DOCTYPE A [<!ENTITY a "xxxxxxxxxx">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index} "${`&a${index - 1};`.repeat(10)}">`).join('')}]><A>&a8;</A>`;
  it.each<[string, string]>([
    ['nothing', ''],
    ['white space', ' \n'],
    ['text', 'hello'],
    ['JSON', '{"messages":{}}'],
    ['an element that is not closed', '<A><B></A>'],
    ['an element that is closed twice', '<A></A></A>'],
    ['two roots', '<A/><B/>'],
    ['an attribute twice', '<A B="1" B="2"/>'],
    ['a bare ampersand', '<A>a & b</A>'],
    ['an entity that nobody declared', '<A>&nbsp;</A>'],
    ['a character that XML has not', '<A>&#0;</A>'],
    ['half a surrogate pair by number', '<A>&#xD83D;</A>'],
    ['a number beyond Unicode', '<A>&#x110000;</A>'],
    ['a control character', '<A>\u0001</A>'],
    ['a document type', '<!DOCTYPE A><A/>'],
    ['a file from outside', '<!DOCTYPE A [<!ENTITY x SYSTEM "file:///etc/passwd">]><A>&x;</A>'],
    ['a document type from outside', '<!DOCTYPE A SYSTEM "http://127.0.0.1:9/x.dtd"><A/>'],
    ['parameter entities', '<!DOCTYPE A [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]><A/>'],
    ['a billion laughs', bomb],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><A/>'],
    ['UTF-16 that calls itself so', '<?xml version="1.0" encoding="UTF-16"?><A/>'],
    ['a declaration that comes late', ' <?xml version="1.0"?><A/>'],
    ['ten thousand levels', '<A>'.repeat(10_000) + '</A>'.repeat(10_000)],
    ['seventeen levels', '<A>'.repeat(17) + '</A>'.repeat(17)],
    ['too many elements', `<A>${'<B/>'.repeat(100_000)}</A>`],
    ['too many attributes', `<A ${Array.from({ length: 100_000 }, (_, index) => `b${index}=""`).join(' ')}/>`],
    ['too many comments', `<A>${'<!---->'.repeat(100_000)}</A>`],
    ['too many instructions', `<A>${'<?b?>'.repeat(100_000)}</A>`],
    ['too many CDATA sections', `<A>${'<![CDATA[]]>'.repeat(100_000)}</A>`],
    ['too many references', `<A>${'&amp;'.repeat(100_001)}</A>`],
    ['too much text', `<A>${'x'.repeat(10_000_000)}</A>`],
  ])('%s', (_, text) => {
    expect(readXml(text)).toBeUndefined();
  });

  it('sixteen levels are read', () => {
    expect(readXml('<A>'.repeat(16) + '</A>'.repeat(16))).toBeDefined();
  });
});

it('reads any text or refuses it, and never throws', () => {
  const pieces = fc.constantFrom(
    '<A>',
    '</A>',
    '<A',
    '/>',
    '"',
    '&',
    ';',
    '#x',
    '<!',
    '<![CDATA[',
    ']]>',
    '--',
    '<?',
    'DOCTYPE',
    '[',
  );
  const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
  fc.assert(fc.property(text, (one) => void readXml(one)));
});
