import { lint } from '@bmsg/linter';
import type { Finding } from '@bmsg/linter';
import { withoutComments } from './jsonc.ts';
import { rulesUnder } from './policy.ts';
import type { Policy } from './policy.ts';
import type { InputKind } from './inputs/input.ts';

export interface TextOptions {
  /** Absent: what the text looks like. */
  readonly kind?: Exclude<InputKind, 'ndjson'>;
  /** JSON Pointers, `*` standing for any one token, to the messages or requests in a larger JSON text. */
  readonly at?: readonly string[];
}

/** What the rules have to say about a text, before a policy is applied. */
export async function lintText(text: string, { kind, at }: TextOptions, policy: Policy): Promise<readonly Finding[]> {
  const rules = rulesUnder(policy);
  if ((kind ?? looksLike(text)) === 'xml') {
    const { lintXml } = await import('@bmsg/linter/xml');
    return lintXml(text, { ...(rules !== undefined && { rules }) });
  }
  const findings = lint(text, { ...(rules !== undefined && { rules }), ...(at !== undefined && { at }) });
  return kind === 'jsonc' ? withoutComments(text, findings) : findings;
}

/** No JSON text begins with the sign that every XML document begins with. */
export function looksLike(text: string): 'json' | 'xml' {
  return /^\uFEFF?\s*</.test(text) ? 'xml' : 'json';
}
