import { spawnSync } from 'node:child_process';

/**
 * CPU milliseconds of a command and all that it starts, as the shell counts them: nothing is put into the process, which
 * would count for more than a short run does itself.
 */
export function cpuOf(command: readonly string[], cwd?: string): number {
  const { stdout, error } = spawnSync('sh', ['-c', '"$@" >/dev/null 2>&1; times', 'sh', ...command], {
    encoding: 'utf8',
    ...(cwd !== undefined && { cwd }),
  });
  if (error !== undefined) throw error;
  const [, ofChildren = ''] = stdout.trim().split('\n');
  const seconds = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  return seconds.reduce((sum, part) => sum + part, 0) * 1000;
}
