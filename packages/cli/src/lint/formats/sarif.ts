import type { Severity } from '@bmsg/linter';
import { fingerprintsOf } from '../fingerprint.ts';
import { knownRules } from '../known-rules.ts';
import type { RuleInfo } from '../known-rules.ts';
import type { FileReport, ReportedFinding } from '../report.ts';
import { version } from '../../version.ts';
import type { Format } from './format.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const problems: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' };

/** All paths are relative to it; where it is, the reader of the log knows. */
const base = '%SRCROOT%';

/** SARIF 2.1.0, for code scanning. */
export const formatSarif: Format = ({ files }) => {
  const indices = new Map(knownRules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'bmsg', semanticVersion: version(), rules: knownRules.map(descriptor) },
        },
        automationDetails: { id: 'bmsg/lint/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base]: { description: { text: 'The folder that bmsg lint ran in.' } } },
        artifacts: files.map(({ name }) => ({ location: { uri: uriOf(name), uriBaseId: base } })),
        results: files.flatMap((file, index) => results(file, index, indices)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function descriptor({ id, title, severity, why, fix }: RuleInfo): object {
  const name = id.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return {
    id,
    name,
    shortDescription: { text: sentence(title) },
    fullDescription: { text: why },
    help: { text: `${why}\n\n${fix}`, markdown: `${why}\n\n**What to do.** ${fix}` },
    messageStrings: { default: { text: '{0}' } },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['messaging'], precision: 'high', 'problem.severity': problems[severity] },
  };
}

function results(file: FileReport, index: number, indices: ReadonlyMap<string, number>): object[] {
  const fingerprints = fingerprintsOf(file);
  return file.findings.map((finding, nth) => ({
    ruleId: finding.rule,
    ruleIndex: indices.get(finding.rule),
    level: levels[finding.severity],
    message: { id: 'default', arguments: [`${sentence(finding.message)} ${finding.fix}`] },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file.name), uriBaseId: base, index },
          region: regionOf(finding),
        },
        logicalLocations: [{ fullyQualifiedName: finding.pointer, kind: 'object' }],
      },
    ],
    partialFingerprints: { 'bmsgFinding/v1': fingerprints[nth] },
  }));
}

function regionOf({ range: { start, end }, excerpt }: ReportedFinding): object {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(excerpt.marked !== '' && { snippet: { text: excerpt.marked } }),
  };
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** A path as a relative URI. */
function uriOf(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}
