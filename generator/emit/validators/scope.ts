import type { JsonSchema } from '../../model/json-schema.ts';
import { not } from './logic.ts';
import type { Condition } from './logic.ts';
import type { ReadSchemas } from './reading.ts';
import type { Shared } from './shared.ts';

/** Whether keys are compared as they are, or without regard to the letter case of ASCII letters. */
export type KeyCase = 'exact' | 'any';

/** What the writers of statements may ask of the one that writes functions. */
export interface Scope {
  readonly schemas: ReadSchemas;
  readonly keyCase: KeyCase;
  readonly shared: Shared;
  /** Whether a value passes a schema. */
  readonly test: (schema: JsonSchema, value: string) => Condition;
  /**
   * Statements that end a function unless `item`, which stands under `key`, passes a schema; `name` is the key in
   * canonical spelling, where it may have others.
   */
  readonly demandMember: (schema: JsonSchema, isRespelt: boolean) => Lines;
  /** The same where it stands at `index`. */
  readonly demandItem: (schema: JsonSchema) => Lines;
  /** The same for any condition; `report` is what is called on a trail, where there is one. */
  readonly refuseUnless: (condition: Condition, report: string) => Lines;
  /** Whether the function reports on a trail, where there is one. */
  readonly reports: boolean;
  /** The same; what the schema accounts for is added to the set called `known`. */
  readonly track: (schema: JsonSchema, value: string, known: string) => Condition;
}

/** Lines of a function, indented from where it begins. */
export type Lines = readonly string[];

export function indent(lines: Lines, level = 1): string[] {
  return lines.map((line) => (line === '' ? line : '  '.repeat(level) + line));
}

/** `return false` unless a condition holds; nothing at all where it always does. */
export function demand(condition: Condition): string[] {
  const opposite = not(condition);
  if (opposite.text === 'false') return [];
  return opposite.text === 'true' ? ['return false;'] : [`if (${opposite.text}) return false;`];
}
