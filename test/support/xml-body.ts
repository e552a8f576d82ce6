import { keys } from '@bmsg/api/keys';
import * as validators from '@bmsg/api/validators';
import { xmlDocuments } from '@bmsg/api/xml';
import { canonicalise, keyReaders } from '@bmsg/messaging';
import type { ValidationResult } from '@bmsg/runtime/validation';
import { readFields } from '../../packages/messaging/src/xml/read-fields.ts';
import { readXml } from '../../packages/messaging/src/xml/read-xml.ts';

const readers = keyReaders(keys);

/** A document as the fields of the schema that describes it, and what its validator says of them. */
export interface XmlBody {
  readonly schema: string;
  readonly fields: unknown;
  readonly result: ValidationResult<unknown> | undefined;
}

/** Reads a document that an operation takes by the table of elements, values of lists in any letter case; undefined if it is not well-formed or has another root. */
export function readXmlBody(operation: string, text: string): XmlBody | undefined {
  const document = xmlDocuments[operation];
  const root = readXml(text);
  if (document === undefined || root?.name !== document.root) return undefined;
  const reader = readers.get(document.element);
  const written = readFields(root, document.element);
  const fields = reader === undefined ? written : canonicalise(written, reader);
  return { schema: document.element, fields, result: validatorOf(document.element)?.(fields) };
}

/** The compiled validator of a named schema. */
export function validatorOf(schema: string): ((value: unknown) => ValidationResult<unknown>) | undefined {
  return (validators as unknown as Record<string, (value: unknown) => ValidationResult<unknown>>)[`validate${schema}`];
}
