import { capabilities } from '@bmsg/api/capabilities';

/** The capability that a type of media asks for: the one that lists it, or else the one that lists all its subtypes. */
export function capabilityOfMedia(mimeType: string): string | undefined {
  const essence = (mimeType.split(';')[0] ?? '').trim().toLowerCase();
  const lists = (wanted: string) => capabilities.find(({ mimeTypes }) => mimeTypes?.includes(wanted))?.id;
  return lists(essence) ?? lists(essence.replace(/\/.*/, '/*'));
}

/** A capability with those that it is part of, itself first. */
export function lineageOf(capability: string | undefined): readonly string[] {
  const lineage: string[] = [];
  let id = capability;
  while (id !== undefined && !lineage.includes(id)) {
    lineage.push(id);
    id = capabilities.find((one) => one.id === lineage.at(-1))?.partOf;
  }
  return lineage;
}
