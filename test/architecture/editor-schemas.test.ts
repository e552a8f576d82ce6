import { describe, expect, it } from 'vitest';
import { filesBelow, read } from '../support/workspace.ts';

const associations = JSON.parse(read('.vscode/settings.json')) as {
  readonly 'yaml.schemas': Readonly<Record<string, string>>;
};

describe('an editor', () => {
  it('knows the schema of every file in spec that has one', () => {
    const emitted = filesBelow('generated/schema').filter((path) => !path.includes('/api/'));
    const expected = emitted.map((path) => {
      const folder = path.replace('generated/schema/', '').replace('.schema.json', '');
      return [`./${path}`, `spec/${folder}/*.yaml`];
    });
    expect(associations['yaml.schemas']).toEqual(Object.fromEntries(expected));
  });
});
