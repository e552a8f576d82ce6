import type { Payload } from '../payloads.ts';
import { ajvStandalone } from './ajv-standalone.ts';
import { bundle } from './bundle.ts';

export interface FirstScripts {
  readonly empty: string;
  readonly good: Uint8Array;
  readonly goodOfAjv: Uint8Array;
  readonly bad: Uint8Array;
  readonly badOfAjv: Uint8Array;
  /** What does not go through a bundler. */
  readonly unbundled: string;
}

/** Modules that validate once. A wrong verdict ends them with a code. */
export async function firstScripts({ valid, invalid }: Payload): Promise<FirstScripts> {
  const good = JSON.stringify(valid);
  const bad = JSON.stringify(invalid);
  const minified = (code: string): Promise<Uint8Array> => bundle(code, { isMinified: true });
  const passes = `import { isMessageRequest } from '@bmsg/api/validators';\nif (!isMessageRequest(${good})) process.exit(1);`;
  return {
    empty: '',
    good: await minified(passes),
    goodOfAjv: await minified(
      `${ajvStandalone('tags', { allErrors: false })}\nif (!validate(${good})) process.exit(1);`,
    ),
    bad: await minified(
      `import { validateMessageRequest } from '@bmsg/api/validators';\nif (validateMessageRequest(${bad}).ok) process.exit(1);`,
    ),
    badOfAjv: await minified(`${ajvStandalone('tags', { allErrors: true })}\nif (validate(${bad})) process.exit(1);`),
    unbundled: passes.replace('@bmsg/api/validators', import.meta.resolve('@bmsg/api/validators')),
  };
}
