import type { Format } from './format.ts';
import { xmlText } from './xml-text.ts';

/** Checkstyle XML, which many CI systems and review bots read. */
export const formatCheckstyle: Format = ({ files }) => {
  const rows = files.flatMap(({ name, findings }) => [
    `  <file name="${xmlText(name)}">`,
    ...findings.map(({ range: { start }, severity, rule, message, fix }) => {
      const text = xmlText(`${message} ${fix}`);
      return `    <error line="${start.line}" column="${start.column}" severity="${severity}" message="${text}" source="bmsg.${rule}"/>`;
    }),
    '  </file>',
  ]);
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...rows, '</checkstyle>', ''].join(
    '\n',
  );
};
