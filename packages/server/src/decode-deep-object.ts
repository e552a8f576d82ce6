import type { Shape } from '@bmsg/runtime/server';
import type { Decode, NamedText } from './decode-style.ts';
import { decodePairs, Mismatch } from './decode-value.ts';

interface Branch {
  readonly texts: string[];
  readonly children: Map<string, Branch>;
}

/** `deepObject`: `name[key]=text`, `name[key][inner]=text`. Undefined if nothing of that form stands there. */
export function decodeDeepObject(
  texts: readonly NamedText[],
  name: string,
  shape: Shape,
  decode: Decode,
): Record<string, unknown> | undefined {
  const root: Branch = { texts: [], children: new Map() };
  for (const [full, text] of texts) {
    const keys = full.startsWith(`${name}[`) ? keysOf(full.slice(name.length)) : undefined;
    if (keys === undefined) continue;
    let branch = root;
    for (const key of keys) {
      const child: Branch = branch.children.get(key) ?? { texts: [], children: new Map() };
      branch.children.set(key, child);
      branch = child;
    }
    branch.texts.push(decode(text));
  }
  return root.children.size === 0 ? undefined : valueOf(root, shape);
}

/** The texts between the brackets of `[a][b]`; undefined for anything else. */
function keysOf(text: string): string[] | undefined {
  return /^(?:\[[^[\]]*\])+$/.test(text) ? text.slice(1, -1).split('][') : undefined;
}

/** Goes as deep as the shape does, and no deeper. */
function valueOf(branch: Branch, shape: Shape): Record<string, unknown> {
  const known = membersOf(shape);
  const entries: [string, unknown][] = [];
  for (const [key, child] of branch.children) {
    const member = (Object.hasOwn(known.members, key) ? known.members[key] : known.others) ?? 'string';
    if (child.children.size > 0) {
      if (typeof member === 'string' || 'list' in member) throw new Mismatch(`has something inside ${key}`);
      entries.push([key, valueOf(child, member)]);
    } else {
      entries.push(
        ...Object.entries(
          decodePairs(
            child.texts.map((text) => [key, text]),
            known,
          ),
        ),
      );
    }
  }
  return Object.fromEntries(entries);
}

function membersOf(shape: Shape): { readonly members: Readonly<Record<string, Shape>>; readonly others?: Shape } {
  if (typeof shape === 'string' || 'list' in shape) return { members: {}, others: 'string' };
  if ('members' in shape) return shape;
  return (
    shape.oneOf.map(membersOf).find(({ members }) => Object.keys(members).length > 0) ?? {
      members: {},
      others: 'string',
    }
  );
}
