import type { AcceptedMessage } from '@bmsg/messaging';

/** A message that the sandbox accepted for one recipient. */
export interface SandboxMessage extends AcceptedMessage {
  readonly acceptedAt: Date;
}

interface Batch {
  readonly acceptedAt: Date;
  readonly accepted: readonly AcceptedMessage[];
  /** Length of the request that they came in: what they may hold of the memory. */
  readonly codeUnits: number;
}

const mostMessages = 10_000;
const mostCodeUnits = 16 * 1024 * 1024;

/** What was accepted, call by call. It holds references, makes no copies, and forgets the oldest when it grows too large. */
export class Inbox {
  #batches: Batch[] = [];
  /** The batches before this index are forgotten. */
  #first = 0;
  #messages = 0;
  #codeUnits = 0;
  #total = 0;

  /** How many were accepted since the start or the last clearing, the forgotten ones included. */
  get total(): number {
    return this.#total;
  }

  add(accepted: readonly AcceptedMessage[], codeUnits: number, acceptedAt: Date): void {
    if (accepted.length === 0) return;
    const kept = accepted.length > mostMessages ? accepted.slice(-mostMessages) : accepted;
    this.#batches.push({ acceptedAt, accepted: kept, codeUnits });
    this.#messages += kept.length;
    this.#codeUnits += codeUnits;
    this.#total += accepted.length;
    while (
      this.#messages > mostMessages ||
      (this.#codeUnits > mostCodeUnits && this.#first < this.#batches.length - 1)
    ) {
      this.#forgetOldest();
    }
  }

  /** What is remembered, oldest first. */
  list(): SandboxMessage[] {
    return this.#batches
      .slice(this.#first)
      .flatMap(({ accepted, acceptedAt }) => accepted.map((message) => ({ ...message, acceptedAt })));
  }

  clear(): void {
    this.#batches = [];
    this.#first = this.#messages = this.#codeUnits = this.#total = 0;
  }

  #forgetOldest(): void {
    const oldest = this.#batches[this.#first];
    this.#batches[this.#first] = forgotten;
    this.#messages -= oldest?.accepted.length ?? 0;
    this.#codeUnits -= oldest?.codeUnits ?? 0;
    this.#first++;
    // Moving the rest up now and then costs less than at every call.
    if (this.#first * 2 > this.#batches.length) {
      this.#batches = this.#batches.slice(this.#first);
      this.#first = 0;
    }
  }
}

const forgotten: Batch = { acceptedAt: new Date(0), accepted: [], codeUnits: 0 };
