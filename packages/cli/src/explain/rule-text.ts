import { ruleExamples } from '@bmsg/api/rule-examples';
import { rules } from '@bmsg/api/rules';
import { knownRules } from '../lint/known-rules.ts';
import type { Terminal } from '../terminal.ts';

/** The examples of a rule that are shown of each kind: enough to see what it means. */
const mostExamples = 2;

/** Everything about a rule for a person: what it wants, why, what to do, and examples. Undefined for what is no rule. */
export function ruleText(id: string, colors: Terminal['colors']): string | undefined {
  const known = knownRules.find((rule) => rule.id === id);
  if (known === undefined) return undefined;
  const { title, severity, why, fix } = known;
  const { source = [], channels, category } = rules.find((rule) => rule.id === id) ?? {};
  const { good = [], bad = [] } = ruleExamples.find((rule) => rule.id === id) ?? {};
  const sources = [source].flat();
  const label = (name: string): string => colors.dim(name.padEnd(8));
  const rows = [
    `${colors.bold(id)}  rule, ${title}`,
    `${label('severity')}  ${severity}`,
    ...(category === undefined ? [] : [`${label('category')}  ${category}`]),
    ...(channels === undefined ? [] : [`${label('channels')}  ${channels.join(', ')}`]),
    `${label('why')}  ${why}`,
    `${label('fix')}  ${fix}`,
    ...bad
      .slice(0, mostExamples)
      .flatMap(({ text, at, says }) => [
        `${label('reports')}  ${at === '' ? 'the text' : at} in`,
        ...indented(text),
        `${label('says')}  ${says}`,
      ]),
    ...good.slice(0, mostExamples).flatMap((text) => [`${label('silent')}  on`, ...indented(text)]),
    `${label('to mute')}  bmsg lint --rule ${id}=off, or "rules": { "${id}": "off" } in bmsg.config.json`,
    ...(sources.length === 0 ? [] : [colors.dim(`source: ${sources.join(', ')}`)]),
    ...(good.length === 0 ? [] : [colors.dim(`more: docs/rules/${id}.md`)]),
  ];
  const [head, ...body] = rows;
  return [head, ...body.map((row) => `  ${row}`)].join('\n');
}

function indented(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`);
}
