import type { Channel } from '@bmsg/api/channels';
import type { RequestCheck } from '../check.ts';
import { select } from '../members.ts';
import { namesOf } from '../names-of.ts';
import { suggestionPlaces } from '../suggestion-places.ts';

/** Suggestions with an action that none of the channels of a message offers; only what is documented as unsupported counts. */
export const unsupportedAction: RequestCheck = function* ({ messages, locate }) {
  for (const message of messages) {
    const { channels } = message;
    if (channels.length === 0) continue;
    const actions = suggestionPlaces.flatMap((place) => select(message, `${place}/*/action`));
    for (const action of actions) {
      const name = action.value;
      if (typeof name !== 'string' || !channels.every((channel) => supportOf(channel, name) === 'unsupported'))
        continue;
      const offered = [...new Set(channels.flatMap(actionsOf))];
      yield {
        place: locate.value(action.pointer),
        subject: action.pointer,
        message: `${name}: no such suggestion on ${namesOf(channels)}.`,
        ...(offered.length > 0 && { fix: `Choose an action that is offered there: ${offered.join(', ')}.` }),
      };
    }
  }
};

function supportOf({ suggestions }: Channel, action: string): string {
  return suggestions?.actions[action]?.is ?? 'unknown';
}

function actionsOf({ suggestions }: Channel): readonly string[] {
  return Object.entries(suggestions?.actions ?? {}).flatMap(([action, { is }]) => (is === 'supported' ? [action] : []));
}
