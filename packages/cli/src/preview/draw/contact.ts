import type { Pen } from './pen.ts';
import { at, joined, listAt, textAt } from './read.ts';
import type { Row } from './row.ts';

/** Business cards, one box each. */
export function drawContacts(pen: Pen, contacts: readonly unknown[], width: number): readonly Row[] {
  return contacts.flatMap((contact) => {
    const inner = width - 4;
    const lines = linesOf(contact).filter((line) => line !== '');
    return pen.frame(
      [...pen.write(nameOf(contact), inner, 'bold'), ...lines.flatMap((line) => pen.write(line, inner))],
      'square',
      width,
    );
  });
}

function nameOf(contact: unknown): string {
  const name = at(contact, 'name');
  return (
    textAt(name, 'formatted_name') || joined(' ', textAt(name, 'first_name'), textAt(name, 'last_name')) || 'Contact'
  );
}

function linesOf(contact: unknown): readonly string[] {
  const org = at(contact, 'org');
  return [
    joined(', ', textAt(org, 'title'), textAt(org, 'department'), textAt(org, 'company')),
    ...listAt(contact, 'phones').map((phone) => withType(textAt(phone, 'phone'), phone)),
    ...listAt(contact, 'emails').map((email) => withType(textAt(email, 'email'), email)),
    ...listAt(contact, 'urls').map((url) => withType(textAt(url, 'url'), url)),
    ...listAt(contact, 'addresses').map((address) =>
      withType(
        joined(
          ', ',
          textAt(address, 'street'),
          joined(' ', textAt(address, 'zip'), textAt(address, 'city')),
          textAt(address, 'country'),
        ),
        address,
      ),
    ),
    textAt(contact, 'birthday'),
  ];
}

function withType(text: string, value: unknown): string {
  const type = textAt(value, 'type');
  return text === '' || type === '' ? text : `${text} (${type.toLowerCase()})`;
}
