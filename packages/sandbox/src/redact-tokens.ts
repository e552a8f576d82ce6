/** The text with stars in place of what may be a product token: a GUID with or without its hyphens. */
export function redactTokens(text: string): string {
  return text.replace(/(?<![0-9a-f])[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}(?![0-9a-f])/gi, '***');
}
