import { defineConfig } from 'vitest/config';

const conditions = ['@bmsg/source', 'node', 'import', 'default'];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'generator/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: 'test/support/property-seed.ts',
    setupFiles: 'test/support/fast-check.ts',
    // All cores: left to itself the runner leaves one idle, and a machine of continuous integration may have but two.
    maxWorkers: '100%',
    // Far above what any test takes, on a busy machine too: they only end what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
