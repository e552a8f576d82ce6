/** A line of a file of lines (NDJSON), its line break left out. Lines of blanks only are no records. */
export interface TextRecord {
  /** From 1. */
  readonly line: number;
  /** Exactly what stands in the line, a byte order mark at the start of the file included. */
  readonly text: string;
}

/** A line that cannot be given as a text. */
export interface UnreadableRecord {
  readonly line: number;
  readonly fault: 'too-long' | 'not-utf8';
  /** What is wrong and what to do, in words. */
  readonly message: string;
}

export type NdjsonRecord = TextRecord | UnreadableRecord;

export interface SplitOptions {
  /** The longest line that is given as a text, in octets; one megabyte unless given. */
  readonly longestLine?: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Cuts octets into lines as they come. It holds no more than one line and what is pushed. */
export class RecordSplitter {
  readonly #longest: number;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #line = 1;
  /** The beginning of a line that goes on in the next piece. */
  #rest: Uint8Array[] = [];
  #restLength = 0;

  constructor({ longestLine = 1_048_576 }: SplitOptions = {}) {
    this.#longest = longestLine;
  }

  /** The records that end in these octets. They are not kept, and may be overwritten afterwards. */
  push(octets: Uint8Array): NdjsonRecord[] {
    const records: NdjsonRecord[] = [];
    const firstBreak = octets.indexOf(lineFeed);
    if (firstBreak < 0) {
      this.#keep(octets);
      return records;
    }
    let from = 0;
    if (this.#restLength > 0) {
      this.#keep(octets.subarray(0, firstBreak));
      this.#endLine(records);
      from = firstBreak + 1;
    }
    const end = octets.lastIndexOf(lineFeed) + 1;
    if (from < end) this.#lines(octets.subarray(from, end), records);
    this.#keep(octets.subarray(end));
    return records;
  }

  /** The last record, where no line break ends it. */
  end(): NdjsonRecord[] {
    const records: NdjsonRecord[] = [];
    if (this.#restLength > 0) this.#endLine(records);
    return records;
  }

  #keep(octets: Uint8Array): void {
    if (octets.length === 0) return;
    this.#restLength += octets.length;
    // Of a line that is too long nothing needs to be known but its length.
    if (this.#restLength <= this.#longest + 1) this.#rest.push(octets.slice());
    else this.#rest = [];
  }

  #endLine(records: NdjsonRecord[]): void {
    const line = new Uint8Array(this.#rest.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of this.#rest) {
      line.set(piece, at);
      at += piece.length;
    }
    this.#oneLine(line, this.#restLength, records);
    this.#rest = [];
    this.#restLength = 0;
  }

  /** Whole lines, each with its line feed: decoded in one go, as long as nothing is wrong with them. */
  #lines(octets: Uint8Array, records: NdjsonRecord[]): void {
    const text = octets.length > this.#longest ? undefined : this.#decode(octets);
    if (text === undefined) {
      for (let from = 0; from < octets.length;) {
        const end = octets.indexOf(lineFeed, from);
        this.#oneLine(octets.subarray(from, end), end - from, records);
        from = end + 1;
      }
      return;
    }
    for (let from = 0; from < text.length;) {
      const end = text.indexOf('\n', from);
      const isCrLf = end > from && text.charCodeAt(end - 1) === carriageReturn;
      addText(this.#line++, text.slice(from, isCrLf ? end - 1 : end), records);
      from = end + 1;
    }
  }

  /** A line without its line feed; only its length where that is more than is read. */
  #oneLine(octets: Uint8Array, length: number, records: NdjsonRecord[]): void {
    const line = this.#line++;
    const isCrLf = octets.length === length && octets[length - 1] === carriageReturn;
    const size = isCrLf ? length - 1 : length;
    if (size > this.#longest) {
      const message = `The line has ${size} octets; lines of more than ${this.#longest} are not read. Break the file into one record a line.`;
      records.push({ line, fault: 'too-long', message });
      return;
    }
    const text = this.#decode(octets.subarray(0, size));
    if (text !== undefined) addText(line, text, records);
    else records.push({ line, fault: 'not-utf8', message: 'The line is not UTF-8 text. Save the file as UTF-8.' });
  }

  #decode(octets: Uint8Array): string | undefined {
    try {
      return this.#decoder.decode(octets);
    } catch {
      return undefined;
    }
  }
}

function addText(line: number, text: string, records: NdjsonRecord[]): void {
  if (text.trim() !== '') records.push({ line, text });
}
