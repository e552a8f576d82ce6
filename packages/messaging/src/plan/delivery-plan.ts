import type { ChannelName, Source } from '@bmsg/api/channels';
import type { Culprit } from '../encoding/culprits.ts';
import type { SegmentPlan } from '../encoding/plan-segments.ts';
import type { Expiry } from '../validity/expiry.ts';

/** How an accepted message is to reach one recipient, as far as that is documented. */
export interface DeliveryPlan {
  /** The recipient as the request spelled it, and as it is delivered to. */
  readonly to: string;
  readonly address: string;
  /** The channels in the order in which they are tried. Each is the fallback of the one before; the last has none. */
  readonly legs: readonly Leg[];
  /** Channels that the message allows and that are not tried all the same. */
  readonly leftOut: readonly LeftOut[];
  readonly expiry: Expiry;
}

/** A channel that is not tried, and why. */
export interface LeftOut {
  readonly channel: ChannelName;
  /**
   * account: the account does not have it. gateway: it does not take messages that came in this way. sender: it cannot
   * show the sender. recipient: it cannot reach such an address. field: the message lacks a field that it needs.
   */
  readonly why: 'account' | 'gateway' | 'sender' | 'recipient' | 'field';
  /** The field that is missing. */
  readonly field?: string;
}

/** What happens on one channel. */
export interface Leg {
  readonly channel: ChannelName;
  /**
   * complete: all arrives as it was sent. changed: it arrives in a way that is described. unknown: some of it does not
   * arrive, and nobody says whether the rest does or the next channel is tried. failed: the next channel is tried.
   */
  readonly outcome: 'complete' | 'changed' | 'unknown' | 'failed';
  /** Whether the channel shows the plain body or the conversation of the rich content. */
  readonly carries: 'body' | 'conversation';
  /** JSON Pointers, in a message in canonical spelling, to what arrives if the message does. */
  readonly delivers: readonly string[];
  /** What does not arrive as it was sent. */
  readonly changes: readonly Change[];
  /** What arrives if the channel can carry it, which nobody says. */
  readonly doubts: readonly Doubt[];
  /** Where the channel cuts a text into segments: how. */
  readonly segments?: LegSegments;
}

/** Something that does not arrive as it was sent. */
export interface Change {
  /** JSON Pointer, in a message in canonical spelling. */
  readonly pointer: string;
  /**
   * unsupported: the channel cannot show it. place: it stands where the channel does not look for it. combination: the
   * channel cannot show it together with another part of the item. lastItem: it is last and should be something else.
   * limit: it is too long, or one too many or too few. alphabet: characters that the encoding lacks. empty: there is no text.
   */
  readonly why: 'unsupported' | 'place' | 'combination' | 'lastItem' | 'limit' | 'alphabet' | 'empty';
  /**
   * What comes of it. apart: it is sent as a message of its own. folded: the recipient has to tap to see all of it.
   * replaced: other characters stand for it. dropped: the rest arrives without it. fails: the channel does not deliver
   * the message. unknown: nobody says.
   */
  readonly consequence: 'apart' | 'folded' | 'replaced' | 'dropped' | 'fails' | 'unknown';
  /** What it is about: a capability, an action, a quantity, keys of an item. */
  readonly about: string;
  readonly limit?: {
    readonly minimum?: number;
    readonly maximum: number;
    readonly unit: string;
    readonly measured: number;
  };
  readonly remark?: string;
  readonly source?: Source;
}

/** Something that the channel may not be able to carry. */
export interface Doubt {
  /** JSON Pointer, in a message in canonical spelling. */
  readonly pointer: string;
  /** A capability, an action, or a type of media. */
  readonly about: string;
}

/** How a channel cuts the body into segments. */
export type LegSegments = SegmentPlan & {
  /** Each character that the GSM alphabet lacks, once, in the order of the text. */
  readonly culprits: readonly RepeatedCulprit[];
};

/** A character that the GSM alphabet lacks, where it stands first, and how often it stands in the text. */
export interface RepeatedCulprit extends Culprit {
  readonly count: number;
}
