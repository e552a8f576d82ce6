import { expect, it } from 'vitest';
import { yamlFiles } from '../support/yaml-files.ts';

interface Capability {
  readonly title: string;
  readonly row?: number;
}
interface Channel {
  readonly title: string;
  readonly column?: number;
  readonly capabilities: Readonly<Record<string, { readonly is: string; readonly source: string | readonly string[] }>>;
}

/** The matrix as printed on lines 218 to 237. Two column heads are lost: they are WhatsApp and Twitter. */
const heads = ['WhatsApp', 'Apple Business Chat', 'Viber', 'RCS', 'SMS', 'Twitter'];
const firstLine = 220;
const printed = `
Text | √ | √ | √ | √ | √ | √ |
- Clickable URLs | √ | √ | √ | √ | x | √ |
- Text formatting | √ | x | x | x | x | √ |
- URL previews | √ | √ | x | x | x | √ |
Media | √ | √ | √ | √ | x | √ |
- Image | √ | √ | √ | √ | x | √ |
- Video | √ | √ | x | √ | x | √ |
- Audio | √ | √ | x | √ | x | x |
- Rich card | x | x | √ | √ | x | x |
- Rich card carousel | x | x | x | √ | x | x |
Location | √ | x | x | √ | x | x |
Contact | √ | x | x | x | x | x |
Template | √ | x | x | x | x | x |
List picker | x | √ | x | x | x | x |
Time picker | x | √ | x | x | x | x |
OAuth2 | x | √ | x | x | x | x |
Custom app | x | √ | x | x | x | x |
Payment | x | √ | x | x | x | x |
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

const capabilities = yamlFiles<Capability & { readonly partOf?: string }>('spec/capabilities');
const channels = yamlFiles<Channel>('spec/channels');

it('has the columns of the printed matrix, in its order', () => {
  const columns = channels
    .flatMap(({ value: { title, column } }) => (column === undefined ? [] : [{ title, column }]))
    .sort((a, b) => a.column - b.column);
  expect(columns).toEqual(heads.map((title, index) => ({ title, column: index + 1 })));
});

it('has the rows of the printed matrix, in its order and with its features below what they belong to', () => {
  const rows = capabilities
    .filter(({ value }) => value.row !== undefined)
    .sort((a, b) => (a.value.row ?? 0) - (b.value.row ?? 0))
    .map(({ value }) => `${value.partOf === undefined ? '' : '- '}${value.title}`);
  expect(rows).toEqual(printed.map(([label]) => label));
});

it.each(printed.map(([label = '', ...marks], index) => ({ label, marks: marks.slice(0, 6), line: firstLine + index })))(
  'says of "$label" what is printed, and on which line',
  ({ label, marks, line }) => {
    const id = capabilities.find(({ value }) => value.title === label.replace(/^- /, ''))?.id ?? '';
    const cells = heads.map((head) => {
      const cell = channels.find(({ value }) => value.title === head)?.value.capabilities[id];
      const cited = [cell?.source ?? []].flat().includes(`doc L${line}`);
      return { head, mark: { supported: '√', unsupported: 'x' }[cell?.is ?? ''] ?? '?', cited };
    });
    expect(cells).toEqual(heads.map((head, index) => ({ head, mark: marks[index], cited: true })));
  },
);
