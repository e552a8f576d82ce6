import { compare } from '../base/order.ts';
import type { MessageData } from '../model/message-data.ts';

/** All channels, in the order in which a message tries them. */
export function channelsInOrder({ channels }: Pick<MessageData, 'channels'>): MessageData['channels'] {
  return [...channels].sort((a, b) => a.value.routingOrder - b.value.routingOrder || compare(a.id, b.id));
}
