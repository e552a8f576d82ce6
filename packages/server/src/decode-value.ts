import type { Shape } from '@bmsg/runtime/server';

/** What a style makes of a text, before its parts become values. */
export type Structure = string | readonly string[] | readonly (readonly [string, string])[];

/** What a value is made of. */
export type StructureKind = 'single' | 'list' | 'pairs';

/** Says what was expected; the caller knows where. */
export class Mismatch extends Error {}

const number = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/**
 * Which structure to look for. Where a shape allows several, `plural` (whether the text has separators, or the name stands
 * several times) decides between a single value and the others.
 */
export function structureKind(shape: Shape, plural: boolean): StructureKind {
  if (typeof shape === 'string') return 'single';
  if ('list' in shape) return 'list';
  if ('members' in shape) return 'pairs';
  const kinds = new Set(shape.oneOf.map((one) => structureKind(one, plural)));
  if (kinds.has('single') && (!plural || kinds.size === 1)) return 'single';
  return kinds.has('list') ? 'list' : 'pairs';
}

/** Makes the value of a structure; throws a `Mismatch` where a text is not what the shape says. */
export function decodeStructure(structure: Structure, shape: Shape): unknown {
  if (typeof structure === 'string') return decodeText(structure, shape);
  const kind = structure.length > 0 && Array.isArray(structure[0]) ? 'pairs' : 'list';
  const chosen = alternatives(shape).find((one) => structureKind(one, true) === kind);
  if (kind === 'pairs') return decodePairs(structure as readonly (readonly [string, string])[], chosen ?? 'string');
  const entry = typeof chosen === 'object' && 'list' in chosen ? chosen.list : 'string';
  return (structure as readonly string[]).map((text) => decodeText(text, entry));
}

/** Makes an object of names and texts. A name that stands several times is a list where its shape says so. */
export function decodePairs(pairs: readonly (readonly [string, string])[], shape: Shape): Record<string, unknown> {
  const members = typeof shape === 'object' && 'members' in shape ? shape : { members: {}, others: 'string' as const };
  const texts = new Map<string, string[]>();
  for (const [name, text] of pairs) {
    const known = texts.get(name);
    if (known === undefined) texts.set(name, [text]);
    else known.push(text);
  }
  // Unlike an assignment, this makes a member of any name, `__proto__` too.
  return Object.fromEntries(
    [...texts].map(([name, values]) => {
      const member = Object.hasOwn(members.members, name) ? members.members[name] : members.others;
      return [name, decodeRepeated(name, values, member ?? 'string')];
    }),
  );
}

function decodeRepeated(name: string, texts: readonly string[], shape: Shape): unknown {
  if (structureKind(shape, texts.length > 1) === 'list') return decodeStructure(texts, shape);
  const [text = ''] = texts;
  if (texts.length > 1) throw new Mismatch(`has ${name} ${texts.length} times`);
  return decodeText(text, shape);
}

/** Makes a value of one text. A list or an object in one text is JSON. */
function decodeText(text: string, shape: Shape): unknown {
  switch (shape) {
    case 'string':
    case 'bytes':
      return text;
    case 'number':
      if (number.test(text) && Number.isFinite(Number(text))) return Number(text);
      throw new Mismatch('is not a number');
    case 'boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      throw new Mismatch('is neither true nor false');
    case 'json':
      return decodeJson(text);
    default:
      return 'oneOf' in shape ? decodeFirst(text, shape.oneOf) : decodeJson(text);
  }
}

function decodeFirst(text: string, shapes: readonly Shape[]): unknown {
  for (const shape of shapes) {
    try {
      return decodeText(text, shape);
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
    }
  }
  throw new Mismatch('is none of the values that are allowed');
}

function decodeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Mismatch('is not JSON');
  }
}

function alternatives(shape: Shape): readonly Shape[] {
  return typeof shape === 'object' && 'oneOf' in shape ? shape.oneOf.flatMap(alternatives) : [shape];
}
