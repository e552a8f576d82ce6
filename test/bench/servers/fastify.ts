import type { AddressInfo } from 'node:net';
import { isDate, isUri } from '@bmsg/runtime/formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fastify } from 'fastify';
import { requestSchema } from '../request-schema.ts';
import { serve } from './serve.ts';

/** Fastify with the schema of the body, which its own Ajv would not understand. */
serve(async (answer) => {
  const ajv = new Ajv2020({ strict: false, discriminator: true, logger: false, formats: { uri: isUri, date: isDate } });
  const app = fastify({ bodyLimit: 10_000_000 });
  app.setValidatorCompiler(({ schema }) => ajv.compile(schema as object));
  app.post('/*', { schema: { body: requestSchema() } }, (_request, reply) =>
    reply.type('application/json').send(answer),
  );
  await app.listen({ host: '127.0.0.1', port: 0 });
  return (app.server.address() as AddressInfo).port;
});
