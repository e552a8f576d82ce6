import { dirname, resolve } from 'node:path';
import { BaseResolver, bundle as bundleWithRedocly, createConfig, ResolveError, Source } from '@redocly/openapi-core';
import type { Document } from '@redocly/openapi-core';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { JsonObject } from '../model/json-schema.ts';
import { valueAt } from '../base/json-pointer.ts';
import type { SourceFiles } from './source-files.ts';

/** One document with every outside `$ref` moved into its components, under the name of its file. */
export async function bundle(
  entry: string,
  files: SourceFiles,
): Promise<{ document: JsonObject; diagnostics: Diagnostic[] }> {
  const resolver = new Resolver(files);
  const { bundle: bundled, problems } = await bundleWithRedocly({
    ref: entry,
    externalRefResolver: resolver,
    // Neither a redocly.yaml of the working directory nor any lint rule has a say here.
    config: await createConfig({ extends: [] }),
  });
  const diagnostics = problems.map((problem): Diagnostic => {
    const [place] = problem.location;
    const path = place?.source.absoluteRef ?? entry;
    const pointer = (place?.pointer ?? '').replace(/^#/, '').replace(/^\/$/, '');
    const file = files.known(path);
    const refPointer = pointer.endsWith('/$ref') ? pointer : `${pointer}/$ref`;
    const ref = file && valueAt(file.value, refPointer);
    const unresolved = typeof ref === 'string' && problem.message.includes('resolve $ref');
    return {
      severity: problem.severity === 'warn' ? 'warning' : 'error',
      code: unresolved ? 'unresolved-ref' : 'invalid-openapi',
      message: unresolved ? `The $ref '${ref}' leads nowhere.` : problem.message,
      ...(unresolved && { cure: 'Correct the path or the pointer, or add what it names.' }),
      location: file?.locate(unresolved ? refPointer : pointer) ?? { file: files.name(path), line: 1, column: 1 },
    };
  });
  // What was one object in memory becomes two, so that a later step may change one place alone.
  return { document: JSON.parse(JSON.stringify(bundled.parsed)) as JsonObject, diagnostics };
}

/** Hands our own parse of the files to Redocly; it works on a copy, since bundling changes what it reads. */
class Resolver extends BaseResolver {
  readonly #files: SourceFiles;

  constructor(files: SourceFiles) {
    super();
    this.#files = files;
  }

  override resolveExternalRef(base: string | null, ref: string): string {
    return /^[a-z][a-z0-9+.-]+:/i.test(ref) ? ref : resolve(base === null ? '.' : dirname(base), ref);
  }

  override async resolveDocument(base: string | null, ref: string): Promise<Document | ResolveError> {
    const path = this.resolveExternalRef(base, ref);
    const cached = this.cache.get(path);
    if (cached !== undefined) return cached;
    const document = this.#document(path);
    this.cache.set(path, document);
    return document;
  }

  async #document(path: string): Promise<Document> {
    const file = /^[a-z][a-z0-9+.-]+:/i.test(path) ? undefined : await this.#files.read(path);
    if (file === undefined) throw new ResolveError(new Error(`cannot read ${path}`));
    return { source: new Source(path, file.text), parsed: structuredClone(file.value) };
  }
}
