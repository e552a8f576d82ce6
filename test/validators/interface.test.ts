import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MessageRequest } from '@bmsg/api/types';
import { isMessageRequest, validateMessageRequest } from '@bmsg/api/validators';
import type { ValidationError, ValidationResult } from '@bmsg/runtime/validation';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { build } from 'esbuild';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { root } from '../support/workspace.ts';

const good: unknown = {
  messages: {
    msg: [{ from: 'Sender', to: [{ number: '00447911123456' }], body: { type: 'auto', content: 'Hello' } }],
  },
};

describe('the types', () => {
  it('narrow what has been asked about', () => {
    const value: unknown = good;
    expectTypeOf(isMessageRequest).guards.toEqualTypeOf<MessageRequest>();
    if (isMessageRequest(value)) expectTypeOf(value).toEqualTypeOf<MessageRequest>();
    else expectTypeOf(value).toBeUnknown();
    expect.assertions(0);
  });

  it('give either the value or the errors', () => {
    const result = validateMessageRequest(good, { maxErrors: 1 });
    expectTypeOf(result).toEqualTypeOf<ValidationResult<MessageRequest>>();
    if (result.ok) {
      expectTypeOf(result.value).toEqualTypeOf<MessageRequest>();
      expectTypeOf(result).not.toHaveProperty('errors');
    } else {
      expectTypeOf(result.errors).toEqualTypeOf<readonly ValidationError[]>();
      expectTypeOf(result).not.toHaveProperty('value');
    }
    expectTypeOf<ValidationError['suggestion']>().toEqualTypeOf<string | undefined>();
    expect(result.ok).toBe(true);
  });

  it('are those of Standard Schema', () => {
    expectTypeOf(validateMessageRequest).toExtend<StandardSchemaV1<MessageRequest>>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof validateMessageRequest>>().toEqualTypeOf<MessageRequest>();
    expectTypeOf<StandardSchemaV1.InferInput<typeof validateMessageRequest>>().toEqualTypeOf<MessageRequest>();
    expect.assertions(0);
  });
});

/** What a framework does with a schema of any make. */
async function parse<S extends StandardSchemaV1>(schema: S, input: unknown): Promise<StandardSchemaV1.InferOutput<S>> {
  expect(schema['~standard'].version).toBe(1);
  expect(schema['~standard'].vendor).toBe('bmsg');
  const result = await schema['~standard'].validate(input);
  if (result.issues === undefined) return result.value as StandardSchemaV1.InferOutput<S>;
  const lines = result.issues.map(({ message, path = [] }) => {
    const keys = path.map((part) => (typeof part === 'object' ? part.key : part));
    return `${keys.map(String).join('.')}: ${message}`;
  });
  throw new TypeError(lines.join('\n'));
}

describe('a framework that knows Standard Schema', () => {
  it('takes a validator as it is', async () => {
    const parsed = await parse(validateMessageRequest, good);
    expectTypeOf(parsed).toEqualTypeOf<MessageRequest>();
    expect(parsed).toBe(good);
    // One at a time, and never more than the default; a framework has no options to give.
    const bad = { messages: { msg: [{ form: 'Sender', to: [{}], body: { content: 5 } }] } };
    await expect(parse(validateMessageRequest, bad)).rejects.toThrow(
      [
        'messages.msg.0.form: unknown property "form" (did you mean "from"?)',
        'messages.msg.0.to.0: must have property "number"',
        'messages.msg.0.body.content: must be string',
      ].join('\n'),
    );
  });
});

/** A program of a few lines as one file without imports. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'test'), loader: 'ts' },
    conditions: ['@bmsg/source'],
    bundle: true,
    external: ['node:*'],
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

describe('a bundle', () => {
  it('of one type guard has nothing that explains, and no other schema', async () => {
    const text = await bundle(`export { isRecipient } from '@bmsg/api/validators';`);
    expect(text).toContain('function testRecipient');
    expect(text).not.toMatch(/checkRecipient|testMessage|must be|unknown property|suggestion|import /);
    const explaining = await bundle(`export { validateRecipient } from '@bmsg/api/validators';`);
    expect(explaining).toMatch(/checkRecipient[^]*unknown property|unknown property[^]*checkRecipient/);
    expect(explaining).not.toMatch(/testMessage|import /);
  });

  it('works in a worker', async () => {
    const text = await bundle(`
      import { isMessageRequest, validateMessageRequest } from '@bmsg/api/validators';
      import { parentPort, workerData } from 'node:worker_threads';
      parentPort.postMessage(workerData.map((value) => [isMessageRequest(value), validateMessageRequest(value).ok]));`);
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(text)}`), {
      workerData: [good, {}],
    });
    const [answer] = (await once(worker, 'message')) as unknown[];
    await worker.terminate();
    expect(answer).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});
