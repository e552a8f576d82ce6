import { createRequire } from 'node:module';
import type * as TsMorph from 'ts-morph';

// To import it, Node would first search ten megabytes of CommonJS for the names of what it exports.
const require = createRequire(import.meta.url);

export const { IndentationText, NewLineKind, Project, QuoteKind, StructureKind }: typeof TsMorph = require('ts-morph');
