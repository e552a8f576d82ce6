import { docComment } from '../../../kit/index.ts';
import type { DocTag } from '../../../kit/index.ts';
import { ts } from './libraries.ts';
import type { PlainSchema } from './plain-schema.ts';
import { typeNode } from './type-node.ts';
import { memberLines, typeText } from './type-text.ts';
import type { NameOf } from './type-text.ts';

export interface Declaration {
  readonly name: string;
  readonly doc: string;
  readonly tags?: readonly DocTag[];
  readonly type: PlainSchema;
}

/** Whether the type is declared as an interface. */
export function isInterface(type: PlainSchema): boolean {
  return ts.isTypeLiteralNode(typeNode(type));
}

/** An exported type: an interface for an object. As text, because ts-morph would indent the inner lines once more. */
export function declaration({ name, doc, tags, type }: Declaration, nameOf: NameOf): string {
  const node = typeNode(type);
  const comment = docComment(doc, tags);
  const text = ts.isTypeLiteralNode(node)
    ? `interface ${name} {\n${memberLines(node, nameOf, 1).join('\n')}\n}`
    : `type ${name} = ${typeText(node, nameOf)};`.replace('= \n', '=\n');
  return `${comment}${comment && '\n'}export ${text}`;
}
