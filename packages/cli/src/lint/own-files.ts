export const configName = 'bmsg.config.json';
export const baselineName = 'bmsg.baseline.json';
