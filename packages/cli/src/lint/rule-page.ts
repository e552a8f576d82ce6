import { rules } from '@bmsg/api/rules';
import { version } from '../version.ts';

const ofTheApi = new Set(rules.map(({ id }) => id));

/** The address of a rule's page: in the package of the API, or of the command line where it is about a configuration. */
export function rulePage(id: string): string {
  const page = ofTheApi.has(id) ? `api@${version()}/docs/rules/${id}.md` : `cli@${version()}/README.md#${id}`;
  return `https://unpkg.com/@bmsg/${page}`;
}
