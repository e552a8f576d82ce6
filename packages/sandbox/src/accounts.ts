import { jsonGateway } from '@bmsg/api/errors';
import { channels } from '@bmsg/api/channels';
import { accountStates, canonicalChannels } from '@bmsg/messaging';
import type { AccountDirectory } from '@bmsg/messaging';

/** An account that the sandbox knows. */
export interface SandboxAccount {
  /** A GUID with its hyphens. */
  readonly productToken: string;
  /** What is the matter with it: one of `accountStates`. In good order unless given. */
  readonly state?: string;
  /** The channels that it has, in the order in which they are tried; all, the rich ones first, unless given. */
  readonly channels?: readonly string[];
}

/** A token that belongs, in a sandbox without a list of accounts, to an account in some state. */
export interface ReservedToken {
  readonly productToken: string;
  readonly state: string;
  /** What the account draws. */
  readonly code: number;
  readonly text: string;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One for every state in which an account may be. The token ends in the code that it draws; its fourth group is 1 where each recipient draws it. */
export const reservedTokens: readonly ReservedToken[] = jsonGateway.flatMap(
  ({ code = 0, scope, text = '', trigger }) => {
    if (trigger?.account === undefined) return [];
    const group = scope === 'recipient' ? '0001' : '0000';
    const productToken = `00000000-0000-0000-${group}-${String(code).padStart(12, '0')}`;
    return [{ productToken, state: trigger.account, code, text }];
  },
);

/** A directory of these accounts and no others; without a list, every token is an account, the reserved ones in a state. */
export function createDirectory(accounts: readonly SandboxAccount[] | undefined): AccountDirectory {
  const known = new Map(
    (accounts ?? reservedTokens).map((account: SandboxAccount) => {
      const { productToken, state, channels: routing } = account;
      return [productToken.toLowerCase(), { state, ...(routing !== undefined && { routing }) }];
    }),
  );
  const other = accounts === undefined ? {} : undefined;
  return (token) => known.get(token) ?? other;
}

/** A list of accounts that is not understood. The message says which entry is wrong, and repeats no token. */
export class AccountsError extends Error {
  override readonly name = 'AccountsError';
}

/**
 * Reads a list of accounts: a JSON array, or an object that has one under `accounts`. An entry is a product token, or an
 * object `{ "productToken": "…", "state": "…", "channels": ["…"] }`; a state is one of `accountStates`, channels are those
 * that the account has, in the order in which they are tried.
 *
 * @throws {AccountsError}
 */
export function parseAccounts(text: string): SandboxAccount[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AccountsError('The list of accounts is not JSON.');
  }
  const list = Array.isArray(value) ? value : isRecord(value) ? value['accounts'] : undefined;
  if (!Array.isArray(list))
    throw new AccountsError('The list of accounts is neither an array nor an object with "accounts".');
  return list.map((entry: unknown, index) =>
    parseAccount(typeof entry === 'string' ? { productToken: entry } : entry, index),
  );
}

function parseAccount(entry: unknown, index: number): SandboxAccount {
  const where = `Account ${index + 1} of the list`;
  if (!isRecord(entry)) throw new AccountsError(`${where} is neither a product token nor an object.`);
  const { productToken, state } = entry;
  if (typeof productToken !== 'string' || !guid.test(productToken)) {
    throw new AccountsError(`${where} has no "productToken" that is a GUID with its hyphens.`);
  }
  const channels = parseRouting(entry['channels'], where);
  if (state === undefined || state === null) return { productToken, ...channels };
  if (typeof state !== 'string' || !accountStates.includes(state)) {
    throw new AccountsError(
      `${where} has an unknown "state". One of: ${accountStates.join(', ')}; none for good order.`,
    );
  }
  return { productToken, state, ...channels };
}

function parseRouting(value: unknown, where: string): Pick<SandboxAccount, 'channels'> {
  if (value === undefined || value === null) return {};
  const isList = Array.isArray(value) && value.every((name) => typeof name === 'string');
  if (!isList) throw new AccountsError(`${where} has "channels" that are no array of names.`);
  const names = canonicalChannels(value);
  const known: readonly string[] = channels.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return { channels: names };
  throw new AccountsError(`${where} has an unknown channel ${JSON.stringify(unknown)}. Known: ${known.join(', ')}.`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
