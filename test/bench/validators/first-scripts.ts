import type { Payload } from '../payloads.ts';
import { ajvStandalone } from './ajv-standalone.ts';
import { bundle } from './bundle.ts';

/** A file that a process is started with, and what Node has to load for that: its modules, or not. */
export interface FirstScript {
  readonly code: string | Uint8Array;
  readonly format: 'esm' | 'cjs';
}

export interface FirstScripts {
  readonly empty: FirstScript;
  readonly good: FirstScript;
  readonly goodOfAjv: FirstScript;
  readonly bad: FirstScript;
  readonly badOfAjv: FirstScript;
}

/** Files of a format that validate once. A wrong verdict ends them with a code. */
export async function firstScripts({ valid, invalid }: Payload, format: 'esm' | 'cjs'): Promise<FirstScripts> {
  const minified = async (code: string): Promise<FirstScript> => ({
    code: await bundle(code, { isMinified: true, format }),
    format,
  });
  const bad = JSON.stringify(invalid);
  return {
    empty: { code: '', format },
    good: await minified(passes(valid)),
    goodOfAjv: await minified(
      `${ajvStandalone('tags', { allErrors: false })}\nif (!validate(${JSON.stringify(valid)})) process.exit(1);`,
    ),
    bad: await minified(
      `import { validateMessageRequest } from '@bmsg/api/validators';\nif (validateMessageRequest(${bad}).ok) process.exit(1);`,
    ),
    badOfAjv: await minified(`${ajvStandalone('tags', { allErrors: true })}\nif (validate(${bad})) process.exit(1);`),
  };
}

/** What does not go through a bundler. */
export function unbundled({ valid }: Payload): FirstScript {
  const code = passes(valid).replace('@bmsg/api/validators', import.meta.resolve('@bmsg/api/validators'));
  return { code, format: 'esm' };
}

function passes(valid: object): string {
  return `import { isMessageRequest } from '@bmsg/api/validators';\nif (!isMessageRequest(${JSON.stringify(valid)})) process.exit(1);`;
}
