import { productTokenScheme, sendMessageOperation } from '@bmsg/api/operations';

const request = {
  messages: {
    msg: [{ from: 'Sandbox', to: [{ number: '00447911123456' }], body: { type: 'auto', content: 'Hello' } }],
  },
};

/** A command for the shell that sends a message to the gateway at this URL. */
export function curlLine(url: string, token: string): string {
  const { method, path } = sendMessageOperation;
  return [
    `curl -X ${method} ${url}${path}`,
    `  -H 'Content-Type: application/json' -H "${productTokenScheme.name}: ${token}"`,
    `  -d '${JSON.stringify(request)}'`,
  ].join(' \\\n');
}
