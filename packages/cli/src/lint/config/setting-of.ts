import { closestName } from '@bmsg/linter';
import { knownRules } from '../known-rules.ts';
import { severitySettings } from './lint-config.ts';
import type { SeveritySetting } from './lint-config.ts';

/** Reads what `--rule` takes, such as `many-parts=off`. The complaint says what is wrong with it. */
export function settingOf(
  text: string,
): { readonly rule: string; readonly severity: SeveritySetting } | { readonly complaint: string } {
  const [rule = '', value] = text.split('=', 2);
  const severity = severitySettings.find((one) => one === value);
  const ids = knownRules.map(({ id }) => id);
  if (!ids.includes(rule)) {
    const meant = closestName(rule, ids);
    return { complaint: `There is no rule "${rule}".${meant === undefined ? '' : ` Did you mean ${meant}?`}` };
  }
  if (severity === undefined)
    return { complaint: `Write ${rule}=off, ${rule}=info, ${rule}=warning or ${rule}=error.` };
  return { rule, severity };
}
