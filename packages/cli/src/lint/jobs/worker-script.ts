const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/** What a thread runs: the module beside this one. The bundle has another one in its place. */
export const workerScript: URL | string = new URL(`./worker${extension}`, import.meta.url);
