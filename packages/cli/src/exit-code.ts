/** What the exit codes of all commands mean. */
export const exitCode = {
  ok: 0,
  /** The work was done and its result is bad: findings, rejected messages, stale files. */
  findings: 1,
  /** The command was called in a way that it does not understand. */
  usage: 2,
  /** Something that was asked for could not be read or reached. */
  unreadable: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
