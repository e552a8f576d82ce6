import { Project } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { filesBelow, productSources, read } from '../support/workspace.ts';

/** What each folder may import; the table of docs/architecture.md. `generated` is the package `@bmsg/api`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'packages/runtime': [],
  generator: [],
  generated: ['packages/runtime'],
  'packages/messaging': ['generated', 'packages/runtime'],
  'packages/client': ['generated', 'packages/runtime'],
  'packages/server': ['generated', 'packages/runtime'],
  'packages/linter': ['packages/messaging', 'generated', 'packages/runtime'],
  'packages/sandbox': ['packages/messaging', 'packages/server', 'generated', 'packages/runtime'],
  'packages/cli': [
    'generator',
    'packages/linter',
    'packages/sandbox',
    'packages/messaging',
    'packages/client',
    'packages/server',
    'generated',
    'packages/runtime',
  ],
};

/** The generator's stages: each may use the ones before it, the base, the kit, the vocabularies and the model. */
const stages: Readonly<Record<string, readonly string[]>> = {
  model: ['vocabulary'],
  vocabulary: ['model'],
  base: ['model'],
  kit: ['model', 'base'],
  load: ['model', 'base', 'vocabulary'],
  build: ['model', 'base', 'vocabulary', 'kit', 'load'],
  check: ['model', 'base', 'vocabulary', 'kit'],
  emit: ['model', 'base', 'vocabulary', 'kit'],
  write: ['model', 'base'],
};

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const project = new Project({ skipAddingFilesFromTsConfig: true, useInMemoryFileSystem: true });

function importsOf(file: string): Import[] {
  const source = project.createSourceFile(`/${file}`, read(file), { overwrite: true });
  const specifiers = [
    ...source.getImportDeclarations().map((one) => one.getModuleSpecifierValue()),
    ...source.getExportDeclarations().flatMap((one) => one.getModuleSpecifierValue() ?? []),
    ...source.getImportStringLiterals().map((one) => one.getLiteralValue()),
  ];
  return [...new Set(specifiers)].map((specifier) => ({ file, specifier }));
}

function folderOf(file: string): string {
  return file.startsWith('packages/') ? file.split('/').slice(0, 2).join('/') : (file.split('/')[0] ?? file);
}

function folderOfPackage(specifier: string): string | undefined {
  const name = /^@bmsg\/([^/]+)/.exec(specifier)?.[1];
  if (name === undefined) return undefined;
  if (name === 'api') return 'generated';
  return name === 'generator' ? 'generator' : `packages/${name}`;
}

function resolveRelative(file: string, specifier: string): string {
  return new URL(specifier, `file:///${file}`).pathname.slice(1);
}

describe('the direction of dependency', () => {
  const generatedSources = filesBelow('generated').filter((path) => /\.(ts|js)$/.test(path));
  const all = [...productSources(), ...generatedSources].flatMap(importsOf);

  it('finds imports to judge in every folder', () => {
    const folders = new Set(all.map(({ file }) => folderOf(file)));
    expect(Object.keys(mayImport).filter((folder) => !folders.has(folder))).toEqual([]);
  });

  it('lets a package import only packages below it', () => {
    const wrong = all.filter(({ file, specifier }) => {
      const target = folderOfPackage(specifier);
      return target !== undefined && target !== folderOf(file) && !mayImport[folderOf(file)]?.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it('never reaches into another package by a relative path', () => {
    const wrong = all.filter(
      ({ file, specifier }) =>
        specifier.startsWith('.') && folderOf(resolveRelative(file, specifier)) !== folderOf(file),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps what runs in browsers free of node modules', () => {
    const portable = new Set([
      'packages/runtime',
      'packages/messaging',
      'packages/client',
      'packages/linter',
      'generated',
    ]);
    const wrong = all.filter(({ file, specifier }) => portable.has(folderOf(file)) && specifier.startsWith('node:'));
    expect(wrong).toEqual([]);
  });

  it('lets a stage of the generator use only what comes before it', () => {
    const wrong = all.filter(({ file, specifier }) => {
      if (folderOf(file) !== 'generator' || !specifier.startsWith('.')) return false;
      const stage = file.split('/')[1] ?? '';
      const target = resolveRelative(file, specifier).split('/')[1] ?? '';
      return stage in stages && target !== stage && !stages[stage]?.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it('lets only the stage that loads read the disk, and only the one that writes write it', () => {
    const wrong = all.filter(
      ({ file, specifier }) =>
        /^generator\/(model|base|vocabulary|kit|build|check|emit)\//.test(file) && specifier === 'node:fs',
    );
    expect(wrong).toEqual([]);
  });

  it('lets only the kit and the adapter of wire types know how TypeScript is printed', () => {
    const wrong = all.filter(
      ({ file, specifier }) =>
        folderOf(file) === 'generator' && specifier === 'ts-morph' && !file.startsWith('generator/kit/'),
    );
    expect(wrong).toEqual([]);
  });
});
