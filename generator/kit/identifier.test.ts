import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifier, isIdentifier, uniqueIdentifiers } from './identifier.ts';

describe('identifier', () => {
  it.each([
    ['sendMessage', 'sendMessage', 'SendMessage'],
    ['get /v1.0/message', 'getV10Message', 'GetV10Message'],
    ['message_body', 'messageBody', 'MessageBody'],
    ['kebab-case name', 'kebabCaseName', 'KebabCaseName'],
    ['MessageDTO', 'messageDTO', 'MessageDTO'],
    ['URLPath', 'urlPath', 'URLPath'],
    ['SMS', 'sms', 'SMS'],
    ['GET_USER', 'getUser', 'GetUser'],
    ['名前', '名前', '名前'],
    ['cafe\u0301', 'caf\u00e9', 'Caf\u00e9'],
    ['404', '_404', '_404'],
    ['delete', 'delete_', 'Delete'],
    ['constructor', 'constructor_', 'Constructor'],
    ['Record', 'record', 'Record_'],
    ['__proto__', 'proto', 'Proto'],
    ['', 'unnamed', 'Unnamed'],
    ['🙂', 'unnamed', 'Unnamed'],
    ['a*/alert(1)//', 'aAlert1', 'AAlert1'],
    ['${x}`', 'x', 'X'],
  ])('names %j', (text, camel, pascal) => {
    expect([identifier(text, 'camel'), identifier(text, 'pascal')]).toEqual([camel, pascal]);
  });

  it('cuts huge names', () => {
    expect(identifier('x'.repeat(1_000_000), 'camel')).toHaveLength(100);
  });

  it('names any text so that it can be declared', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('camel' as const, 'pascal' as const),
        (text, style) => {
          const name = identifier(text, style);
          expect(isIdentifier(name)).toBe(true);
          expect(new Function(`"use strict"; const ${name} = 1; return ${name};`)()).toBe(1);
        },
      ),
    );
  });
});

describe('uniqueIdentifiers', () => {
  it.each<[string[], string[], string[]]>([
    [['a b', 'a-b', 'a_b'], [], ['aB', 'aB2', 'aB3']],
    // What is legal as it stands keeps its name, wherever it stands.
    [['a b', 'aB'], [], ['aB2', 'aB']],
    [['aB', 'aB'], [], ['aB', 'aB2']],
    [['aB', 'aB2', 'a b'], [], ['aB', 'aB2', 'aB3']],
    [['aB'], ['aB'], ['aB2']],
    [['🙂', '🙃'], [], ['unnamed', 'unnamed2']],
  ])('names %j beside %j', (texts, taken, want) => {
    expect(uniqueIdentifiers(texts, 'camel', taken)).toEqual(want);
  });

  it('never gives one name twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'A', '_', '2', '-') })), (texts) => {
        const names = uniqueIdentifiers(texts, 'pascal', ['A', 'Unnamed']);
        expect(new Set([...names, 'A', 'Unnamed']).size).toBe(texts.length + 2);
      }),
    );
  });
});
