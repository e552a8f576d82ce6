import { drawMedia } from './media.ts';
import type { Pen } from './pen.ts';
import { at, joined, listAt, textAt } from './read.ts';
import { span } from './row.ts';
import type { Row } from './row.ts';

/**
 * A template: its wording is known to the channel alone, so it shows what fills the holes, numbered as the template numbers
 * them. A template stands under the name of the channel that approved it.
 */
export function drawTemplate(pen: Pen, template: unknown, width: number): readonly Row[] {
  return Object.values(typeof template === 'object' && template !== null ? template : {}).flatMap(
    (approved: unknown) => {
      const code = textAt(at(approved, 'language'), 'code');
      const name = joined(', ', textAt(approved, 'element_name') || 'unnamed', code);
      return [
        ...pen.write(`Template ${name}`, width, 'bold'),
        ...listAt(approved, 'localizable_params').flatMap((one, index) => hole(pen, index, valueOf(one), width)),
        ...listAt(approved, 'components').flatMap((component) => drawComponent(pen, component, width)),
      ];
    },
  );
}

function drawComponent(pen: Pen, component: unknown, width: number): readonly Row[] {
  const parameters = listAt(component, 'parameters');
  const index = textAt(component, 'index');
  if (index !== '') {
    const text = joined(': ', `button ${index}`, parameters.map(valueOf).join(', '));
    return [[span('[ ', 'button'), ...pen.label(text, width - 4, 'button'), span(' ]', 'button')]];
  }
  const media = parameters.flatMap((one) => at(one, 'media') ?? []);
  const others = parameters.filter((one) => at(one, 'media') === undefined);
  return [
    ...pen.write(textAt(component, 'type'), width, 'dim'),
    ...media.flatMap((one) => drawMedia(pen, one, width)),
    ...others.flatMap((one, place) => hole(pen, place, valueOf(one), width)),
  ];
}

function hole(pen: Pen, index: number, value: string, width: number): readonly Row[] {
  const name = `{{${index + 1}}} `;
  return pen
    .write(value, width - name.length)
    .map((row, line): Row => [line === 0 ? span(name, 'dim') : span(' '.repeat(name.length)), ...row]);
}

/** What a parameter puts into its hole: a text, or what stands for a sum or a moment until its language is known. */
function valueOf(parameter: unknown): string {
  const parts = [at(parameter, 'currency'), at(parameter, 'date_time')];
  return (
    textAt(parameter, 'text') ||
    textAt(parameter, 'payload') ||
    parts.map((part) => textAt(part, 'fallback_value')).find((text) => text !== '') ||
    textAt(parameter, 'default')
  );
}
