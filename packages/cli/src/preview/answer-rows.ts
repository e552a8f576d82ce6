import type { Prediction } from '@bmsg/messaging';
import { span } from './draw/row.ts';
import type { Row } from './draw/row.ts';
import { heading, indented, more } from './page.ts';
import type { Page } from './page.ts';
import type { TextPrediction } from './with-account.ts';

/** More than a person reads; `--format json` has all. */
const mostVerdicts = 5;

/** What the gateway would answer: status and body. */
export function answerRows(page: Page, { answer, answerToToken }: TextPrediction): readonly Row[] {
  const rows = answerBlock(page, answer);
  if (answerToToken === undefined) return [...heading(page, 'The gateway would answer'), ...rows];
  return [
    ...heading(page, 'The gateway would answer, to the token as it stands here,'),
    ...answerBlock(page, answerToToken),
    ...heading(page, 'and to the token of an account in good order'),
    ...rows,
  ];
}

function answerBlock(page: Page, answer: Prediction['answer']): readonly Row[] {
  const status = [span(`HTTP ${answer.httpStatus}`, answer.httpStatus < 300 ? 'good' : 'bad')];
  const body = bodyOf(answer);
  if (body === '') return indented([status, [span('(empty body)', 'dim')]], 2);
  const hidden = 'body' in answer ? (answer.body?.messages.length ?? 0) - mostVerdicts : 0;
  return [
    ...indented([status], 2),
    ...body.split('\n').flatMap((line) => bodyLine(page, line)),
    ...more(page, hidden, 'verdicts'),
  ];
}

/** A line of the body; what does not fit on it stands below, further in. */
function bodyLine({ pen, screen }: Page, line: string): readonly Row[] {
  const indent = 2 + line.length - line.trimStart().length;
  const [first = [], ...others] = pen.write(line.trim(), screen.columns - indent - 2, 'dim');
  return [...indented([first], indent), ...indented(others, indent + 2)];
}

/** The body as text, of a long one the beginning. */
function bodyOf(answer: Prediction['answer']): string {
  if ('text' in answer) return answer.text;
  if (answer.body === null) return '';
  const { messages, ...rest } = answer.body;
  const members = Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const verdicts = messages.slice(0, mostVerdicts).map((verdict) => `    ${onOneLine(verdict)}`);
  const list = verdicts.length === 0 ? ['  "messages": []'] : ['  "messages": [', verdicts.join(',\n'), '  ]'];
  return ['{', ...members, ...list, '}'].join('\n');
}

/** JSON with room between its members, where a line can be broken. */
function onOneLine(object: object): string {
  const members = Object.entries(object).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${members.join(', ')} }`;
}
