import { capabilities } from '@bmsg/api/capabilities';

/** The capability that a type of media asks for: the one that lists it, or else the one that lists all its subtypes. */
export function capabilityOfMedia(mimeType: string): string | undefined {
  const essence = (mimeType.split(';')[0] ?? '').trim().toLowerCase();
  return byType.get(essence) ?? byType.get(essence.replace(/\/.*/, '/*'));
}

/** Where several list a type, the first. */
const byType: ReadonlyMap<string, string> = new Map(
  capabilities.toReversed().flatMap(({ id, mimeTypes = [] }) => mimeTypes.map((type) => [type, id] as const)),
);

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
