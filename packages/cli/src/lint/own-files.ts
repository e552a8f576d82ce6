export const configName = 'bmsg.config.json';
export const baselineName = 'bmsg.baseline.json';

/** JSON files that hold no messages. */
export const ownFiles: ReadonlySet<string> = new Set([configName, baselineName]);
