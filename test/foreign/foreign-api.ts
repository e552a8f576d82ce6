import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CallOptions, Client } from '@bmsg/runtime';
import type { Route } from '@bmsg/runtime/server';
import { build } from 'esbuild';
import { generate } from '../../generator/index.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { root } from '../support/workspace.ts';

/** Documents that have nothing to do with messages, each with what it is there for. */
export const documents = {
  parameters: 'parameters.yaml',
  shop: 'shop.yaml',
  library: 'library/openapi.yaml',
} as const;

export type DocumentName = keyof typeof documents;

export interface ForeignApi {
  /** Holds `typescript/` and whatever else was generated. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Generates all there is from a document; throws if the generator has anything to say against it. */
export async function generateForeign(name: DocumentName): Promise<ForeignApi> {
  const { diagnostics, files } = await generate({
    entry: join('test/fixtures/foreign', documents[name]),
    workingDirectory: root,
  });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  const { folder, remove } = scratchFolder();
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { folder, remove };
}

/** A generated client function, whatever its arguments. */
export type ClientFunction = (client: Client, args?: object, options?: CallOptions) => Promise<ForeignAnswer>;

interface ForeignAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly contentType?: string;
  readonly body: unknown;
}

export interface LoadedApi {
  readonly client: Readonly<Record<string, ClientFunction>>;
  readonly server: { readonly routes?: readonly Route[]; readonly webhookRoutes?: readonly Route[] };
}

/** Runs what was generated. */
export async function loadForeign(folder: string): Promise<LoadedApi> {
  const outfile = join(folder, 'bundle.mjs');
  await build({
    stdin: {
      contents: "export * as client from './client.ts'; export * as server from './server.ts';",
      resolveDir: join(folder, 'typescript'),
    },
    conditions: ['@bmsg/source'],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    outfile,
  });
  return (await import(pathToFileURL(outfile).href)) as LoadedApi;
}
