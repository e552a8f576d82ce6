import { capabilities } from '@bmsg/api/capabilities';
import { channels } from '@bmsg/api/channels';
import * as fc from 'fast-check';

/** The same calls on every run. */
const seed = 20_260_301;

/** The first values nearly always, the others now and then. */
function mostly(usual: readonly unknown[], rare: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  );
}

const text = mostly(
  ['Hello', 'It’s 5 €', 'Привет', '😀'.repeat(40), 'x'.repeat(161)],
  ['', 'y'.repeat(1300), 'z'.repeat(4100)],
);
const label = fc.constantFrom('Yes', 'A label of more than thirty-six characters', '');
const spelling = fc.constantFrom(
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => ` ${name.toLowerCase()}`,
);
const channel = fc
  .tuple(fc.constantFrom(...channels.flatMap(({ name, aliases = [] }) => [name, ...aliases])), spelling)
  .map(([name, spell]) => spell(name));
const number = fc.constantFrom(
  '00447911123456',
  '+31612345678',
  '31612345678',
  '0612345678',
  '1263071591262494721',
  'urn:mbid:AQAA',
  '',
  'not a number',
);
const media = fc.record(
  {
    mediaName: fc.constantFrom('a.png', ''),
    mediaUri: fc.constant('https://example.org/a'),
    mimeType: fc.constantFrom(
      'image/jpeg',
      'image/jpg',
      'image/GIF',
      'video/mp4',
      'audio/ogg; codecs=opus',
      'application/pdf',
      'x',
    ),
  },
  { requiredKeys: ['mediaUri'] },
);
const suggestion = fc.record(
  {
    action: fc.oneof(
      fc.constantFrom(...channels.flatMap(({ suggestions }) => Object.keys(suggestions?.actions ?? {}))),
      fc.constantFrom('openurl', 'REPLY', 'Dance'),
    ),
    label,
    url: fc.constant('https://example.org'),
    dial: fc.constant({ PhoneNumber: '+310612345' }),
  },
  { requiredKeys: ['action'] },
);
const suggestions = fc.oneof(
  { weight: 20, arbitrary: fc.array(suggestion, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(suggestion, { minLength: 12, maxLength: 13 }) },
);
const card = fc.record({ header: label, text, media, suggestions }, { requiredKeys: [] });
const location = fc.record({ latitude: fc.constantFrom('51.6', 51.6), longitude: fc.constantFrom('4.7', 4.7), label });

/** Contents of an item by their key; what needs no variety has none. */
const contents: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text,
  header: label,
  media,
  location,
  carousel: fc.record({
    cards: fc.oneof(
      { weight: 9, arbitrary: fc.array(card, { maxLength: 3 }) },
      { weight: 1, arbitrary: fc.array(card, { minLength: 11, maxLength: 11 }) },
    ),
  }),
  listPicker: fc.record({ label, options: fc.array(fc.record({ label }), { maxLength: 3 }) }),
  suggestions,
  ...Object.fromEntries(
    capabilities
      .flatMap(({ itemKey }) => (itemKey === undefined ? [] : [itemKey]))
      .filter((key) => !['text', 'header', 'media', 'location', 'carousel', 'listPicker'].includes(key))
      .map((key) => [key, key === 'contacts' ? fc.constant([{}]) : key === 'tag' ? fc.constant('T') : fc.constant({})]),
  ),
};
const item = fc.record(contents, { requiredKeys: [] }).chain((whole) =>
  // Few keys at once are what people send.
  fc
    .subarray(Object.keys(whole), { maxLength: 3 })
    .map((keys) => Object.fromEntries(keys.map((key) => [key, whole[key]]))),
);
const richContent = fc.record(
  { conversation: fc.array(item, { maxLength: 4 }), suggestions },
  { requiredKeys: ['conversation'] },
);

const message = fc.record(
  {
    from: mostly(['Sender', '00316098765432', 'A sender of many letters'], ['']),
    to: fc.array(fc.record({ number }), { minLength: 1, maxLength: 3 }),
    body: fc.record(
      { content: text, type: mostly(['auto', 'AUTO', 'text', 'binary'], ['html']) },
      { requiredKeys: ['content'] },
    ),
    allowedChannels: fc.array(
      fc.oneof({ weight: 80, arbitrary: channel }, { weight: 1, arbitrary: fc.constant('Pigeon') }),
      { maxLength: 4 },
    ),
    richContent,
    validity: mostly(['2h', '15m', '100H', '2026-03-01 16:00', '2017-04-20 11:50 GMT'], ['soon']),
    dcs: mostly([0, 8, 4], ['x']),
    appKey: fc.constant('k'),
    reference: mostly(['r', 7], ['x'.repeat(256)]),
    maximumNumberOfMessageParts: mostly([8, 255], [1, 0]),
    minimumNumberOfMessageParts: fc.constantFrom(1, 2),
    customGrouping: mostly(['a'], ['x'.repeat(101)]),
  },
  { requiredKeys: ['from', 'to', 'body'] },
);

const junk = fc.constantFrom<unknown>(null, true, -1, 1.5, '', 'x', [], [null], {}, { x: {} });

/** A message with one of its parts, at any depth, replaced by something else or spelled in another case. */
const oddMessage = fc.tuple(message, fc.nat(), junk, fc.boolean()).map(([value, place, other, respell]) => {
  const copy = structuredClone(value) as unknown;
  const places: [object, string][] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, below] of Object.entries(part)) {
      places.push([part, key]);
      visit(below);
    }
  };
  visit(copy);
  const [holder, key] = places[place % places.length] ?? [{}, ''];
  const members = holder as Record<string, unknown>;
  if (respell && !Array.isArray(holder)) members[key.toUpperCase()] = members[key];
  members[key] = other;
  return copy;
});

/** Generated calls for the gateway that takes JSON: their texts, with `messages` messages in all, valid, faulty and odd. */
export function* generatedCalls(messages: number, perCall: number): Iterable<string> {
  const one = fc.oneof({ weight: 4, arbitrary: message }, { weight: 1, arbitrary: oddMessage });
  for (let done = 0; done < messages; done += perCall) {
    const msg = fc.sample(one, { numRuns: perCall, seed: seed + done });
    yield JSON.stringify({ messages: { msg } });
  }
}
