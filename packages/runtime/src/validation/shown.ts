/** So many of something. */
export function things(limit: unknown, singular: string, plural = `${singular}s`): string {
  return `${String(limit)} ${limit === 1 ? singular : plural}`;
}

const shownLength = 60;

/** A value as JSON, cut short. */
export function shown(value: unknown): string {
  // Most values that are shown are keys, which are short and plain.
  if (typeof value === 'string' && value.length <= shownLength && /^[\w .-]*$/.test(value)) return `"${value}"`;
  const text = JSON.stringify(typeof value === 'string' ? value.slice(0, shownLength + 1) : value) ?? String(value);
  return text.length > shownLength + 2 ? `${text.slice(0, shownLength)}…` : text;
}
