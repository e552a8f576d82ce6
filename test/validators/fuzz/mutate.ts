import type { Random } from './random.ts';

type Container = Record<string, unknown> | unknown[];

/** Spells some letters of a key in the other case; the Kelvin sign and the long s pass for letters, and are none. */
export function recased(key: string, random: Random): string {
  if (random.chance(0.1)) return key.replace(/[kK]/, '\u212A').replace(/[sS]/, 'ſ');
  if (random.chance(0.3)) return random.chance(0.5) ? key.toUpperCase() : key.toLowerCase();
  return [...key]
    .map((letter) =>
      random.chance(0.3) ? (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()) : letter,
    )
    .join('');
}

/** Changes a value made of JSON in one place: drops, adds, renames, retypes, repeats, nests or cuts something. */
export function mutate(root: unknown, random: Random): unknown {
  const container = random.pick(containers(root));
  return container === undefined ? random.pick(strangers)(root) : (mutateIn(container, random), root);
}

/** Spells every key anew now and then. */
export function recaseKeys(value: unknown, random: Random, probability: number): unknown {
  if (Array.isArray(value)) return value.map((item) => recaseKeys(item, random, probability));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      random.chance(probability) ? recased(key, random) : key,
      recaseKeys(member, random, probability),
    ]),
  );
}

const strangers: readonly ((value: unknown) => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => 1e300,
  () => '',
  () => 'x',
  () => 'https://example.com/',
  () => [],
  () => ({}),
  (value) => [value],
  (value) => ({ value }),
  (value) => (typeof value === 'string' ? Number(value) || 0 : String(value)),
  (value) => (typeof value === 'string' ? value.slice(0, value.length / 2) : value),
  (value) => (typeof value === 'string' ? value.repeat(20) : value),
  (value) => (typeof value === 'string' ? value.toUpperCase() : value),
  (value) => (typeof value === 'number' ? -value : value),
];

const strangeKeys = ['__proto__', 'constructor', 'toString', '', 'x', 'type', 'text', 'value', 'a/b~c'];

/** The objects and lists that are not empty; undefined stands for the whole. */
function containers(value: unknown): (Container | undefined)[] {
  const found: (Container | undefined)[] = [undefined];
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    const inner = Object.values(one);
    if (inner.length > 0) found.push(one as Container);
    inner.forEach(visit);
  };
  visit(value);
  // The whole is as likely as any other place only in small values; there it has its share.
  return found.length > 1 && Array.isArray(value) === false ? found.slice(1) : found;
}

function mutateIn(container: Container, random: Random): void {
  if (Array.isArray(container)) mutateList(container, random);
  else mutateObject(container, random);
}

function mutateList(list: unknown[], random: Random): void {
  const index = random.upTo(list.length - 1);
  random.pick([
    () => list.splice(index, 1),
    () => list.push(structuredClone(list[index])),
    () => list.splice(index, 1, random.pick(strangers)(list[index])),
    () => list.reverse(),
    () => list.push(...random.times(random.pick([1, 1, 12]), () => list[index])),
  ])();
}

function mutateObject(object: Record<string, unknown>, random: Random): void {
  const keys = Object.keys(object);
  const key = random.pick(keys);
  const value = object[key];
  const set = (name: string, member: unknown): void => {
    Object.defineProperty(object, name, { value: member, enumerable: true, configurable: true, writable: true });
  };
  const rename = (name: string): void => {
    delete object[key];
    set(name, value);
  };
  random.pick([
    () => delete object[key],
    () => set(random.pick(strangeKeys), random.pick(strangers)(value)),
    () => rename(typo(key, random)),
    () => rename(recased(key, random)),
    () => set(recased(key, random), structuredClone(value)),
    () => set(key, random.pick(strangers)(value)),
    () => set(key, random.pick(strangers)(value)),
    () => set(key, structuredClone(object[random.pick(keys)])),
    () => set(key, { [key]: value }),
  ])();
}

function typo(key: string, random: Random): string {
  const at = random.upTo(Math.max(key.length - 1, 0));
  return random.pick([
    `${key.slice(0, at)}${key.slice(at + 1)}`,
    `${key.slice(0, at)}x${key.slice(at)}`,
    `${key}s`,
    `${key.slice(0, at)}${key[at + 1] ?? ''}${key[at] ?? ''}${key.slice(at + 2)}`,
  ]);
}
