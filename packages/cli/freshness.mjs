// Tells whether bundles are newer than all that went into them, as a compiler that builds step by step does.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';

/** Files are told apart by their times; a code cache is of use to one version of Node only. */
export function isFresh(record) {
  if (!existsSync(record)) return false;
  const { node, begun, inputs, outputs } = JSON.parse(readFileSync(record, 'utf8'));
  const isOlder = (path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < begun;
  return node === process.version && inputs.every(isOlder) && outputs.every((path) => existsSync(path));
}

/** `begun`, in milliseconds since 1970, is before any input was read: what is saved later has not gone in. */
export function recordBuild(record, begun, inputs, outputs) {
  writeFileSync(record, JSON.stringify({ node: process.version, begun, inputs, outputs }));
}
