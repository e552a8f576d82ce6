import { isPlainText, lint } from '@bmsg/linter';
import type { Finding } from '@bmsg/linter';
import { rulesUnder } from './policy.ts';
import type { Policy } from './policy.ts';
import type { InputKind } from './inputs/input.ts';

export interface TextOptions {
  /** Absent: what the text looks like. */
  readonly kind?: Exclude<InputKind, 'ndjson'>;
  /** JSON Pointer, `*` standing for every item of an array, to the messages or requests in a larger JSON text. */
  readonly at?: string;
}

/**
 * What the rules have to say about a text, before a policy is applied.
 *
 * @throws {NothingThereError} where `at` leads nowhere.
 */
export async function lintText(text: string, { kind, at }: TextOptions, policy: Policy): Promise<readonly Finding[]> {
  const rules = rulesUnder(policy);
  const options = rules === undefined ? {} : { rules };
  // Rules of a configuration may have something to say about anything.
  if (rules === undefined && at === undefined && isPlainText(text)) return [];
  if ((kind ?? looksLike(text)) === 'xml') {
    const { lintXml } = await import('@bmsg/linter/xml');
    return lintXml(text, options);
  }
  return lint(text, { ...options, ...(at !== undefined && { at, as: 'either' }), jsonc: kind === 'jsonc' });
}

/** No JSON text begins with the sign that every XML document begins with. */
function looksLike(text: string): 'json' | 'xml' {
  return /^\uFEFF?\s*</.test(text) ? 'xml' : 'json';
}
