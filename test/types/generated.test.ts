import { examples } from '@bmsg/api/examples';
import * as schemas from '@bmsg/api/schemas';
import type {
  Message,
  MessageRequest,
  MessageResponse,
  SendMessageAnswer,
  SendMessageArguments,
  SendMessageReply,
} from '@bmsg/api/types';
import { validateMessageRequest } from '@bmsg/api/validators';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Static } from 'typebox';
import { Compile as CompileType } from 'typebox/compile';
import { Compile } from 'typebox/schema';
import { describe, expect, expectTypeOf, it } from 'vitest';

/** What `tsc -p test` proves; the assertions do nothing at run time. */
describe('generated types', () => {
  it('take a message as a literal, with its enums, and as a constant', () => {
    const request = {
      messages: { msg: [{ from: 'CM', to: [{ number: '0031612345678' }], body: { type: 'auto', content: '' } }] },
    } as const;
    expectTypeOf(request).toExtend<MessageRequest>();
    expectTypeOf<{ body: typeof request }>().toExtend<SendMessageArguments>();
    expectTypeOf<Message['to']>().toEqualTypeOf<readonly { number: string }[]>();
    expectTypeOf<Message['reference']>().toEqualTypeOf<string | number | undefined>();
  });

  it('refuse what the schema refuses', () => {
    type Body = Message['body'];
    expectTypeOf<{ content: string; type: 'rich' }>().not.toExtend<Body>();
    expectTypeOf<{ type: 'auto' }>().not.toExtend<Body>();
    expectTypeOf<{ from: string; to: readonly []; body: { content: string } }>().toExtend<Message>();
    expectTypeOf<{ from: number; to: readonly []; body: { content: string } }>().not.toExtend<Message>();
  });

  it('tell answers by their status', () => {
    const bodyOf = (answer: SendMessageAnswer): unknown => {
      if (answer.status === 405) return expectTypeOf(answer.body).toEqualTypeOf<undefined>();
      expectTypeOf(answer.status).toEqualTypeOf<200 | 400 | 500>();
      return expectTypeOf(answer.body).toEqualTypeOf<MessageResponse>();
    };
    expectTypeOf(bodyOf).parameter(0).toHaveProperty('headers').toEqualTypeOf<Headers>();
    expectTypeOf<{ status: 405 }>().toExtend<SendMessageReply>();
    expectTypeOf<{ status: 200 }>().not.toExtend<SendMessageReply>();
    expectTypeOf<{ status: 201; body: MessageResponse }>().not.toExtend<SendMessageReply>();
  });

  it('are the static types of the TypeBox schemas', () => {
    expectTypeOf<Static<typeof schemas.MessageRequestSchema>>().toEqualTypeOf<MessageRequest>();
    expectTypeOf<Static<typeof schemas.MessageSchema>>().toEqualTypeOf<Message>();
    expectTypeOf<Static<typeof schemas.MessageResponseSchema>>().toEqualTypeOf<MessageResponse>();
  });
});

/** As strict as Ajv is by itself, and more; what is left out are matters of taste. Formats are for a plugin of Ajv. */
const ajvOptions = { strict: true, strictTypes: false, strictRequired: false, validateFormats: false };

describe('generated TypeBox schemas', () => {
  const requests = examples
    .filter(({ expect: answer, kind, mediaType }) => {
      return kind === 'request' && mediaType === 'application/json' && answer?.httpStatus === 200;
    })
    .map(({ id, printed, corrected = printed }) => ({ id, value: JSON.parse(corrected) as unknown }));
  const type = CompileType(schemas.MessageRequestSchema);
  const validator = Compile(schemas.MessageRequestSchema);
  const judges = {
    TypeBox: (value: unknown) => type.Check(value),
    'TypeBox for JSON Schema': (value: unknown) => validator.Check(value),
    'Ajv, strict': new Ajv2020(ajvOptions).compile(schemas.MessageRequestSchema),
  };

  it.each(Object.entries(judges))('%s judges as the generated validator does', (_name, judge) => {
    const faulty = requests.map(({ id, value }) => ({ id: `${id}, faulty`, value: { ...(value as object), more: 1 } }));
    const all = [...requests, ...faulty];
    expect(all.map(({ id, value }) => [id, judge(value)])).toEqual(
      all.map(({ id, value }) => [id, validateMessageRequest(value).ok]),
    );
    expect(requests.length).toBeGreaterThan(10);
  });

  it('are all taken by a strict Ajv', () => {
    const ajv = new Ajv2020(ajvOptions);
    for (const schema of Object.values(schemas)) ajv.compile(schema);
  });
});
