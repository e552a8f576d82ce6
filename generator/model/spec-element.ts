import type { SourceLocation } from './diagnostic.ts';
import type { MessageData } from './message-data.ts';

/** What a part of the spec belongs to: what has a page of its own in the reference. */
export type ElementOwner =
  | { readonly kind: 'api' }
  | { readonly kind: 'schema'; readonly key: string }
  | { readonly kind: 'operation' | 'webhook'; readonly id: string }
  | { readonly kind: keyof MessageData; readonly id: string };

/** A part of the spec that states something, with where it has it from. */
export interface SpecElement {
  readonly owner: ElementOwner;
  /** Which part of its owner it is, such as `from` of a schema or `limits text` of a channel; empty for the owner itself. */
  readonly part: string;
  /** Citations as written, such as `doc L217`; none if there are none. */
  readonly sources: readonly string[];
  /** Where they stand; where the element stands if there are none. */
  readonly locate: () => SourceLocation;
}
