import { describe, expect, it } from 'vitest';
import * as sentences from './sentences.ts';

describe('a sentence', () => {
  it('about two spellings of one key names the key and the first of them', () => {
    const params = { property: 'from', spellings: ['From', 'FROM'] };
    expect(sentences.duplicateKey(params)).toBe('is a second spelling of property "from", after "From"');
  });
});
