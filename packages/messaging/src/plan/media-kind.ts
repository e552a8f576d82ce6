import { capabilities } from '@bmsg/api/capabilities';
import type { Channel } from '@bmsg/api/channels';

/** The capability that a type of media asks for: the one that lists it, or else the one that lists all its subtypes. */
export function capabilityOfMedia(mimeType: string): string | undefined {
  const essence = essenceOf(mimeType);
  const lists = (wanted: string): string | undefined =>
    capabilities.find(({ mimeTypes }) => mimeTypes?.includes(wanted))?.id;
  return lists(essence) ?? lists(anySubtype(essence));
}

/** Whether a channel names the types of such media that it takes, and this is none of them. */
export function isUnlistedType({ mediaTypes = [] }: Channel, capability: string, mimeType: string): boolean {
  const listed = mediaTypes.filter((one) => one.capability === capability).flatMap(({ mimeTypes }) => mimeTypes);
  const essence = essenceOf(mimeType);
  return listed.length > 0 && !listed.some((one) => [essence, anySubtype(essence), '*/*'].includes(essenceOf(one)));
}

/** A media type in small letters, without its parameters. */
function essenceOf(mimeType: string): string {
  return (mimeType.split(';')[0] ?? '').trim().toLowerCase();
}

function anySubtype(essence: string): string {
  return essence.replace(/\/.*/, '/*');
}
