import type { FileReport, ReportedFinding } from '../report.ts';
import type { Format } from './format.ts';
import { xmlText } from './xml-text.ts';

/** JUnit XML: a file is a suite, a finding a case that fails; a remark is a case that passes with a note. */
export const formatJunit: Format = ({ files }) => {
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const head = `<testsuites name="bmsg lint" tests="${tests}" failures="${failures(files)}" errors="0">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...files.flatMap(suite), '</testsuites>', ''].join('\n');
};

function suite(file: FileReport): string[] {
  const name = xmlText(file.name);
  const cases =
    file.findings.length === 0
      ? [`    <testcase name="no findings" classname="${name}"/>`]
      : file.findings.flatMap((finding) => testCase(name, finding));
  const tests = Math.max(1, file.findings.length);
  return [
    `  <testsuite name="${name}" tests="${tests}" failures="${failures([file])}" errors="0">`,
    ...cases,
    '  </testsuite>',
  ];
}

function testCase(file: string, { rule, severity, message, why, fix, range: { start } }: ReportedFinding): string[] {
  const text = `${start.line}:${start.column} ${message}\nwhy: ${why}\nfix: ${fix}`;
  const body =
    severity === 'info'
      ? `      <system-out>${xmlText(text)}</system-out>`
      : `      <failure type="${rule}" message="${xmlText(message)}">${xmlText(text)}</failure>`;
  const name = `${rule} at ${start.line}:${start.column}`;
  return [`    <testcase name="${name}" classname="${file}">`, body, '    </testcase>'];
}

function failures(files: readonly FileReport[]): number {
  return files.reduce((sum, { findings }) => sum + findings.filter(({ severity }) => severity !== 'info').length, 0);
}
