import { keys } from '@bmsg/api/keys';
import { limits } from '@bmsg/api/limits';
import { rulesOfChannel } from '../channels/channel-rules.ts';
import { isRecord } from './is-record.ts';

const bounds: NonNullable<(typeof limits)[string]> = limits['Message'] ?? {};
const bodyTypes: ReadonlySet<unknown> = new Set(Object.values(keys['BodyType']?.values ?? {}));

/**
 * Whether a message is of the simple shape that nearly all have: canonical, and certain to pass the validator, for a
 * fraction of the cost of either; but for what is missing or empty, which acceptance looks at itself. False says nothing; then the validator
 * decides. A member called `besides` is not looked at. Lengths are taken in UTF-16 code units, of which there are never fewer than the code points of the schema.
 */
export function isPlainMessage(message: unknown, besides?: string): message is Readonly<Record<string, unknown>> {
  if (!isRecord(message)) return false;
  for (const key in message) {
    const value = message[key];
    switch (key) {
      case 'from':
      case 'reference':
      case 'customGrouping':
      case 'customGrouping2':
      case 'customGrouping3':
      case 'validity':
        if (typeof value !== 'string' || value.length > (bounds[key]?.maxLength ?? Infinity)) return false;
        break;
      case 'minimumNumberOfMessageParts':
      case 'maximumNumberOfMessageParts':
      case 'dcs':
        if (typeof value !== 'number' || !Number.isInteger(value) || !isWithin(key, value)) return false;
        break;
      case 'to':
        if (!Array.isArray(value) || !value.every(isPlainRecipient)) return false;
        break;
      case 'body':
        if (!isPlainBody(value)) return false;
        break;
      case 'allowedChannels':
        if (!Array.isArray(value) || !value.every((name) => rulesOfChannel(name) !== undefined)) return false;
        break;
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
    const isGood = key === 'content' ? typeof body[key] === 'string' : key === 'type' && bodyTypes.has(body[key]);
    if (!isGood) return false;
  }
  return true;
}

function isWithin(key: string, value: number): boolean {
  const { minimum = -Infinity, maximum = Infinity } = bounds[key] ?? {};
  return value >= minimum && value <= maximum;
}
