/** What must be known of an alphabet to count the segments of a text in it. */
export interface SegmentedAlphabet {
  /** What is counted: septets of characters from a list, UTF-16 code units of any characters, or octets. */
  readonly unit: 'septets' | 'codeUnits' | 'octets';
  /** Units in a message of one segment. */
  readonly single: number;
  /** Units in each segment of a concatenated message. */
  readonly perSegment: number;
  /** The characters that cost one unit, in code order. */
  readonly basic?: string;
  /** The characters that cost two units, as keys. */
  readonly extension?: Readonly<Record<string, number>>;
}

/** How a text goes over the air as characters. */
export interface TextPlan {
  readonly unit: 'septets' | 'codeUnits';
  readonly units: number;
  /** What the wire calls parts; an empty text takes one. */
  readonly segmentCount: number;
  /** Where the first character begins that costs no septets, in UTF-16 code units; -1 if there is none. */
  readonly firstOutside: number;
}

/** It has a place among the characters of the alphabet, and is none that a text could hold. */
const escape = '\u001B';

/** Of the question mark that stands for a character outside the alphabet. */
const replacementCost = 1;

/** Counts the segments of texts by the alphabets that it is given: one that counts septets, and one that counts code units. */
export class ShortMessage {
  readonly #septets: SegmentedAlphabet;
  readonly #codeUnits: SegmentedAlphabet;
  /** Septets by UTF-16 code unit; 0 for what is not in the alphabet. All its characters are in the basic plane. */
  readonly #costs: Uint8Array;
  readonly #plainAscii: RegExp;

  constructor(alphabets: readonly SegmentedAlphabet[]) {
    this.#septets = alphabetOf(alphabets, 'septets');
    this.#codeUnits = alphabetOf(alphabets, 'codeUnits');
    this.#costs = tabulate(this.#septets);
    this.#plainAscii = new RegExp(`^[${asciiOfOneUnit(this.#costs)}]*$`);
  }

  /** What a UTF-16 code unit costs: 1 septet, 2 behind the escape, 0 if the alphabet lacks it. */
  septetsOf(codeUnit: number): number {
    return this.#costs[codeUnit] ?? 0;
  }

  /**
   * Whether a text is of ASCII characters only that cost one septet each. It says in one step for most texts what the
   * costs say character by character, in less than half of the time.
   */
  isPlainAscii(text: string): boolean {
    return this.#plainAscii.test(text);
  }

  /** In septets if all characters have a place there, else in code units: what is sent as type `AUTO` (wire 1.6). */
  planAuto(text: string): TextPlan {
    return this.#planSeptets(text, true);
  }

  /** In septets; each character without a place there becomes a question mark. */
  planSeptets(text: string): TextPlan {
    return this.#planSeptets(text, false);
  }

  /** In UTF-16 code units: a character beyond the basic plane is two, and stays in one segment. */
  planCodeUnits(text: string, firstOutside = -1): TextPlan {
    const units = text.length;
    const { single, perSegment } = this.#codeUnits;
    const segmentCount = units <= single ? 1 : countSegments(text, perSegment, codeUnitsOf);
    return { unit: 'codeUnits', units, segmentCount, firstOutside };
  }

  #planSeptets(text: string, mayChange: boolean): TextPlan {
    const { single, perSegment } = this.#septets;
    if (this.isPlainAscii(text)) {
      const units = text.length;
      return {
        unit: 'septets',
        units,
        segmentCount: units <= single ? 1 : Math.ceil(units / perSegment),
        firstOutside: -1,
      };
    }
    const costs = this.#costs;
    let units = 0;
    let firstOutside = -1;
    for (let index = 0; index < text.length; index++) {
      const cost = costs[text.charCodeAt(index)] ?? 0;
      if (cost > 0) {
        units += cost;
        continue;
      }
      if (mayChange) return this.planCodeUnits(text, index);
      if (firstOutside < 0) firstOutside = index;
      units += replacementCost;
      index += codeUnitsOf(text.codePointAt(index) ?? 0) - 1;
    }
    const segmentCount =
      units <= single ? 1 : countSegments(text, perSegment, (codePoint) => costs[codePoint] || replacementCost);
    return { unit: 'septets', units, segmentCount, firstOutside };
  }
}

function alphabetOf(alphabets: readonly SegmentedAlphabet[], unit: SegmentedAlphabet['unit']): SegmentedAlphabet {
  const found = alphabets.find((one) => one.unit === unit);
  if (found === undefined) throw new TypeError(`No alphabet counts in ${unit}.`);
  return found;
}

/** One place for every code unit: a look-up that is never out of bounds is several times faster. */
function tabulate({ basic = '', extension = {} }: SegmentedAlphabet): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of basic) if (character !== escape) table[character.charCodeAt(0)] = 1;
  for (const character of Object.keys(extension)) table[character.charCodeAt(0)] = 2;
  return table;
}

function asciiOfOneUnit(costs: Uint8Array): string {
  const codes = [...Array(0x80).keys()].filter((code) => costs[code] === 1);
  return codes.map((code) => String.raw`\x` + code.toString(16).padStart(2, '0')).join('');
}

/** Fills segments one after the other with whole characters. */
function countSegments(text: string, perSegment: number, unitsOf: (codePoint: number) => number): number {
  let segmentCount = 1;
  let used = 0;
  for (const character of text) {
    const units = unitsOf(character.codePointAt(0) ?? 0);
    if (used + units > perSegment) {
      segmentCount++;
      used = 0;
    }
    used += units;
  }
  return segmentCount;
}

function codeUnitsOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}
