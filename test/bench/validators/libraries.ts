import { ata } from './ata.ts';
import { typebox } from './typebox.ts';
import { typia } from './typia.ts';
import { valibot } from './valibot.ts';
import type { Validator } from './validator.ts';
import { zod } from './zod.ts';

/** Other libraries, by what they are called in tables. Those that make nothing are not installed. */
export const libraries: Readonly<Record<string, () => Validator | undefined | Promise<Validator | undefined>>> = {
  'TypeBox 1': typebox,
  'typia 12': typia,
  'ata-validator 1': ata,
  'valibot 1': valibot,
  'zod 4': zod,
};
