import { expect, it } from 'vitest';
import { regenerateCommand } from './regenerate-command.ts';

it.each<[string, Parameters<typeof regenerateCommand>, string]>([
  ['the least', ['openapi.yaml', { out: 'generated' }, {}], 'bmsg generate openapi.yaml --out generated'],
  [
    'all flags',
    ['a.yaml', { out: 'o', data: 'spec', package: '@me/api', reference: ['../x', '../y'] }, {}],
    'bmsg generate a.yaml --data spec --out o --package @me/api --reference ../x ../y',
  ],
  [
    'words that a shell would cut',
    ["my spec's.yaml", { out: 'o' }, {}],
    String.raw`bmsg generate 'my spec'\''s.yaml' --out o`,
  ],
  [
    'an npm script that generates',
    ['a.yaml', { out: 'o' }, { npm_lifecycle_event: 'codegen', npm_lifecycle_script: 'bmsg generate a.yaml --out o' }],
    'npm run codegen',
  ],
  [
    'another npm script',
    ['a.yaml', { out: 'o' }, { npm_lifecycle_event: 'test', npm_lifecycle_script: 'vitest' }],
    'bmsg generate a.yaml --out o',
  ],
])('prints %s', (_, given, want) => {
  expect(regenerateCommand(...given)).toBe(want);
});
