import { expect, it } from 'vitest';
import { specFolder } from '../../test/support/spec-folder.ts';
import { generate } from '../index.ts';

const document = `openapi: 3.1.0
info: { title: T, version: '1' }
servers: [{ url: /, x-id: nest }]
webhooks: { land: { post: { operationId: landed, responses: { '200': { description: D } } } } }
`;

const cell = '{ is: unknown, source: doc L1 }';

it.each<[string, Record<string, string>, string]>([
  [
    'a server of a channel',
    {
      'channels/raven.yaml': `name: Raven
title: Raven
routingOrder: 1
description: A bird.
addresses: { recipient: [opaque], sender: [opaque], source: doc L1 }
capabilities: {}
limits: []
servers: { ids: [nest, nast], source: doc L1 }
reports: { delivered: ${cell}, read: ${cell} }
inbound: ${cell}
fallback: ${cell}
source: doc L1
`,
    },
    'data/channels/raven.yaml:8:24 unknown-server There is no server "nast". Did you mean nest?',
  ],
  [
    'a quantity that a channel limits',
    {
      'quantities/feathers.yaml': 'name: feathers\ntitle: Feathers\nsource: doc L1\n',
      'channels/raven.yaml': `name: Raven
title: Raven
routingOrder: 1
description: A bird.
addresses: { recipient: [opaque], sender: [opaque], source: doc L1 }
capabilities: {}
limits: [{ of: feather, maximum: 1, unit: items, force: limit, source: doc L1 }]
reports: { delivered: ${cell}, read: ${cell} }
inbound: ${cell}
fallback: ${cell}
source: doc L1
`,
    },
    'data/channels/raven.yaml:7:16 unknown-quantity There is no quantity "feather". Did you mean feathers?',
  ],
  [
    'a webhook',
    { 'webhooks/land.yaml': 'title: T\noperations: [lended]\ndescription: D\nsource: doc L1\n' },
    'data/webhooks/land.yaml:2:14 unknown-webhook There is no webhook "lended". Did you mean landed?',
  ],
  [
    'a PDU that carries a TLV',
    {
      'smpp/gate.yaml': `title: T
description: D
version: '3.4'
servers: [{ id: a, host: h, port: 1, tls: 'no', source: doc L1 }]
pdus: [{ name: bind, commandId: '0x00000001', sentBy: esme, answer: true, use: U, source: doc L1 }]
tlvs:
  - { name: t, tag: '0x1401', type: integer, octets: { minimum: 1, maximum: 1 }, value: V, pdus: [bond], proprietary: true, source: doc L1 }
receipt:
  octets: 1
  fields: [{ name: id, octets: 1, fixed: true, form: F, description: D, source: doc L1 }]
  separator: ' '
  reading: R
  source: doc L1
source: doc L1
`,
    },
    'data/smpp/gate.yaml:7:99 unknown-pdu There is no PDU "bond". Did you mean bind?',
  ],
  [
    'a state that follows another',
    {
      'errors/states.yaml': `title: T
description: D
source: doc L1
entries:
  - { id: done, next: [dane], scope: delivery, description: D, cause: C, cure: C, retryable: false, source: doc L1 }
`,
    },
    'data/errors/states.yaml:5:24 unknown-entry There is no entry "dane". Did you mean done?',
  ],
])('%s that does not exist', async (_, files, want) => {
  const data = Object.fromEntries(Object.entries(files).map(([path, text]) => [`data/${path}`, text]));
  const workingDirectory = specFolder({ 'openapi.yaml': document, ...data });
  const { diagnostics } = await generate({ entry: 'openapi.yaml', data: 'data', workingDirectory });
  const printed = diagnostics.map(
    ({ location: { file, line, column }, code, message, cure }) =>
      `${file}:${line}:${column} ${code} ${message} ${cure}`,
  );
  expect(printed).toEqual([want]);
});
