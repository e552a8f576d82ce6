/** Code in which every string literal is a placeholder such as `‹12›`, so that no text of a spec can be taken for code. */
export class MaskedCode {
  #text: string;
  readonly #literals: string[] = [];

  /** `code` as Ajv prints it: string literals are JSON. */
  constructor(code: string) {
    this.#text = code.replaceAll(/"(?:[^"\\]|\\.)*"/g, (literal) => {
      this.#literals.push(JSON.parse(literal) as string);
      return `‹${this.#literals.length - 1}›`;
    });
  }

  /** Groups of the pattern are `$1`, `$2`, … in a text, or what a function is called with. */
  replace(pattern: RegExp, replacement: string | ((...groups: readonly string[]) => string)): void {
    this.#text =
      typeof replacement === 'string'
        ? this.#text.replaceAll(pattern, replacement)
        : this.#text.replaceAll(pattern, (_, ...groups: string[]) => replacement(...groups));
  }

  /** A placeholder that will be printed as this text. */
  masked(text: string): string {
    this.#literals.push(text);
    return `‹${this.#literals.length - 1}›`;
  }

  /** What a placeholder stands for. */
  literal(placeholder: string): string {
    return this.#literals[Number(placeholder.slice(1, -1))] ?? '';
  }

  /** The first text that a pattern matches. */
  find(pattern: RegExp): string | undefined {
    return pattern.exec(this.#text)?.[0];
  }

  unmasked(print: (literal: string) => string): string {
    return this.#text.replaceAll(/‹\d+›/g, (placeholder) => print(this.literal(placeholder)));
  }
}
