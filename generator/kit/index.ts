/**
 * The only place that prints names, strings and comments. A spec may contain anything; what it contains reaches emitted
 * code through these functions alone, and comes out as a name, a string, or a comment, never as code.
 */
export { docComment } from './doc-comment.ts';
export type { DocTag } from './doc-comment.ts';
export { uniqueFileNames } from './file-name.ts';
export { identifier, uniqueIdentifiers } from './identifier.ts';
export { Call, literal, Reference } from './literal.ts';
export type { Expression } from './literal.ts';
export { compare, sortedBy } from '../base/order.ts';
export { exportedConst, exportedFunction, exportedInterface, exportedType } from './statements.ts';
export { memberOf, oneLine, propertyName, quote } from './text.ts';
export { header, typescriptFile } from './typescript-file.ts';
export type { Import, Statement } from './typescript-file.ts';
