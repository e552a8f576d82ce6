import type { Edit } from '../finding.ts';
import { char, isBlank, skipBlanks } from './characters.ts';
import { kind, mark, NodeTable } from './node-table.ts';
import type { Kind } from './node-table.ts';
import { found } from './syntax-fault.ts';
import type { Report, SyntaxFault } from './syntax-fault.ts';

/** Nothing in a message nests a tenth as deep. What lies deeper is read, but has no value. */
export const deepest = 256;

/** More than anybody reads: a text with so many faults is no JSON. */
const mostFaults = 10_000;

/** What is expected next. Up to `value` it is a value, up to `key` a key. */
export const state = {
  root: 0,
  firstItem: 1,
  item: 2,
  value: 3,
  firstKey: 4,
  key: 5,
  colon: 6,
  after: 7,
  end: 8,
} as const;

type State = (typeof state)[keyof typeof state];

/** Puts what a reader finds into its place in the tree, and reports what had to stand before it and does not. */
export abstract class TreeBuilder {
  readonly faults: SyntaxFault[] = [];
  readonly nodes: NodeTable;
  protected readonly text: string;
  protected at = 0;
  protected state: State = state.root;
  /** The innermost array or object that is open; -1 for none. */
  protected container = -1;
  protected openObjects = 0;
  protected depth = 0;
  /** The comma that came last, as long as nothing has followed it. */
  protected commaAt = -1;
  /** Whether a fault has been reported that what comes next may follow from, up to the next comma or bracket. */
  protected isQuiet = false;
  /** Whether the text ends inside a string or comment, which says enough of its end. */
  protected isCutShort = false;
  /** Whether something else stands before the JSON, and so, mostly, behind it. */
  protected isEmbedded = false;

  constructor(text: string) {
    this.text = text;
    this.nodes = new NodeTable(16 + (text.length >> 3));
  }

  protected place(what: Kind, start: number, end: number, marks = 0): number {
    const node = this.nodes.push(what, marks, start, end, this.container);
    this.state = this.container < 0 ? state.end : state.after;
    return node;
  }

  protected placeKey(start: number, end: number, marks = 0): void {
    this.nodes.push(kind.key, marks, start, end, this.container);
    this.state = state.colon;
  }

  /** Opens an array or object. */
  protected enter(what: Kind): void {
    const start = this.at++;
    if (!this.makeRoom(start, start + 1)) return;
    const node = this.place(what, start, start + 1);
    this.container = node;
    this.isQuiet = false;
    this.commaAt = -1;
    this.depth++;
    if (what === kind.object) this.openObjects++;
    this.state = what === kind.object ? state.firstKey : state.firstItem;
    if (this.depth <= deepest) return;
    this.damage(node);
    if (this.depth > deepest + 1) return;
    const message = `Nested more than ${deepest} levels deep.`;
    this.report(start, start + 1, message, 'Write it flatter: no message is nested a tenth as deep.');
  }

  /** Closes the innermost array or object. */
  protected leave(end: number): void {
    const { nodes, container } = this;
    nodes.setEnd(container, end);
    nodes.setNext(container, nodes.count);
    if (nodes.kind(container) === kind.object) this.openObjects--;
    this.depth--;
    this.container = nodes.parent(container);
    this.state = this.container < 0 ? state.end : state.after;
    this.isQuiet = false;
  }

  /** Makes sure that a value may stand here, for want of a comma, key or colon too. False where the text was complete. */
  protected makeRoom(start: number, end: number): boolean {
    if (this.state <= state.value) return true;
    const what = found(this.text, start, end);
    switch (this.state) {
      case state.colon:
        this.tell(start, end, `Expected ":" after the key, found ${what}.`, 'Write a colon between key and value.', {
          start: this.nodes.end(this.nodes.count - 1),
          end: this.nodes.end(this.nodes.count - 1),
          text: ':',
        });
        return true;
      case state.end:
        this.afterEnd(start, end);
        return false;
      case state.after:
        if (!this.isInObject()) {
          this.missingComma(start, end);
          return true;
        }
        this.tell(start, end, `Expected "," and a key, found ${what}.`, 'Write a comma, a key and a colon before it.');
        break;
      default:
        this.tell(start, end, `Expected a key in double quotes, found ${what}.`, 'Write a key and a colon before it.');
    }
    this.damage(this.container);
    this.placeKey(start, start, mark.unopened | mark.unclosed | mark.damaged);
    return true;
  }

  protected missingComma(start: number, end: number): void {
    let before = start;
    while (isBlank(this.text.charCodeAt(before - 1))) before--;
    const message = `Expected "," before ${found(this.text, start, end)}.`;
    const edit = { start: before, end: before, text: ',' };
    this.tell(start, end, message, 'Separate members and items with a comma.', edit);
  }

  /** Gives a key that is left alone a value that is missing. */
  protected settle(start: number, end: number): void {
    if (this.state !== state.colon && this.state !== state.value) return;
    const what = found(this.text, start, end);
    const wanted = this.state === state.colon ? '":" and a value after the key' : 'a value after ":"';
    this.tell(start, end, `Expected ${wanted}, found ${what}.`, 'Write the value, or null where there is none.');
    this.place(kind.missing, start, start, mark.damaged);
  }

  /** What follows a complete text is not read. */
  protected afterEnd(start: number, end: number): void {
    const message = `The JSON text is complete, yet ${found(this.text, start, end)} follows.`;
    const fix = /^[,:;}\]]/.test(this.text[start] ?? '')
      ? 'Take out what follows the first value; members stand between { and }.'
      : 'Keep one value; several go into an array, or each on a line of its own in a file of lines.';
    if (!this.isEmbedded) this.tell(start, end, message, fix);
    this.at = this.text.length;
  }

  protected damage(node: number): void {
    if (node >= 0) this.nodes.addMarks(node, mark.damaged);
  }

  protected isInObject(): boolean {
    return this.container >= 0 && this.nodes.kind(this.container) === kind.object;
  }

  /** Whether a colon, or what some write for it, is the next thing from here on. */
  protected isBeforeColon(from: number): boolean {
    const code = this.text.charCodeAt(skipBlanks(this.text, from));
    return code === char.colon || code === 0x3d;
  }

  /** Reports what may follow from a fault that was reported before. */
  protected tell(start: number, end: number, message: string, fix: string, edit?: Edit): void {
    if (!this.isQuiet) this.report(start, end, message, fix, edit && [edit]);
  }

  protected readonly report: Report = (offset, end, message, fix, mend) => {
    if (this.faults.length > mostFaults) return;
    const place = { offset, length: end - offset };
    if (this.faults.length === mostFaults) {
      this.faults.push({ ...place, message: 'More faults follow.', fix: 'Mend the others first.' });
      return;
    }
    const edits = typeof mend === 'string' ? [{ start: offset, end, text: mend }] : mend;
    this.faults.push({ ...place, message, fix, ...(edits !== undefined && { edits }) });
  };
}
