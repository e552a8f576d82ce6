import { describe, expect, it } from 'vitest';
import { lookUp } from './look-up.ts';

const found = (name: string): string[] => lookUp(name).facts.map((fact) => `${fact.kind} ${fact.name}`);

describe('what a name leads to', () => {
  it.each([
    { name: 'allowedChannels', want: 'field allowedChannels' },
    { name: 'Message.from', want: 'field from' },
    { name: 'WHATSAPP', want: 'channel WhatsApp' },
    { name: 'apple business chat', want: 'channel Apple Business Chat' },
    { name: 'AppleBusinessChat', want: 'channel Apple Business Chat' },
    { name: 'iMessage', want: 'channel Apple Business Chat' },
    { name: '304', want: 'code 304' },
    { name: 'A body without content was found', want: 'code 304' },
    { name: 'delivrd', want: 'code 2' },
    { name: 'suggestion-place', want: 'rule suggestion-place' },
    { name: 'rich-card', want: 'capability rich-card' },
    { name: 'Reply', want: 'action Reply' },
    { name: 'ReplySuggestion', want: 'schema ReplySuggestion' },
    { name: 'Reply', want: 'schema ReplySuggestion' },
    { name: 'sendMessage', want: 'operation sendMessage' },
    { name: 'POST /v1.0/message', want: 'operation sendMessage' },
    { name: 'receiveStatusReport', want: 'webhook receiveStatusReport' },
    { name: 'suggestionLabel', want: 'limit suggestionLabel' },
    { name: '0x140a', want: 'TLV tariff' },
    { name: 'gw-uk.cmtelecom.com', want: 'server uk' },
    { name: 'X-CM-PRODUCTTOKEN', want: 'way to authenticate productToken' },
    { name: 'tls', want: 'connection TLS' },
    { name: 'deterministic', want: 'field policy' },
    { name: 'hybrid push', want: 'channel Push' },
    { name: 'Custom app', want: 'capability custom-app' },
    { name: 'snowflake', want: 'kind of address snowflake' },
    { name: 'image/webp', want: 'media type image/webp' },
    { name: 'HTTP 405', want: 'code method-not-allowed' },
    { name: 'noBalance', want: 'code 102' },
    { name: "Gsm '0044791112345a' is not a number.", want: 'code 303' },
    { name: 'Created 12 message(s)', want: 'code 0' },
    { name: 'CREATED_S', want: 'placeholder CREATED_S' },
  ])('$name: $want', ({ name, want }) => {
    expect(found(name)).toContain(want);
  });

  it('is everything that goes by it, what is called so first', () => {
    const kinds = new Set(lookUp('location').facts.map(({ kind }) => kind));
    expect(['capability', 'field', 'schema'].filter((kind) => !kinds.has(kind))).toEqual([]);
    const names = lookUp('reply').facts.map(({ name }) => name.toLowerCase());
    expect(names.lastIndexOf('reply')).toBeLessThan(names.findIndex((name) => name !== 'reply'));
  });

  it.each([
    { name: 'from', want: 'Message.from' },
    { name: 'reference', want: 'Message.reference' },
    { name: 'validity', want: 'Message.validity' },
  ])('begins with what the documentation says of $name', ({ name, want }) => {
    const [first] = lookUp(name).facts;
    expect(first?.alsoAs).toContain(want);
  });

  it('ends with examples', () => {
    const kinds = lookUp('references')
      .facts.concat(lookUp('validity').facts)
      .map(({ kind }) => kind);
    expect(kinds.at(-1)).toBe('example');
    expect(kinds.length).toBeGreaterThan(1);
  });

  it('tells what each channel does with it', () => {
    const [action] = lookUp('CreateCalendarEvent').facts;
    expect(action?.details).toContainEqual({ label: 'RCS', text: 'supported', sources: ['doc L267'] });
  });
});

describe('a name that nobody knows', () => {
  it.each([
    { name: 'alowedChanels', want: 'allowedChannels' },
    { name: 'Whatsap', want: 'WhatsApp' },
    { name: 'sugestion-place', want: 'suggestion-place' },
    { name: 'quite another thing', want: undefined },
    { name: '', want: undefined },
    { name: '__proto__', want: undefined },
  ])('$name: $want', ({ name, want }) => {
    expect(lookUp(name)).toEqual({ facts: [], ...(want !== undefined && { suggestion: want }) });
  });
});
