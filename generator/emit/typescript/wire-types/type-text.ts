import type {
  IndexedAccessTypeNode,
  Node,
  TupleTypeNode,
  TypeElement,
  TypeLiteralNode,
  TypeNode,
  UnionTypeNode,
} from 'typescript';
import { docComment, propertyName, quote } from '../../../kit/index.ts';
import { ts } from './libraries.ts';
import { noteOfMember } from './type-node.ts';

/** How the type of a named schema is declared, by the key of the schema; undefined if there is none. */
export type NameOf = (key: string) => DeclaredName | undefined;

interface DeclaredName {
  readonly name: string;
  /** Declared by `type` and not as an interface. */
  readonly isAlias: boolean;
}

const width = 100;

/** A type as text; `level` is the indentation, in steps of two spaces, of the line on which it begins. */
export function typeText(node: TypeNode, nameOf: NameOf, level = 0): string {
  if (ts.isTypeLiteralNode(node)) return literalText(node, nameOf, level);
  if (ts.isParenthesizedTypeNode(node)) {
    const text = typeText(node.type, nameOf, level);
    return text.startsWith('\n') ? `(${text}\n${'  '.repeat(level)})` : `(${text})`;
  }
  if (ts.isUnionTypeNode(node)) return unionText(node, nameOf, level);
  if (ts.isIntersectionTypeNode(node)) return node.types.map((type) => operandText(type, nameOf, level)).join(' & ');
  if (ts.isArrayTypeNode(node)) return `readonly ${operandText(node.elementType, nameOf, level)}[]`;
  if (ts.isTupleTypeNode(node)) return tupleText(node, nameOf, level);
  if (ts.isOptionalTypeNode(node)) return `${operandText(node.type, nameOf, level)}?`;
  if (ts.isRestTypeNode(node)) return `...${typeText(node.type, nameOf, level).replace(/^readonly /, '')}`;
  if (ts.isIndexedAccessTypeNode(node)) return referenceText(node, nameOf);
  if (ts.isTemplateLiteralTypeNode(node)) {
    return `\`${node.head.text}\${string}${node.templateSpans[0]?.literal.text ?? ''}\``;
  }
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
    const operands = (node.typeArguments ?? []).map((type) => typeText(type, nameOf, level)).join(', ');
    return operands === '' ? node.typeName.text : `${node.typeName.text}<${operands}>`;
  }
  return leafText(node);
}

/** The members of an object type, a line or more for each, with their comments. */
export function memberLines(node: TypeLiteralNode, nameOf: NameOf, level: number): string[] {
  const margin = '  '.repeat(level);
  return node.members.flatMap((member) => {
    const note = noteOfMember(member);
    const comment = note ? docComment(note.text, note.tags, level) : '';
    const line = `${margin}${note?.readOnly ? 'readonly ' : ''}${memberText(member, nameOf, level)};`;
    return comment === '' ? [line] : [`${margin}${comment}`, line];
  });
}

function memberText(member: TypeElement, nameOf: NameOf, level: number): string {
  if (ts.isIndexSignatureDeclaration(member)) {
    const key = member.parameters[0]?.type;
    return labelled(`[key: ${key ? typeText(key, nameOf) : 'string'}]`, typeText(member.type, nameOf, level));
  }
  if (!ts.isPropertySignature(member) || !member.type || ts.isComputedPropertyName(member.name)) {
    throw new Error('openapi-typescript made a member that is neither a property nor an index signature.');
  }
  const name = `${propertyName(member.name.text)}${member.questionToken ? '?' : ''}`;
  return labelled(name, typeText(member.type, nameOf, level));
}

/** A long union begins on the next line, and no line ends in a space. */
function labelled(label: string, type: string): string {
  return type.startsWith('\n') ? `${label}:${type}` : `${label}: ${type}`;
}

function literalText(node: TypeLiteralNode, nameOf: NameOf, level: number): string {
  const lines = memberLines(node, nameOf, level + 1);
  if (lines.length === 0) return '{}';
  const line = `{ ${lines.map((text) => text.trim()).join(' ')}`.replace(/;$/, ' }');
  // More lines than members: there are comments.
  const isPlain = lines.length === node.members.length && !line.includes('\n');
  return isPlain && line.length + 2 * level <= width ? line : `{\n${lines.join('\n')}\n${'  '.repeat(level)}}`;
}

function unionText(node: UnionTypeNode, nameOf: NameOf, level: number): string {
  const line = node.types.map((type) => typeText(type, nameOf, level)).join(' | ');
  const margin = `\n${'  '.repeat(level + 1)}| `;
  const isLong = line.split('\n').some((text, index) => text.length + (index === 0 ? 2 * level : 0) > width);
  const isMixed = line.includes('\n') && node.types.filter((type) => ts.isTypeLiteralNode(type)).length > 1;
  if (!isLong && !isMixed) return line;
  if (node.types.every(isNumber)) return filled(line.split(' | '), margin);
  return node.types.map((type) => margin + typeText(type, nameOf, level + 2)).join('');
}

function isNumber(node: TypeNode): boolean {
  return ts.isLiteralTypeNode(node) && ts.isNumericLiteral(node.literal);
}

/** Many short members, as many on a line as fit. */
function filled(members: readonly string[], margin: string): string {
  const lines: string[] = [];
  for (const member of members) {
    const line = lines.at(-1);
    if (line === undefined || line.length + member.length + 3 > width) lines.push(margin + member);
    else lines[lines.length - 1] = `${line} | ${member}`;
  }
  return lines.join('');
}

function tupleText(node: TupleTypeNode, nameOf: NameOf, level: number): string {
  const isNamed = needsNames(node, nameOf);
  const elements = node.elements.map((element, index) => {
    const text = typeText(element, nameOf, level);
    if (!isNamed) return text;
    if (ts.isRestTypeNode(element)) return text.replace('...', '...others: ');
    const name = `item${index + 1}`;
    return ts.isOptionalTypeNode(element)
      ? labelled(`${name}?`, typeText(element.type, nameOf, level))
      : labelled(name, text);
  });
  return `readonly [${elements.join(', ')}]`;
}

/**
 * TypeScript puts off the elements of a tuple until they are asked for where one of them is an alias. Otherwise it looks at
 * once into lists that are optional or the rest, and takes a type that leads back to itself from there for a mistake, unless
 * the elements have names.
 */
function needsNames({ elements }: TupleTypeNode, nameOf: NameOf): boolean {
  const isLate = (node: TypeNode): boolean => ts.isOptionalTypeNode(node) || ts.isRestTypeNode(node);
  const parts = elements.flatMap((element) => partsOf(element).map((part) => ({ part, isLate: isLate(element) })));
  const isAlias = (node: TypeNode): boolean =>
    ts.isIndexedAccessTypeNode(node) && nameOf(keyOf(node))?.isAlias === true;
  const isList = (node: TypeNode): boolean => ts.isArrayTypeNode(node) || ts.isTupleTypeNode(node);
  return parts.some(({ part, isLate }) => isLate && isList(part)) && !parts.some(({ part }) => isAlias(part));
}

/** What an element of a tuple is or may be. */
function partsOf(node: TypeNode): readonly TypeNode[] {
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return node.types.flatMap(partsOf);
  if (ts.isRestTypeNode(node)) return partsOf(ts.isArrayTypeNode(node.type) ? node.type.elementType : node.type);
  return ts.isOptionalTypeNode(node) || ts.isParenthesizedTypeNode(node) ? partsOf(node.type) : [node];
}

/** In parentheses where an operator would take hold of `readonly`, of which the library knows nothing. */
function operandText(node: TypeNode, nameOf: NameOf, level: number): string {
  const text = typeText(node, nameOf, level);
  return ts.isArrayTypeNode(node) || ts.isTupleTypeNode(node) ? `(${text})` : text;
}

/** `components["schemas"]["key"]`, which is how the library refers to a named schema. */
function referenceText(node: IndexedAccessTypeNode, nameOf: NameOf): string {
  return nameOf(keyOf(node))?.name ?? 'unknown';
}

function keyOf({ indexType }: IndexedAccessTypeNode): string {
  return ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal) ? indexType.literal.text : '';
}

function leafText(node: Node): string {
  // The library makes a string literal as an identifier that is spelled like one.
  if (ts.isIdentifier(node)) return quote(JSON.parse(node.text) as string);
  if (ts.isLiteralTypeNode(node)) return leafText(node.literal);
  if (ts.isNumericLiteral(node)) return node.text;
  if (ts.isPrefixUnaryExpression(node)) return `-${leafText(node.operand)}`;
  const keyword = ts.tokenToString(node.kind);
  if (keyword === undefined) throw new Error(`openapi-typescript made a node of kind ${ts.SyntaxKind[node.kind]}.`);
  return keyword;
}
