// Tells whether bundles are newer than all that went into them, as a compiler that builds step by step does.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';

/** Files are told apart by their times; a code cache is of use to one version of Node only. */
export function isFresh(record) {
  if (!existsSync(record)) return false;
  const { node, inputs, outputs } = JSON.parse(readFileSync(record, 'utf8'));
  const { mtimeMs: built } = statSync(record);
  const isOlder = (path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < built;
  return node === process.version && inputs.every(isOlder) && outputs.every((path) => existsSync(path));
}

export function recordBuild(record, inputs, outputs) {
  writeFileSync(record, JSON.stringify({ node: process.version, inputs, outputs }));
}
