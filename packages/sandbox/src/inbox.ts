import type { AcceptedMessage, Call, DeliveryPlan } from '@bmsg/messaging';

/** A call that had messages accepted, as it came. */
export interface AcceptedCall extends Call {
  readonly acceptedAt: Date;
  /** For how many recipients. */
  readonly count: number;
}

/** A message that was accepted for one recipient, and how it is to reach it. */
export interface PlannedMessage extends AcceptedMessage {
  readonly delivery: DeliveryPlan;
}

/** A message that the sandbox accepted for one recipient. */
export interface SandboxMessage extends PlannedMessage {
  readonly acceptedAt: Date;
}

const mostMessages = 10_000;
const mostCodeUnits = 16 * 1024 * 1024;

/**
 * What was accepted. It keeps the text of each call, one string that costs nothing to keep, and reads it again when somebody
 * wants to see the messages: to keep their thousands of small objects would cost more than all the rest of the sandbox.
 * The oldest calls are forgotten when there are too many messages, or too much text.
 */
export class Inbox {
  readonly #read: (call: AcceptedCall) => readonly PlannedMessage[];
  #calls: (AcceptedCall | undefined)[] = [];
  /** The calls before this index are forgotten. */
  #first = 0;
  #messages = 0;
  #codeUnits = 0;
  #total = 0;

  /** `read` says what was accepted of a call. */
  constructor(read: (call: AcceptedCall) => readonly PlannedMessage[]) {
    this.#read = read;
  }

  /** How many were accepted since the start or the last clearing, the forgotten ones included. */
  get total(): number {
    return this.#total;
  }

  add(call: AcceptedCall): void {
    if (call.count === 0) return;
    this.#calls.push(call);
    this.#messages += call.count;
    this.#codeUnits += call.text.length;
    this.#total += call.count;
    // The last call stays, however large it is.
    while (this.#first < this.#calls.length - 1 && (this.#messages > mostMessages || this.#codeUnits > mostCodeUnits)) {
      this.#forgetOldest();
    }
  }

  /** What is remembered, newest last. */
  list(): SandboxMessage[] {
    const messages: SandboxMessage[] = [];
    for (const call of this.#calls.slice(this.#first)) {
      if (call === undefined) continue;
      for (const message of this.#read(call)) messages.push({ ...message, acceptedAt: call.acceptedAt });
    }
    return messages.slice(-mostMessages);
  }

  clear(): void {
    this.#calls = [];
    this.#first = this.#messages = this.#codeUnits = this.#total = 0;
  }

  #forgetOldest(): void {
    const oldest = this.#calls[this.#first];
    this.#calls[this.#first++] = undefined;
    this.#messages -= oldest?.count ?? 0;
    this.#codeUnits -= oldest?.text.length ?? 0;
    // Moving the rest up now and then costs less than at every call.
    if (this.#first * 2 > this.#calls.length) {
      this.#calls = this.#calls.slice(this.#first);
      this.#first = 0;
    }
  }
}
