import type {
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
  TypeAliasDeclarationStructure,
} from 'ts-morph';
import { docComment, docs } from './doc-comment.ts';
import type { DocTag } from './doc-comment.ts';
import { isIdentifier } from './identifier.ts';
import { propertyName } from './text.ts';
import { StructureKind } from './ts-morph.ts';

interface Declaration {
  /** A name that `identifier` or `uniqueIdentifiers` made. */
  readonly name: string;
  /** Text for the doc comment, as the spec has it: it is made safe here. */
  readonly doc?: string;
  readonly tags?: readonly DocTag[];
  /** True for `.d.ts` files, where there are no initialisers. */
  readonly declare?: boolean;
}

/** A member of an interface. */
export interface Member {
  /** The key on the wire, as the spec has it. */
  readonly key: string;
  readonly type: string;
  readonly optional?: boolean;
  readonly doc?: string;
  readonly tags?: readonly DocTag[];
}

export interface FunctionParameter {
  readonly name: string;
  readonly type: string;
  readonly optional?: boolean;
}

/** `export const name: type = value;` As text: ts-morph would indent the later lines of a value once more. */
export function exportedConst(constant: Declaration & { type: string; value?: string }): string {
  const comment = docComment(constant.doc ?? '', constant.tags);
  const value = constant.value === undefined ? '' : ` = ${constant.value}`;
  const keyword = constant.declare ? 'declare const' : 'const';
  return `${comment}${comment && '\n'}export ${keyword} ${checked(constant.name)}: ${constant.type}${value};`;
}

/** `export type name = type;` */
export function exportedType(
  alias: Declaration & { type: string; typeParameters?: readonly string[] },
): TypeAliasDeclarationStructure {
  return {
    kind: StructureKind.TypeAlias,
    isExported: true,
    docs: docs(alias.doc ?? '', alias.tags),
    name: checked(alias.name),
    typeParameters: [...(alias.typeParameters ?? [])],
    type: alias.type,
  };
}

/** `export interface name { readonly key: type; … }` */
export function exportedInterface(
  declaration: Declaration & { members: readonly Member[]; extends?: readonly string[]; readonly?: boolean },
): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    docs: docs(declaration.doc ?? '', declaration.tags),
    name: checked(declaration.name),
    extends: [...(declaration.extends ?? [])],
    properties: declaration.members.map((member) => property(member, declaration.readonly ?? true)),
  };
}

/** `export function name(parameters): type { body }`; without a body in `.d.ts` files. */
export function exportedFunction(
  declaration: Declaration & {
    parameters: readonly FunctionParameter[];
    returns: string;
    typeParameters?: readonly string[];
    body?: string;
  },
): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    isExported: true,
    hasDeclareKeyword: declaration.declare ?? false,
    docs: docs(declaration.doc ?? '', declaration.tags),
    name: checked(declaration.name),
    typeParameters: [...(declaration.typeParameters ?? [])],
    parameters: declaration.parameters.map((parameter) => ({
      name: checked(parameter.name),
      type: parameter.type,
      hasQuestionToken: parameter.optional ?? false,
    })),
    returnType: declaration.returns,
    ...(declaration.body !== undefined && { statements: declaration.body }),
  };
}

function property(member: Member, isReadonly: boolean): OptionalKind<PropertySignatureStructure> {
  return {
    name: propertyName(member.key),
    type: member.type,
    isReadonly,
    hasQuestionToken: member.optional ?? false,
    docs: docs(member.doc ?? '', member.tags),
  };
}

function checked(name: string): string {
  if (!isIdentifier(name)) throw new Error(`An emitter declares ${JSON.stringify(name)}, which the kit did not name.`);
  return name;
}
