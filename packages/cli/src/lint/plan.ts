import { configFinder } from './config/find-config.ts';
import type { LoadedConfig } from './config/lint-config.ts';
import type { ConfigScope } from './config/policy-for.ts';
import type { Inputs } from './inputs/expand.ts';
import type { FileTask } from './lint-file.ts';
import type { LintFlags } from './options.ts';
import { noPolicy } from './policy.ts';
import type { Policy } from './policy.ts';
import { mostKept } from './report.ts';

/** A configuration that applies to some of the inputs. */
export interface ScopedConfig extends LoadedConfig {
  readonly scope: ConfigScope;
}

export interface PlannedTask {
  readonly task: FileTask;
  readonly config?: ScopedConfig;
}

/**
 * Gives each input its policy, and leaves out what a configuration ignores.
 *
 * @throws {ConfigError}
 * @throws {UnreadableFileError} for a configuration
 */
export async function planTasks({ inputs, named }: Inputs, flags: LintFlags): Promise<readonly PlannedTask[]> {
  const { config: choice, at, fix, fixDryRun } = flags;
  const find = configFinder({
    ...(typeof choice === 'string' && { file: choice }),
    ...(choice === false && { none: true }),
  });
  const scopes = new Map<LoadedConfig, ScopedConfig>();
  const mode = fixDryRun === true ? 'show' : fix === true ? 'write' : undefined;
  const common: Omit<FileTask, 'input' | 'policy'> = {
    // A baseline has to see all of them.
    most: flags.baseline === undefined && flags.updateBaseline !== true ? mostKept : Infinity,
    ...(at !== undefined && { at }),
    ...(mode !== undefined && { fix: mode }),
  };
  const tasks: PlannedTask[] = [];
  for (const input of inputs) {
    const path = input.path === '-' ? (flags.stdinFilename ?? '-') : input.path;
    const loaded = await find(path);
    const config = loaded && (scopes.get(loaded) ?? (await scoped(loaded)));
    if (loaded !== undefined && config !== undefined) scopes.set(loaded, config);
    if (!named.has(input) && config?.scope.ignores(path) === true) continue;
    const policy = withFlags(config?.scope.policyFor(path) ?? noPolicy, flags);
    tasks.push({ task: { ...common, input, policy }, ...(config !== undefined && { config }) });
  }
  return tasks;
}

async function scoped(loaded: LoadedConfig): Promise<ScopedConfig> {
  const { scopeOf } = await import('./config/policy-for.ts');
  return { ...loaded, scope: await scopeOf(loaded) };
}

/** What stands on the command line counts more than what stands in a file. */
function withFlags(policy: Policy, { rule, quiet }: LintFlags): Policy {
  if (rule === undefined && quiet !== true) return policy;
  return { ...policy, severities: { ...policy.severities, ...rule }, ...(quiet === true && { quiet }) };
}
