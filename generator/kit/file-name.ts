/** Most file systems allow 255 bytes; leave room for an extension and a number. */
const maximumLength = 100;

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** Names for files, without extension: of ASCII letters, digits, `-`, `_` and `.`, and no two alike in any letter case. */
export function uniqueFileNames(texts: readonly string[]): string[] {
  const used = new Set<string>();
  return texts.map((text) => {
    const base = fileName(text);
    let name = base;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${base}-${number}`;
    used.add(name.toLowerCase());
    return name;
  });
}

function fileName(text: string): string {
  const name = text
    .replaceAll(/[^\w.-]+/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, maximumLength);
  return name === '' || reserved.test(name) ? `_${name}` : name;
}
