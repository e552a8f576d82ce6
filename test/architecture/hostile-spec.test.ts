import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, writeFiles } from '@bmsg/generator';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { specFolder } from '../support/spec-folder.ts';
import { root } from '../support/workspace.ts';

const act = 'globalThis.pwned=1';

/** Texts that would leave a comment, a string, a template, a line or an object, if they were printed as they are. */
const payloads = [
  `*/ ${act}; /*`,
  `'; ${act}; '`,
  `\\'; ${act}; //`,
  `"; ${act}; "`,
  `\`; ${act}; \``,
  `\${${act}}`,
  `\n${act}\n//`,
  `\r${act}\r//`,
  `\u2028${act}\u2029//`,
  `]});${act};({[`,
  `</script><script>${act}</script>`,
  `<!-- ${act} -->`,
  '@deprecated {@link x} @ts-nocheck @ts-ignore',
  '//# sourceMappingURL=data:,',
  '\u202e\u2066\u200b\ufeff invisible',
  '\u0000\u0001\u007f',
  '🙂 👨‍👩‍👧 \u{10ffff}',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'then',
  'default',
  'delete',
  'await',
  'arguments',
  '0',
  '-1',
  '',
  'x'.repeat(300),
];

/** What a component may be called is limited; among it is enough that does harm. */
const componentKeys = [
  '__proto__',
  'constructor',
  'toString',
  'default',
  'delete',
  'string',
  'Record',
  'Array',
  'Promise',
  'Response',
  'a.b-c',
  '1',
  '-',
  '.',
  'x'.repeat(300),
  'Same',
  'same',
  'SAME',
  'client',
  'call',
  'Handlers',
  'Error',
  'undefined',
];

function record<T>(keys: readonly string[], value: (key: string, index: number) => T): Record<string, T> {
  return Object.fromEntries(keys.map((key, index) => [key, value(key, index)]));
}

/** A document that says every payload at every place where OpenAPI takes text. */
function hostileDocument(): object {
  const all = payloads.join(' ');
  const annotated = (text: string): object => ({
    title: text,
    description: text,
    default: text,
    examples: [text, { [text]: text }],
    $comment: text,
    'x-text': text,
  });
  const schema = {
    ...annotated(all),
    type: 'object',
    properties: record([...payloads, 'y'.repeat(2000)], (text) => ({
      ...annotated(text),
      enum: [text, `${text}2`],
    })),
    required: payloads.slice(0, 20),
    patternProperties: { '^`[$][{]a[}]\'*/\\/"': { const: all } },
    dependentRequired: record(payloads, (text) => [text]),
  };
  const same = { $ref: '#/components/schemas/Same' };
  const answers = (text: string): object => ({
    200: {
      description: text,
      headers: { [text || 'empty']: { description: text, schema: { type: 'string', const: text } } },
      content: record(['application/json', text], () => ({ schema: same })),
    },
  });
  const operation = (text: string, index: number): object => ({
    operationId: index % 2 === 0 ? text : undefined,
    summary: text,
    description: text,
    tags: [text],
    deprecated: true,
    parameters: (['query', 'header', 'cookie'] as const).map((place) => ({
      name: text,
      in: place,
      description: text,
      schema: { type: 'string', enum: [text] },
    })),
    requestBody: {
      description: text,
      content: record([text, 'application/json'], () => ({ schema: { $ref: '#/components/schemas/constructor' } })),
    },
    responses: answers(text),
    security: [{ [componentKeys[index % componentKeys.length] ?? '']: [text] }],
  });
  return {
    openapi: '3.1.0',
    info: { title: all, version: all, description: all },
    servers: payloads.map((text) => ({ url: `https://x/${text}`, description: text, 'x-id': text })),
    tags: payloads.map((text) => ({ name: text, description: text })),
    paths: record(
      payloads.map((text) => `/${text.replaceAll(/[{}]/g, '')}`),
      (_, index) => ({ post: operation(payloads[index] ?? '', index) }),
    ),
    webhooks: record(payloads, (text) => ({ post: { summary: text, responses: answers(text) } })),
    components: {
      securitySchemes: record(componentKeys, (_, index) => ({
        type: 'apiKey',
        in: 'header',
        name: payloads[index] ?? all,
        description: payloads[index] ?? all,
      })),
      schemas: record(componentKeys, (key) =>
        key === 'constructor'
          ? schema
          : {
              ...annotated(key),
              oneOf: [{ $ref: '#/components/schemas/constructor' }, { items: { $ref: `#/components/schemas/${key}` } }],
              discriminator: { propertyName: '__proto__', mapping: record(payloads, () => same.$ref) },
            },
      ),
    },
  };
}

/** Files of the vocabularies; JSON is YAML too. */
function hostileData(): Record<string, string> {
  const source = 'RFC ' + payloads.join(' ').replaceAll(/[\n\r\u2028\u2029]/g, ' ');
  const all = payloads.join(' ');
  const cell = { is: 'unknown', source, remark: all };
  const printed = all;
  const files = {
    'capabilities/harm': { title: all, order: 1, itemKey: '__proto__', mimeTypes: payloads, description: all, source },
    ...record(
      payloads.map((_, index) => `channels/channel-${index}`),
      (_, index) => ({
        name: `${payloads[index] ?? ''}#${index}`,
        title: payloads[index],
        aliases: [`${payloads[index] ?? ''}##${index}`],
        routingOrder: index,
        description: payloads[index],
        addresses: { recipient: ['opaque'], sender: ['opaque'], remark: payloads[index], source },
        capabilities: { harm: cell },
        limits: [{ of: payloads[index], maximum: 1, unit: 'items', force: 'limit', effect: payloads[index], source }],
        reports: { delivered: cell, read: cell },
        inbound: cell,
        fallback: cell,
        notes: [{ text: payloads[index], source }],
        source,
      }),
    ),
    ...record(
      payloads.map((_, index) => `quantities/quantity-${index}`),
      (_, index) => ({
        name: payloads[index],
        title: payloads[index],
        places: [`/${all.replaceAll('/', '')}`],
        source,
      }),
    ),
    'errors/class': {
      title: all,
      description: all,
      source,
      entries: payloads.map((text, index) => ({
        id: `row-${index}`,
        code: index,
        text,
        printed: text,
        scope: 'request',
        description: text,
        cause: text,
        cure: text,
        retryable: false,
        trigger: {
          when: text,
          field: text,
          account: text,
        },
        source,
      })),
    },
    'rules/default': {
      title: all,
      severity: 'info',
      category: 'structure',
      why: all,
      fix: all,
      yieldsTo: ['await'],
      check: all,
      parameters: record(payloads, (text) => text),
      source,
      given: { now: all, server: all },
      good: payloads,
      bad: [{ text: all, at: all, says: all, fixed: all }],
    },
    'rules/await': {
      title: all,
      severity: 'info',
      category: 'structure',
      why: all,
      fix: all,
      assert: {
        at: payloads,
        each: all,
        report: all,
        message: all,
        when: { required: payloads, properties: record(payloads, (text) => ({ const: text })) },
        where: { enum: payloads },
        must: { pattern: '^`[$][{]a[}]\'*/\\\\/"', propertyNames: { const: all } },
        mark: "'`*/",
        rewrite: [{ match: "'`*/", with: all }],
      },
      source,
      good: payloads,
      bad: [{ text: all, at: all, says: all }],
    },
    'alphabets/new': {
      title: all,
      dataCodingScheme: 0,
      unit: 'octets',
      single: 1,
      perSegment: 1,
      basic: all,
      source,
      extension: record(payloads, () => 1),
      nearEquivalents: record(payloads, (text) => text),
    },
    'examples/import': {
      title: all,
      kind: 'request',
      operation: payloads[0],
      mediaType: all,
      source: 'doc L1-2',
      printed,
      sha256: createHash('sha256').update(printed).digest('hex'),
      expect: {
        httpStatus: 200,
        body: all,
      },
    },
  };
  return Object.fromEntries(Object.entries(files).map(([path, value]) => [`data/${path}.yaml`, JSON.stringify(value)]));
}

describe('a spec that means harm', () => {
  it('gives code that compiles and does nothing else', async () => {
    const folder = specFolder({ 'openapi.json': JSON.stringify(hostileDocument()), ...hostileData() });
    const { diagnostics, files } = await generate({
      entry: 'openapi.json',
      data: 'data',
      workingDirectory: folder,
      package: { name: 'hostile', references: [] },
    });
    expect(diagnostics).toEqual([]);
    const out = join(folder, 'out');
    await writeFiles(out, files);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));

    const modules = readdirSync(join(out, 'typescript')).filter((name) => /\.(?<!d\.)ts$|\.js$/.test(name));
    expect(modules.length).toBeGreaterThan(10);
    mkdirSync(join(folder, 'run'));
    writeFileSync(
      join(folder, 'run/main.ts'),
      `${modules.map((name, index) => `import * as m${index} from '../out/typescript/${name}';`).join('\n')}
const { Object: o, globalThis: g } = globalThis as Record<string, any>;
console.log([${modules.map((_, index) => `m${index}`).join(', ')}].length, g.pwned, o.prototype.pwned, ({} as any).x);
`,
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const compiled = await run(out, process.execPath, [
      tsc,
      '-p',
      '.',
      '--noEmit',
      '--customConditions',
      '@bmsg/source',
    ]);
    expect(compiled.stdout).toBe('');
    const ran = await run(folder, process.execPath, ['--conditions=@bmsg/source', '--import', 'tsx', 'run/main.ts']);
    expect(ran).toEqual({ code: 0, stderr: '', stdout: `${modules.length} undefined undefined undefined\n` });
  });
});
