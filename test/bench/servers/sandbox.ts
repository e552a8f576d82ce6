import { createSandbox } from '@bmsg/sandbox';
import { serve } from './serve.ts';

/** The gateway itself. */
serve(async () => Number(new URL(await createSandbox().listen()).port));
