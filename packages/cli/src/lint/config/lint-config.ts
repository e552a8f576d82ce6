import type { Severity } from '@bmsg/linter';

export type SeveritySetting = Severity | 'off';

export const severitySettings: readonly SeveritySetting[] = ['off', 'info', 'warning', 'error'];

/** What a configuration file says. Patterns of files are relative to the folder that it is in. */
export interface LintConfig {
  readonly rules?: Readonly<Record<string, SeveritySetting>>;
  readonly overrides?: readonly Override[];
  /** The channels that the account has. */
  readonly channels?: readonly string[];
  /** The senders that may be used. */
  readonly senders?: readonly string[];
  readonly suppress?: readonly SuppressionEntry[];
  /** Files that are left out of folders and patterns. */
  readonly ignore?: readonly string[];
}

export interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, SeveritySetting>>;
}

export interface SuppressionEntry {
  readonly rule: string;
  readonly files?: readonly string[];
  /** JSON Pointer; `*` stands for any one token; all that is below is covered, too. */
  readonly at?: string;
  readonly reason: string;
}

/** A configuration with the file that it was read from. */
export interface LoadedConfig {
  readonly path: string;
  readonly config: LintConfig;
  readonly text: string;
}

/** A configuration that means nothing; its message says where and why. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
