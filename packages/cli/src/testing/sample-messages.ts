/** A message without fault; members given stand in the place of its own, or are added. */
export function message(members: object = {}): object {
  return { from: 'Sender', to: [{ number: '0031612345678' }], body: { type: 'auto', content: 'Text' }, ...members };
}

/** A request with messages, as text on one line. */
export function request(...messages: readonly object[]): string {
  return JSON.stringify({ messages: { msg: messages } });
}
