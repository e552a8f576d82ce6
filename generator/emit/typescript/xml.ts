import { exportedConst, exportedInterface, exportedType, literal, typescriptFile } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import type { Json } from '../../model/json-schema.ts';
import { xmlElements } from './xml-elements.ts';

/** `typescript/xml.ts`: how the fields of XML bodies are called on the wire. */
export const emitXml: Emitter = (api) => {
  const { documents, elements } = xmlElements(api);
  if (Object.keys(documents).length === 0) return [];
  return [
    typescriptFile('typescript/xml.ts', {
      source: api.source,
      statements: [
        exportedType({
          name: 'XmlType',
          doc: 'What a text in XML stands for.',
          type: `'string' | 'integer' | 'number' | 'boolean'`,
        }),
        exportedInterface({
          name: 'XmlValue',
          doc: 'A value that is written as text.',
          members: [
            { key: 'field', type: 'string' },
            { key: 'type', type: 'XmlType' },
          ],
        }),
        exportedInterface({
          name: 'XmlChild',
          doc: 'An element in another: a value, or one with parts of its own.',
          members: [
            { key: 'field', type: 'string' },
            { key: 'type', type: 'XmlType', optional: true },
            { key: 'element', type: 'string', optional: true, doc: 'The key of its shape, if it has parts.' },
            {
              key: 'repeats',
              type: 'true',
              optional: true,
              doc: 'It may come several times, an item of the field each.',
            },
            {
              key: 'item',
              type: 'string',
              optional: true,
              doc: 'It stands around the items of the field, elements of this name.',
            },
          ],
        }),
        exportedInterface({
          name: 'XmlElement',
          doc: 'What stands in an element, by its names on the wire.',
          members: [
            { key: 'attributes', type: 'Readonly<Record<string, XmlValue>>', optional: true },
            { key: 'children', type: 'Readonly<Record<string, XmlChild>>', optional: true },
            { key: 'text', type: 'XmlValue', optional: true, doc: 'The field that holds its text.' },
          ],
        }),
        exportedInterface({
          name: 'XmlDocument',
          doc: 'A document that an operation takes.',
          members: [
            { key: 'root', type: 'string', doc: 'The name of its root.' },
            { key: 'element', type: 'string', doc: 'The key of the shape of its root.' },
          ],
        }),
        exportedConst({
          name: 'xmlDocuments',
          doc: 'By the id of the operation or webhook that takes it.',
          type: 'Readonly<Record<string, XmlDocument>>',
          value: literal(documents as unknown as Json),
        }),
        exportedConst({
          name: 'xmlElements',
          doc: 'The shapes of all elements, by the schemas that describe them.',
          type: 'Readonly<Record<string, XmlElement>>',
          value: literal(elements as unknown as Json),
        }),
      ],
    }),
  ];
};
