import { Project, SyntaxKind } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { filesBelow, productSources, read } from '../support/workspace.ts';

/**
 * Knowledge of the API belongs in spec/. Exceptions, each with the reason why the literal is not that knowledge.
 * A number is looked for when it is a code of at least three digits: smaller ones mean too many other things.
 */
const exceptions: readonly { readonly file: RegExp; readonly literal: string; readonly reason: string }[] = [
  { file: /^packages\/server\//, literal: '304', reason: 'the HTTP status' },
  { file: /./, literal: '401', reason: 'the HTTP status' },
  { file: /./, literal: '403', reason: 'the HTTP status' },
  { file: /./, literal: '500', reason: 'the HTTP status, and a round number' },
  {
    file: /\/acceptance\/(judge-message|structure)\.ts$/,
    literal: 'MSG',
    reason: 'what an answer in JSON calls a message',
  },
];

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}
interface Table {
  readonly entries: readonly { readonly code?: number; readonly text?: string }[];
}

const yamlFiles = (folder: string): string[] => filesBelow(folder).filter((path) => path.endsWith('.yaml'));
const fold = (text: string): string => text.replace(/\s/g, '').toLowerCase();

const channelNames = yamlFiles('spec/channels').flatMap((path) => {
  const channel = parse(read(path)) as Named;
  return [channel.name, ...(channel.aliases ?? [])];
});
const tables = yamlFiles('spec/errors').map((path) => parse(read(path)) as Table);
const entries = tables.flatMap((table) => table.entries);
const codes = new Set(entries.flatMap(({ code }) => (code !== undefined && code >= 100 ? [String(code)] : [])));
const texts = new Set(entries.flatMap(({ text }) => (text !== undefined && text.length > 12 ? [text] : [])));
const operationIds = new Set(
  yamlFiles('spec/openapi/paths').flatMap((path) =>
    [...read(path).matchAll(/operationId: (\S+)/g)].map((match) => match[1]),
  ),
);
const elements = new Set(
  yamlFiles('spec/openapi/schemas').flatMap((path) =>
    [...read(path).matchAll(/^ +xml:\n +name: (\S+)$|^xml:\n +name: (\S+)$/gm)].map(([, part, whole]) => part ?? whole),
  ),
);
// Short everyday words are looked for as the API spells them; the others in any spelling.
const exactNames = new Set(channelNames);
const foldedNames = new Set(channelNames.map(fold).filter((name) => name.length > 5));

const project = new Project({ skipAddingFilesFromTsConfig: true, useInMemoryFileSystem: true });

function literalsOf(file: string): { readonly file: string; readonly literal: string }[] {
  const source = project.createSourceFile(`/${file}`, read(file), { overwrite: true });
  return [
    ...source.getDescendantsOfKind(SyntaxKind.StringLiteral).map((node) => node.getLiteralValue()),
    ...source.getDescendantsOfKind(SyntaxKind.NoSubstitutionTemplateLiteral).map((node) => node.getLiteralText()),
    ...source.getDescendantsOfKind(SyntaxKind.NumericLiteral).map((node) => node.getText()),
  ].map((literal) => ({ file, literal }));
}

describe('knowledge of the API in hand-written code', () => {
  const literals = productSources()
    .flatMap(literalsOf)
    .filter(({ file, literal }) => !exceptions.some((one) => one.file.test(file) && one.literal === literal));

  it('knows what to look for', () => {
    expect(channelNames.length).toBeGreaterThanOrEqual(8);
    expect(codes.size).toBeGreaterThanOrEqual(10);
    expect(operationIds.size).toBeGreaterThanOrEqual(1);
    expect(elements.size).toBeGreaterThanOrEqual(30);
    expect(literals.length).toBeGreaterThan(100);
  });

  it('names no channel', () => {
    expect(literals.filter(({ literal }) => exactNames.has(literal) || foldedNames.has(fold(literal)))).toEqual([]);
  });

  it('names no error code', () => {
    expect(literals.filter(({ literal }) => codes.has(literal))).toEqual([]);
  });

  it('writes no error text of the gateway', () => {
    expect(literals.filter(({ literal }) => texts.has(literal))).toEqual([]);
  });

  it('names no operation', () => {
    expect(literals.filter(({ literal }) => operationIds.has(literal))).toEqual([]);
  });

  it('names no element or attribute of an XML document', () => {
    expect(literals.filter(({ literal }) => elements.has(literal))).toEqual([]);
  });
});
