import { rules } from '@bmsg/api/rules';
import { version } from '../version.ts';

const withPage = new Set(rules.map(({ id }) => id));

/** The address of a rule's page, as the package of this version has it. Rules about a configuration have none. */
export function rulePage(id: string): string | undefined {
  return withPage.has(id) ? `https://unpkg.com/@bmsg/api@${version()}/docs/rules/${id}.md` : undefined;
}
