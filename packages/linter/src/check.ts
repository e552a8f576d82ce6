import type { Channel } from '@bmsg/api/channels';
import type { Rule } from '@bmsg/api/rules';
import type { Respelling } from '@bmsg/messaging';
import type { ValidationError } from '@bmsg/runtime/validation';
import type { Edit, PredictedVerdict } from './finding.ts';
import type { Passage } from './json/passage.ts';
import type { SyntaxFault } from './json/syntax-fault.ts';
import type { Kind } from './kind.ts';
import type { Member } from './members.ts';
import type { Locator, Place } from './place.ts';

/** What a check has to say about a place. The rule that called it adds severity, reason and a general cure. */
export interface Problem {
  readonly place: Place;
  /** One sentence: what is wrong here. */
  readonly message: string;
  /** What to do here, where that can be said more exactly than in the rule. */
  readonly fix?: string;
  /**
   * JSON Pointer, in canonical spelling, to what it is about, which need not be there; by it a predicted verdict and the
   * fault that causes it find each other. The place's own pointer unless given.
   */
  readonly subject?: string;
  /** JSON Pointer, in canonical spelling, to what is missing because of it: the name that a misspelled key was meant to be. */
  readonly explains?: string;
  /** What mends it in the text, given only where that cannot change what was meant. */
  readonly edits?: readonly Edit[];
  readonly gateway?: PredictedVerdict;
}

/** A problem with the rule that it breaks. */
export interface Breach {
  readonly rule: Rule;
  readonly problem: Problem;
}

/** One message of a request, in canonical spelling; nothing is certain about its members. */
export interface MessageView extends Member {
  /** The channels that it names, unknown names left out; empty where any channel may carry it. */
  readonly channels: readonly Channel[];
}

/** What is known beside the file. */
export interface Circumstances {
  /** Milliseconds since 1970; absent where the time of sending is not known. */
  readonly now?: number;
  /** The server that the call goes to, by its `x-id` in the spec. */
  readonly server?: string;
}

/** A request, read and judged once for all checks. */
export interface Request {
  /** Where it stands; where the message does, when it is one on its own. */
  readonly passage: Passage;
  /** JSON Pointer to what stands there in the request: empty, unless that is a message on its own. */
  readonly prefix: string;
  readonly locate: Locator;
  /** In canonical spelling, nulls left out. */
  readonly value: unknown;
  /** What was not in canonical spelling. */
  readonly respellings: readonly Respelling[];
  readonly messages: readonly MessageView[];
  /** Where its structure departs from the schema. */
  readonly structure: readonly ValidationError[];
  readonly circumstances: Circumstances;
  /** What decides which rules can have anything to say about it. */
  readonly kind: Kind;
}

/** Looks at what is no JSON in a text. */
export type SyntaxCheck = (faults: readonly SyntaxFault[], rule: Rule) => Iterable<Problem>;

/** Looks at a request. `request.messages` are those that the rule is about. */
export type RequestCheck = (request: Request, rule: Rule) => Iterable<Problem>;
