import { jsonGateway } from '@bmsg/api/errors';

interface Template {
  readonly code: number | undefined;
  readonly text: RegExp;
  readonly field: string | undefined;
}

/** The texts with which the gateway rejects a recipient, their holes as groups. */
const templates = (): readonly Template[] =>
  (known ??= jsonGateway
    .filter(({ scope, trigger }) => scope === 'recipient' && trigger !== undefined)
    .map(({ code, text = '', trigger }) => ({ code, text: templateOf(text), field: trigger?.field })));

let known: readonly Template[] | undefined;

/** The field that a rejection is about, in canonical spelling: named by the table of answers, or by the text itself. */
export function fieldOfRejection(code: number, text: string): string | undefined {
  for (const template of templates()) {
    const groups = template.code === code ? template.text.exec(text)?.groups : undefined;
    if (groups !== undefined) return template.field ?? groups['field'] ?? groups['object'];
  }
  return undefined;
}

function templateOf(text: string): RegExp {
  const pattern = text
    .split(/(\{\w+\})/)
    .map((part) => part.replace(/^\{(\w+)\}$/, '(?<$1>.*)'))
    .map((part) => (part.startsWith('(?<') ? part : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${pattern}(?<end>)$`, 's');
}
