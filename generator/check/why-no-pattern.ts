/** What is wrong with a text as a regular expression of ECMAScript; undefined if it is one. */
export function whyNoPattern(text: string): string | undefined {
  try {
    RegExp(text, 'u');
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.message}.` : String(error);
  }
}
