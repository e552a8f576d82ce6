import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { specFolder } from '../../test/support/spec-folder.ts';
import { watch } from './watch.ts';

/** A spec that was last saved long before anybody watches it. */
function oldSpec(files: Readonly<Record<string, string>>): string {
  const folder = specFolder(files);
  for (const file of Object.keys(files)) utimesSync(join(folder, file), 1_000_000, 1_000_000);
  return folder;
}

/** Starts to watch, and hands out the runs one by one: each resolves when it has begun. */
function watched(folders: () => readonly string[]) {
  const stop = new AbortController();
  let begun = 0;
  let notify = (): void => {};
  const run = async (): Promise<readonly string[]> => {
    begun++;
    // Only when the watchers are set can the test go on to change something.
    setTimeout(() => notify(), 20);
    return folders();
  };
  const ended = watch(run, stop.signal);
  const nextRun = async (): Promise<void> => {
    await new Promise<void>((resolve) => (notify = resolve));
  };
  return { nextRun, runs: () => begun, stop: () => (stop.abort(), ended) };
}

it('runs at once, after changes of files and of what it watches, and ends when it is told to', async () => {
  const folder = oldSpec({ 'openapi.yaml': 'a', 'channels/a.yaml': 'a' });
  const inChannels = join(folder, 'channels');
  let folders = [folder];
  const { nextRun, runs, stop } = watched(() => folders);
  await nextRun();

  folders = [folder, inChannels];
  writeFileSync(join(folder, 'openapi.yaml'), 'b');
  await nextRun();
  const before = runs();

  writeFileSync(join(inChannels, 'b.yaml'), 'new');
  await nextRun();
  rmSync(join(inChannels, 'b.yaml'));
  await nextRun();
  expect(runs()).toBe(before + 2);
  await stop();
});

it('makes one run of several saves, and none of other files', async () => {
  const folder = oldSpec({ 'openapi.yaml': 'a' });
  const { nextRun, runs, stop } = watched(() => [folder]);
  await nextRun();
  writeFileSync(join(folder, 'notes.txt'), 'x');
  for (const text of ['b', 'c', 'd']) writeFileSync(join(folder, 'openapi.yaml'), text);
  await nextRun();
  await stop();
  expect(runs()).toBe(2);
});

it('survives a folder that goes away', async () => {
  const folder = oldSpec({ 'openapi.yaml': 'a', 'channels/a.yaml': 'a' });
  const inChannels = join(folder, 'channels');
  let folders = [folder, inChannels];
  const { nextRun, stop } = watched(() => folders);
  await nextRun();
  folders = [folder];
  rmSync(inChannels, { recursive: true });
  await nextRun();
  await stop();
});

it('sees what is saved while the first run still reads', async () => {
  const folder = oldSpec({ 'openapi.yaml': 'a' });
  const stop = new AbortController();
  let runs = 0;
  await watch(async () => {
    runs++;
    if (runs === 1) writeFileSync(join(folder, 'openapi.yaml'), 'b');
    else stop.abort();
    return [folder];
  }, stop.signal);
  expect(runs).toBe(2);
});
