import { closestName } from '@bmsg/linter';
import { formats } from './formats/index.ts';

/** A format, and the file that it goes to; standard output unless there is one. */
export interface Target {
  readonly format: string;
  readonly file?: string;
}

/** Reads what `--format` takes: a name, or a name and a file as in `sarif=lint.sarif`. The complaint is a sentence. */
export function readTargets(values: readonly string[]): readonly Target[] | { readonly complaint: string } {
  const targets: Target[] = [];
  for (const value of values) {
    const [, format = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
    if (!Object.hasOwn(formats, format)) {
      const meant = closestName(format, Object.keys(formats));
      const cure = meant === undefined ? `One of: ${Object.keys(formats).join(', ')}.` : `Did you mean ${meant}?`;
      return { complaint: `There is no format "${format}". ${cure}` };
    }
    if (file === '') return { complaint: `"${value}" names no file. Write --format ${format}=FILE.` };
    targets.push({ format, ...(file !== undefined && { file }) });
  }
  const printed = targets.filter(({ file }) => file === undefined);
  if (printed.length > 1) {
    return { complaint: `Only one format can go to standard output. Write --format ${printed.at(-1)?.format}=FILE.` };
  }
  return targets;
}
