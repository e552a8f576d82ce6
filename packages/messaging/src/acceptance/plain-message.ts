import { keys } from '@bmsg/api/keys';
import { limits } from '@bmsg/api/limits';
import { rulesOfChannel } from '../channels/channel-rules.ts';
import { isRecord } from './is-record.ts';

const bounds: NonNullable<(typeof limits)[string]> = limits['Message'] ?? {};
const longest = {
  from: bounds['from']?.maxLength ?? Infinity,
  reference: bounds['reference']?.maxLength ?? Infinity,
};
const bodyTypes: ReadonlySet<unknown> = new Set(Object.values(keys['BodyType']?.values ?? {}));

/**
 * Whether a message is of the simple shape that nearly all have: canonical, and certain to pass the validator, for a
 * fraction of the cost of either; but for what is missing or empty, which acceptance looks at itself. False says nothing; then the validator
 * decides. A member called `besides` is not looked at. Lengths are taken in UTF-16 code units, of which there are never fewer than the code points of the schema.
 */
export function isPlainMessage(message: unknown, besides?: string): message is Readonly<Record<string, unknown>> {
  if (!isRecord(message)) return false;
  for (const key in message) {
    // What every message has is read by its name, which is twice as fast as by a variable.
    switch (key) {
      case 'from':
        if (!isText(message['from'], longest.from)) return false;
        break;
      case 'to': {
        const { to } = message;
        if (!Array.isArray(to) || !to.every(isPlainRecipient)) return false;
        break;
      }
      case 'body':
        if (!isPlainBody(message['body'])) return false;
        break;
      case 'reference':
        if (!isText(message['reference'], longest.reference)) return false;
        break;
      case 'customGrouping':
      case 'customGrouping2':
      case 'customGrouping3':
      case 'validity':
        if (!isText(message[key], bounds[key]?.maxLength ?? Infinity)) return false;
        break;
      case 'minimumNumberOfMessageParts':
      case 'maximumNumberOfMessageParts':
      case 'dcs':
        if (!isWithin(key, message[key])) return false;
        break;
      case 'allowedChannels': {
        const { allowedChannels } = message;
        if (!Array.isArray(allowedChannels) || !allowedChannels.every((name) => rulesOfChannel(name) !== undefined))
          return false;
        break;
      }
      default:
        if (key !== besides) return false;
    }
  }
  return true;
}

/** The same for an entry of `to`. */
export function isPlainRecipient(recipient: unknown): boolean {
  if (!isRecord(recipient) || typeof recipient['number'] !== 'string') return false;
  for (const key in recipient) if (key !== 'number') return false;
  return true;
}

function isPlainBody(body: unknown): boolean {
  if (!isRecord(body)) return false;
  for (const key in body) {
    const isGood =
      key === 'content' ? typeof body['content'] === 'string' : key === 'type' && bodyTypes.has(body['type']);
    if (!isGood) return false;
  }
  return true;
}

function isText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length <= most;
}

function isWithin(key: string, value: unknown): boolean {
  const { minimum = -Infinity, maximum = Infinity } = bounds[key] ?? {};
  return typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum;
}
