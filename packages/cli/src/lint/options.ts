import type { SeveritySetting } from './config/lint-config.ts';

/** The flags of `bmsg lint`. */
export interface LintFlags {
  /** As `--format` takes them. */
  readonly format: readonly string[];
  readonly at?: readonly string[];
  readonly stdinFilename?: string;
  /** A file; `false` for none. */
  readonly config?: string | boolean;
  readonly rule?: Readonly<Record<string, SeveritySetting>>;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly jobs?: number;
  /** Also shows what the gateway would answer and what would arrive. */
  readonly explain?: boolean;
}
