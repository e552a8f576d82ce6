export { AccountsError, parseAccounts, reservedTokens } from './accounts.ts';
export type { ReservedToken, SandboxAccount } from './accounts.ts';
export type { ReportedConversion } from './conversions.ts';
export type { SandboxMessage } from './inbox.ts';
export { createSandbox } from './sandbox.ts';
export type { ListenOptions, Sandbox, SandboxOptions } from './sandbox.ts';
