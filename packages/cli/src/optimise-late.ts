/**
 * Has V8 wait nine times as long before it optimises what runs often. The V8 of Node 20 does so as soon as 66 KB of a
 * function's bytecode have run, which a run of a few seconds is over too soon to be paid back for; later versions wait by
 * themselves, and are left as they are. Node documents the call.
 */
export async function optimiseLate(): Promise<void> {
  if (!process.versions.v8.startsWith('11.')) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--interrupt-budget=600000');
}
