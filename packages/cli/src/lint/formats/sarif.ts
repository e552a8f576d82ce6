import type { Severity } from '@bmsg/linter';
import { fingerprintsOf } from '../fingerprint.ts';
import { knownRules } from '../known-rules.ts';
import type { RuleInfo } from '../known-rules.ts';
import { rulePage } from '../rule-page.ts';
import type { FileReport, ReportedFinding } from '../report.ts';
import { version } from '../../version.ts';
import type { Format } from './format.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const problems: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' };

const home = 'https://www.npmjs.com/package/@bmsg/cli';

/** All paths are relative to it; where it is, the reader of the log knows. */
const base = '%SRCROOT%';

/** SARIF 2.1.0, for code scanning. */
export const formatSarif: Format = ({ files }) => {
  const broken = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const rules = knownRules.filter(({ id }) => broken.has(id));
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'bmsg', semanticVersion: version(), informationUri: home, rules: rules.map(descriptor) },
        },
        automationDetails: { id: 'bmsg/lint/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base]: { description: { text: 'The folder that bmsg lint ran in.' } } },
        results: files.flatMap((file) => results(file, indices)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function descriptor({ id, title, severity, why, fix }: RuleInfo): object {
  // The name must be another one than the id, also where the id is a single word.
  const name = `rule-${id}`.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return {
    id,
    name,
    shortDescription: { text: sentence(title) },
    fullDescription: { text: why },
    helpUri: rulePage(id),
    help: { text: `${why}\n\n${fix}`, markdown: `${why}\n\n**What to do.** ${fix}` },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['messaging'], precision: 'high', 'problem.severity': problems[severity] },
  };
}

function results(file: FileReport, indices: ReadonlyMap<string, number>): object[] {
  const fingerprints = fingerprintsOf(file);
  return file.findings.map((finding, nth) => ({
    ruleId: finding.rule,
    ruleIndex: indices.get(finding.rule),
    level: levels[finding.severity],
    message: { text: sentence(`${sentence(finding.message)} ${finding.fix}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: locationOf(file.name),
          region: regionOf(finding),
        },
        logicalLocations: [{ fullyQualifiedName: finding.pointer, kind: 'value' }],
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

function locationOf(name: string): object {
  const uri = name.split('/').map(encodeURIComponent).join('/');
  return name.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: base };
}
