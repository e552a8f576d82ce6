import { dirname, relative, resolve } from 'node:path';
import type { Policy } from '../policy.ts';
import type { LoadedConfig } from './lint-config.ts';

type Matcher = (pattern: string) => (path: string) => boolean;

/** Makes the policies that a configuration has for files. */
export interface ConfigScope {
  readonly policyFor: (path: string) => Policy;
  readonly ignores: (path: string) => boolean;
  /** Whether the suppression with this place in the list is about the file. */
  readonly concerns: (suppression: number, path: string) => boolean;
}

export async function scopeOf({ path: configPath, config }: LoadedConfig): Promise<ConfigScope> {
  const folder = dirname(configPath);
  const matcher = await matcherOf();
  const compile = (patterns: readonly string[]): ((path: string) => boolean) => {
    const tests = patterns.map((pattern) => matcher(pattern.replace(/^\.\//, '')));
    return (path) => {
      const below = relative(folder, resolve(path)).replaceAll('\\', '/');
      return tests.some((test) => test(below));
    };
  };
  const everywhere = (): boolean => true;
  const overrides = (config.overrides ?? []).map(({ files, rules }) => ({ concerns: compile(files), rules }));
  const suppressions = (config.suppress ?? []).map(({ rule, at, files }, index) => ({
    entry: { index, rule, ...(at !== undefined && { at }) },
    concerns: files === undefined ? everywhere : compile(files),
  }));
  return {
    policyFor: (path) => ({
      severities: Object.assign(
        {},
        config.rules,
        ...overrides.filter(({ concerns }) => concerns(path)).map(({ rules }) => rules),
      ),
      suppressions: suppressions.filter(({ concerns }) => concerns(path)).map(({ entry }) => entry),
      ...(config.channels !== undefined && { channels: config.channels }),
      ...(config.senders !== undefined && { senders: config.senders }),
    }),
    ignores: compile(config.ignore ?? []),
    concerns: (suppression, path) => suppressions[suppression]?.concerns(path) ?? false,
  };
}

/** A pattern without a slash is about the name of a file, wherever it is. */
async function matcherOf(): Promise<Matcher> {
  const { default: picomatch } = await import('picomatch');
  return (pattern) => picomatch(pattern.includes('/') ? pattern : `**/${pattern}`, { dot: true });
}
