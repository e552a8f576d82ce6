import type { Channel } from '@bmsg/api/channels';
import type { Rule } from '@bmsg/api/rules';
import { has, trait } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { pointerTokens } from '../pointer.ts';
import { list, text } from '../rule-parameters.ts';
import { mayBeUnsupported } from './unsupported-content.ts';

type Need = (kind: Kind, rule: Rule) => boolean;

const of =
  (traits: number): Need =>
  (kind) =>
    has(kind, traits);

const channel =
  (isOne: (channel: Channel, rule: Rule) => boolean): Need =>
  ({ channels }, rule) =>
    [...channels].some((one) => isOne(one, rule));

const keys =
  (namesOf: (rule: Rule) => readonly string[]): Need =>
  ({ survey }, rule) =>
    namesOf(rule).every((name) => survey.keys.has(name));

/** What checks cannot do without: a request that lacks it is not shown to them. A check that is not here is shown all. */
export const needsOfChecks: Readonly<Record<string, Need>> = {
  'channel-server': of(trait.server),
  'characters-lost': of(trait.specialCharacter),
  'deprecated-channel': channel(({ deprecated }) => deprecated !== undefined),
  distinct: ({ survey }, rule) =>
    list(rule, 'within').some((within) => listsIn(within, text(rule, 'of')).some((name) => survey.lists.has(name))),
  'duplicate-keys': of(trait.repeatedKeys),
  'extension-cost': of(trait.specialCharacter),
  'formatting-shown': channel(({ capabilities }, rule) => capabilities[text(rule, 'formatting')]?.is === 'unsupported'),
  'key-spelling': of(trait.respellings),
  'number-form': of(trait.otherNumber),
  order: keys((rule) => [text(rule, 'first'), text(rule, 'second')]),
  'over-count': channel(({ limits }, rule) => limits.some((limit) => limit.of === text(rule, 'limit'))),
  'over-limit': channel(({ limits }, { parameters = {} }) =>
    limits.some((limit) => Object.hasOwn(parameters, limit.of)),
  ),
  'parts-above-maximum': (kind, rule) =>
    has(kind, trait.longText | trait.specialCharacter) || kind.survey.keys.has(text(rule, 'most')),
  'repeated-message': of(trait.severalMessages),
  'required-by-channel': channel(({ requires = [] }) => requires.length > 0),
  'sender-form': channel(({ addresses }) => addresses.senderPattern !== undefined),
  structure: of(trait.faults),
  'suggestion-place': keys(() => ['suggestions']),
  'time-past': of(trait.now),
  'token-looks-real': keys(() => ['productToken']),
  'token-placeholder': keys(() => ['productToken']),
  'unicode-cost': (kind) => has(kind, trait.specialCharacter) && has(kind, trait.longText),
  // Only what a message asks for can be needless.
  'unicode-needless': keys(() => ['dcs']),
  'unsupported-action': keys(() => ['suggestions', 'action']),
  'unsupported-content': mayBeUnsupported,
  'value-spelling': of(trait.respellings),
  'well-formed': of(trait.halfCharacter),
};

/** The keys of the arrays whose items a pattern tells apart that begins behind another one. */
function listsIn(before: string, pattern: string): readonly string[] {
  const tokens = [...pointerTokens(before), ...pointerTokens(pattern)];
  return tokens.flatMap((token, index) =>
    token === '*' && index >= pointerTokens(before).length
      ? (tokens.slice(0, index).findLast((one) => one !== '*' && one !== '$') ?? [])
      : [],
  );
}
