import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyCheckout } from '../support/checkout.ts';
import { run, runSource } from '../support/run.ts';

const action = `  FlyHomeSuggestion:
    title: Fly home suggestion
    description: An action that is made up, to show that an action is one edit.
    type: object
    additionalProperties: false
    required: [action]
    properties:
      action:
        const: FlyHome
        x-source: wire 1.8
      loft:
        description: Where home is.
        type: string
        x-source: wire 1.8
    x-source: wire 1.8
`;

const code = `
  - id: lost-on-the-way
    code: 777
    text: The pigeon is lost
    scope: recipient
    description: A code that is made up, to show that a code is one edit.
    cause: A hawk.
    cure: Send another one.
    retryable: true
    source: wire 1.2
`;

const ask = `
import { canonicalise, keyReaders } from '@bmsg/messaging';
import { keys } from '@bmsg/api/keys';
import { validateMessageResponse, validateSuggestion } from '@bmsg/api/validators';
const reader = keyReaders(keys).get('Suggestion');
const suggestion = canonicalise({ ACTION: 'flyhome', Loft: 'Breda' }, reader);
const row = { to: '1', status: 'Rejected', reference: null, parts: 0, messageDetails: null, messageErrorCode: 777 };
const answer = validateMessageResponse({ details: '', errorCode: 201, messages: [row] });
console.log(JSON.stringify({ suggestion, taken: validateSuggestion(suggestion).ok, known: answer.ok }));
`;

describe('one edit in the spec', () => {
  let folder = '';
  let remove = (): void => {};
  const generated = (path: string): string => readFileSync(join(folder, 'generated', path), 'utf8');

  beforeAll(async () => {
    ({ folder, remove } = copyCheckout());
    const suggestions = join(folder, 'spec/openapi/schemas/Suggestion.yaml');
    const before = readFileSync(suggestions, 'utf8');
    const reference = "  - $ref: '#/$defs/FlyHomeSuggestion'\n";
    writeFileSync(suggestions, `${before.replace('oneOf:\n', `oneOf:\n${reference}`)}${action}`);
    const codes = join(folder, 'spec/errors/json-gateway-codes.yaml');
    appendFileSync(codes, code);
    writeFileSync(join(folder, 'ask.ts'), ask);
    const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      scripts: { generate: string };
    };
    const outcome = await run(folder, '/bin/sh', ['-c', scripts.generate]);
    expect(outcome, outcome.stderr).toMatchObject({ code: 0 });
  });
  afterAll(() => remove());

  it('adds an action of suggestions to types, pages, keys and validators', async () => {
    expect(generated('typescript/types.ts')).toContain("action: 'FlyHome'");
    expect(generated('docs/schemas/fly-home-suggestion.md')).toContain('Where home is.');
    const { stdout, stderr } = await runSource(folder, 'ask.ts', []);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ suggestion: { action: 'FlyHome', loft: 'Breda' }, taken: true });
  });

  it('adds an error code to types, pages, tables and validators', async () => {
    expect(generated('typescript/types.ts')).toMatch(/\b777\b/);
    expect(generated('docs/errors/json-gateway-codes.md')).toContain('The pigeon is lost');
    expect(generated('typescript/errors.ts')).toContain("'lost-on-the-way'");
    const { stdout } = await runSource(folder, 'ask.ts', []);
    expect(JSON.parse(stdout)).toMatchObject({ known: true });
  });
});
