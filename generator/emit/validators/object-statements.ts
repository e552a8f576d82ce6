import { memberOf, quote } from '../../kit/index.ts';
import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import { gatheringStatements, gathersMembers } from './gathered-members.ts';
import { canonicalKey, keySwitch, switchBy } from './key-switch.ts';
import { dependencyNames, enoughKeys } from './keywords.ts';
import { all, any, call, comparison, never, not } from './logic.ts';
import type { Condition } from './logic.ts';
import { Presence } from './presence.ts';
import { demand, indent } from './scope.ts';
import type { Lines, Scope } from './scope.ts';
import { regularExpression } from './value-conditions.ts';

/**
 * Holds `value`, an object, against what a schema says of its members: one walk over its keys, with a `switch` by key.
 * What must be there is noted in bits on the way and asked for at the end, which comes to the same as looking for each
 * key, since a member that is undefined counts as absent.
 */
export function objectStatements(schema: SchemaObject, scope: Scope, known: string | undefined): Lines {
  return known === undefined && gathersMembers(schema, scope)
    ? gatheringStatements(schema, scope)
    : new ObjectStatements(schema, scope, known).lines();
}

class ObjectStatements {
  readonly #schema: SchemaObject;
  readonly #scope: Scope;
  /** The set that gathers the keys that are accounted for, if somebody asks. */
  readonly #known: string | undefined;
  readonly #presence: Presence;
  readonly #properties: ReadonlyMap<string, JsonSchema>;
  readonly #names: readonly string[];
  readonly #patterns: readonly (readonly [string, JsonSchema])[];
  readonly #counts: boolean;

  constructor(schema: SchemaObject, scope: Scope, known: string | undefined) {
    this.#schema = schema;
    this.#scope = scope;
    this.#known = known;
    this.#properties = new Map(Object.entries(schema.properties ?? {}));
    const needed = [...(schema.required ?? []), ...dependencyNames(schema), ...(enoughKeys(schema) ?? []).flat()];
    this.#names = [...new Set([...this.#properties.keys(), ...needed])];
    // A key in a second spelling shows in its bit, so with any letter case each key has one.
    this.#presence = new Presence(scope.keyCase === 'any' ? this.#names : [...new Set(needed)]);
    this.#patterns = Object.entries(schema.patternProperties ?? {});
    this.#counts = schema.minProperties !== undefined || schema.maxProperties !== undefined;
  }

  lines(): Lines {
    const { minProperties = 0, maxProperties } = this.#schema;
    const member = [...(this.#counts ? ['count++;'] : []), ...this.#member()];
    return [
      ...this.#presence.declarations(),
      ...(this.#counts ? ['let count = 0;'] : []),
      ...(member.length === 0 ? [] : this.#loadsByName ? loopOverKeys(member) : membersLoop(member)),
      ...this.#scope.refuseUnless(
        all([
          ...(minProperties > 0 ? [comparison(`count >= ${minProperties}`)] : []),
          ...(maxProperties === undefined ? [] : [comparison(`count <= ${maxProperties}`)]),
        ]),
        'size(value)',
      ),
      ...this.#demands(),
    ];
  }

  /** Engines load a member by a name that is written down faster than by one that they are given. */
  get #loadsByName(): boolean {
    return this.#scope.keyCase === 'exact' && !this.#looksAtName && !this.#counts && this.#known === undefined;
  }

  get #looksAtName(): boolean {
    return this.#schema.propertyNames !== undefined || this.#patterns.length > 0;
  }

  /** Keys may have other spellings where a schema has any of its own. */
  get #isRespelt(): boolean {
    return this.#scope.keyCase === 'any' && this.#names.length > 0;
  }

  /** What is done with one member. */
  #member(): Lines {
    const { propertyNames } = this.#schema;
    const retries = this.#isRespelt && !this.#looksAtName;
    const key = this.#isRespelt ? 'name' : 'key';
    const before: string[] = [];
    if (this.#isRespelt && !retries) before.push(`const name = ${canonicalKey(this.#names, this.#scope)};`);
    if (propertyNames !== undefined) before.push(...demand(this.#scope.test(propertyNames, key)));
    const isMatched = this.#patterns.length > 0 && (this.#others !== undefined || this.#known !== undefined);
    if (isMatched) before.push('let matches = false;');
    for (const [pattern, inner] of this.#patterns) before.push(...this.#pattern(pattern, inner, key, isMatched));
    const others = this.#otherMembers(isMatched);
    const cases = this.#cases(others);
    if (cases.length === 0) return [...before, ...others];
    if (retries) return keySwitch(this.#names, cases, others, this.#scope);
    return [...before, ...switchBy(key, cases, others)];
  }

  #pattern(pattern: string, inner: JsonSchema, key: string, isMatched: boolean): Lines {
    const body = [...(isMatched ? ['matches = true;'] : []), ...demand(this.#scope.test(inner, 'item'))];
    if (body.length === 0) return [];
    const test = `${regularExpression(pattern, this.#scope.shared)}.test(${key})`;
    return body.length === 1 && !body[0]!.startsWith('if')
      ? [`if (${test}) ${body[0]}`]
      : [`if (${test}) {`, ...indent(body), '}'];
  }

  get #others(): JsonSchema | undefined {
    const { additionalProperties } = this.#schema;
    return additionalProperties === true && this.#known === undefined ? undefined : additionalProperties;
  }

  /** What is done with a member that no property names. */
  #otherMembers(isMatched: boolean): Lines {
    if (this.#loadsByName) return this.#otherByName();
    const own = [
      ...(this.#others === undefined
        ? []
        : this.#others === false
          ? this.#scope.refuseUnless(never, 'unknown(key)')
          : this.#scope.demandMember(this.#others, this.#isRespelt)),
      ...(this.#others !== undefined && this.#others !== false ? this.#account() : []),
    ];
    if (!isMatched) return own;
    return [
      ...(own.length > 0 ? ['if (!matches) {', ...indent(own), '}'] : []),
      ...(this.#known === undefined ? [] : [`if (matches) ${this.#known}.add(key);`]),
    ];
  }

  #otherByName(): Lines {
    if (this.#others === undefined) return [];
    if (this.#others === false) return this.#scope.refuseUnless(comparison('value[key] === undefined'), 'unknown(key)');
    const leave = this.#names.length === 0 ? 'continue' : 'break';
    return [
      'item = value[key];',
      `if (item === undefined) ${leave};`,
      ...this.#scope.demandMember(this.#others, this.#isRespelt),
    ];
  }

  #account(): Lines {
    return this.#known === undefined ? [] : [`${this.#known}.add(key);`];
  }

  #cases(others: Lines): Lines {
    /** Keys that are treated alike share a case. */
    const groups = new Map<string, { readonly names: string[]; readonly body: Lines }>();
    for (const name of this.#names) {
      const inner = this.#properties.get(name);
      const body = [
        ...(this.#scope.keyCase === 'any'
          ? this.#scope.refuseUnless(not(this.#presence.of(name)), `twice(key, ${quote(name)}, value)`)
          : []),
        ...this.#presence.note(name),
        ...(inner === undefined ? others : [...this.#account(), ...this.#scope.demandMember(inner, this.#isRespelt)]),
      ];
      if (this.#loadsByName && body.length > 0) {
        body.unshift(`item = ${memberOf('value', name)};`, 'if (item === undefined) break;');
      }
      const text = body.join('\n');
      const group = groups.get(text) ?? { names: [], body };
      group.names.push(name);
      groups.set(text, group);
    }
    return [...groups.values()].flatMap(({ names, body }) => [
      ...names.map((name) => `case ${quote(name)}:`),
      ...indent([...body, ...(body.at(-1) === 'return false;' ? [] : ['break;'])]),
    ]);
  }

  /** What must be there, and what must be there because something else is. */
  #demands(): Lines {
    const { required = [], dependentRequired = {}, dependentSchemas = {} } = this.#schema;
    const presence = this.#presence;
    const sets = enoughKeys(this.#schema);
    return [
      ...(required.length === 0 ? [] : this.#scope.refuseUnless(presence.ofAll(required), 'lacking(value)')),
      ...(sets === undefined
        ? []
        : this.#scope.refuseUnless(any(sets.map((set) => presence.ofAll(set))), 'lackingEnough(value)')),
      ...Object.entries(dependentRequired).flatMap(([name, needed]) =>
        demand(any([not(presence.of(name)), presence.ofAll(needed)])),
      ),
      ...Object.entries(dependentSchemas).flatMap(([name, inner]) => {
        const passes =
          this.#known === undefined ? this.#scope.test(inner, 'value') : this.#scope.track(inner, 'value', this.#known);
        return demand(any([not(presence.of(name)), passes]));
      }),
    ];
  }
}

/** A walk over the keys of an object itself, and not of what it inherits from. */
function loopOverKeys(member: Lines): Lines {
  return ['let item;', 'for (const key in value) {', ...indent(['if (!hasOwn(value, key)) continue;', ...member]), '}'];
}

/** A walk over the members that JSON would show: not those that are inherited, nor those that are undefined. */
export function membersLoop(member: Lines): Lines {
  return [
    'for (const key in value) {',
    ...indent(['const item = value[key];', 'if (item === undefined || !hasOwn(value, key)) continue;', ...member]),
    '}',
  ];
}

/** Whether an object has what a schema wants to be there, where it says nothing of the values: no walk is needed. */
export function presenceConditions(schema: SchemaObject, value: string, scope: Scope): Condition[] {
  const { required = [], dependentRequired = {}, dependentSchemas = {} } = schema;
  const has = (name: string): Condition =>
    all([call(`hasOwn(${value}, ${quote(name)})`), comparison(`${value}[${quote(name)}] !== undefined`)]);
  return [
    ...required.map(has),
    ...Object.entries(dependentRequired).map(([name, needed]) => any([not(has(name)), all(needed.map(has))])),
    ...Object.entries(dependentSchemas).map(([name, inner]) => any([not(has(name)), scope.test(inner, value)])),
  ];
}
