import { readJson } from './read-json.ts';
import { Survey } from './survey.ts';
import type { JsonTree, Node } from './tree.ts';

/** A value in a text of JSON, and where it stands. */
export interface Passage {
  /** All of the text. */
  readonly text: string;
  readonly value: unknown;
  readonly survey: Survey;
  /** The keys of the value, if it is an object. */
  readonly keys: readonly string[];
  /** The places in the text, and among them that of the value. */
  readonly tree: JsonTree;
  readonly node: Node;
}

/**
 * A text without faults, which nearly all are; undefined for any other. The engine reads its value several times faster
 * than a reader can that keeps places: `readJson` finds no fault exactly where `JSON.parse` does not, but for what is
 * nested too deeply, and the values are the same. Places are read only when somebody asks.
 */
export function faultlessPassage(text: string): Passage | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const survey = new Survey(value);
  return survey.isTooDeep ? undefined : new FaultlessPassage(text, value, survey);
}

class FaultlessPassage implements Passage {
  readonly text: string;
  readonly value: unknown;
  readonly survey: Survey;
  readonly node = 0;
  #tree: JsonTree | undefined;

  constructor(text: string, value: unknown, survey: Survey) {
    this.text = text;
    this.value = value;
    this.survey = survey;
  }

  get keys(): readonly string[] {
    const { value } = this;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  }

  get tree(): JsonTree {
    return (this.#tree ??= readJson(this.text));
  }
}

/** A value of a text that has been read with its places. */
export function passageOf(tree: JsonTree, node: Node): Passage {
  const value = tree.value(node);
  return { text: tree.text, value, survey: new Survey(value), keys: tree.names(node), tree, node };
}

/** What ends every key. It can be where a string begins, too, and behind a backslash in one. */
const endOfKey = /"[ \t\r\n]*:/g;

/**
 * Whether an object of the text may have a key more than once: its value has fewer members than the text has ends of keys.
 * Without faults no end of a key is ever passed over, so where the numbers are the same, it has not.
 */
export function mayRepeatKeys({ text, survey }: Passage): boolean {
  return (text.match(endOfKey)?.length ?? 0) !== survey.memberCount;
}
