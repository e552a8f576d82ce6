import { memberOf, quote } from '../../kit/index.ts';
import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import { keySwitch } from './key-switch.ts';
import { dependencyNames, enoughKeys } from './keywords.ts';
import { all, always, any, comparison, not } from './logic.ts';
import type { Condition } from './logic.ts';
import { demand, indent } from './scope.ts';
import type { Lines, Scope } from './scope.ts';
import { typesOf } from './value-conditions.ts';

/**
 * Holds `value`, an object, against what a schema says of its members, for those who ask for no more than a verdict: one
 * walk over its keys puts the members into variables, and then each is looked at in the order of the schema. That order
 * is always the same, whereas each object may have its keys in one of its own; and what is not there is undefined, so
 * that nobody need note what is.
 */
export function gatheringStatements(schema: SchemaObject, scope: Scope): Lines {
  return new GatheringStatements(schema, scope).lines();
}

/** Whether all that a schema says of members can be said of variables, and nobody asks where they stand. */
export function gathersMembers(schema: SchemaObject, { reports }: Scope): boolean {
  const { minProperties, maxProperties, propertyNames, patternProperties } = schema;
  const isAskedOfKeys = [minProperties, maxProperties, propertyNames, patternProperties].some(
    (one) => one !== undefined,
  );
  return !reports && !isAskedOfKeys && namesOf(schema).length > 0;
}

class GatheringStatements {
  readonly #schema: SchemaObject;
  readonly #scope: Scope;
  readonly #names: readonly string[];
  readonly #variables: ReadonlyMap<string, string>;

  constructor(schema: SchemaObject, scope: Scope) {
    this.#schema = schema;
    this.#scope = scope;
    this.#names = namesOf(schema);
    this.#variables = variablesOf(this.#names);
  }

  lines(): Lines {
    const { required = [] } = this.#schema;
    const needed = new Set([...required, ...dependencyNames(this.#schema), ...(enoughKeys(this.#schema) ?? []).flat()]);
    const isAnyCase = this.#scope.keyCase === 'any';
    const members = this.#names.map((name) => {
      const test = this.#scope.test(this.#schemaOf(name), this.#variable(name));
      // In any letter case a key must be known again in its second spelling.
      return { name, test, isRead: isAnyCase || test !== always || needed.has(name) };
    });
    const read = members.filter(({ isRead }) => isRead).map(({ name }) => name);
    const ignored = members.filter(({ isRead }) => !isRead).map(({ name }) => name);
    const others = this.#others();
    if (read.length === 0 && others.length === 0) return [];
    const cases = [
      ...read.flatMap((name) => [`case ${quote(name)}:`, ...indent([...this.#keep(name), 'break;'])]),
      ...(ignored.length === 0 || others.length === 0
        ? []
        : [...ignored.map((name) => `case ${quote(name)}:`), '  break;']),
    ];
    return [
      ...(read.length === 0 ? [] : [`let ${read.map((name) => this.#variable(name)).join(', ')};`]),
      'for (const key in value) {',
      ...indent(['if (!hasOwn(value, key)) continue;', ...keySwitch(this.#names, cases, others, this.#scope)]),
      '}',
      ...members.flatMap(({ name, test }) =>
        required.includes(name) ? this.#demandRequired(name, test) : this.#demandIfThere(name, test),
      ),
      ...this.#demandTogether(),
    ];
  }

  /** The statement that puts a member into its variable. */
  #keep(name: string): Lines {
    const variable = this.#variable(name);
    if (this.#scope.keyCase === 'any') {
      return [
        `if (${variable} === undefined) ${variable} = value[key];`,
        'else if (value[key] !== undefined) return false;',
      ];
    }
    // Engines remember for each place that loads a member by a name where up to four kinds of objects have it. So many
    // are those with one or two keys in any order. All others are quicker to load by the key at hand.
    return [`${variable} = ${this.#names.length <= 2 ? memberOf('value', name) : 'value[key]'};`];
  }

  /** What is done with a key that is none of the names. */
  #others(): Lines {
    const { additionalProperties = true } = this.#schema;
    if (additionalProperties === false) return ['if (value[key] !== undefined) return false;'];
    const test = this.#scope.test(additionalProperties, 'item');
    if (test === always) return [];
    return [
      'const item = value[key];',
      `if (${all([comparison('item !== undefined'), not(test)]).text}) return false;`,
    ];
  }

  /** An undeclared name is required, too: it is held against what is said of others. */
  #schemaOf(name: string): JsonSchema {
    const { properties = {}, additionalProperties = true } = this.#schema;
    return (Object.hasOwn(properties, name) ? properties[name] : undefined) ?? additionalProperties;
  }

  #demandRequired(name: string, test: Condition): Lines {
    if (refusesUndefined(this.#schemaOf(name), this.#scope)) return demand(test);
    return [`if (${any([comparison(`${this.#variable(name)} === undefined`), not(test)]).text}) return false;`];
  }

  #demandIfThere(name: string, test: Condition): Lines {
    return test === always ? [] : [`if (${all([this.#isThere(name), not(test)]).text}) return false;`];
  }

  /** What must be there because something else is, or is not. */
  #demandTogether(): Lines {
    const { dependentRequired = {}, dependentSchemas = {} } = this.#schema;
    const areThere = (names: readonly string[]): Condition => all(names.map((name) => this.#isThere(name)));
    const sets = enoughKeys(this.#schema);
    return [
      ...(sets === undefined ? [] : demand(any(sets.map(areThere)))),
      ...Object.entries(dependentRequired).flatMap(([name, names]) =>
        demand(any([not(this.#isThere(name)), areThere(names)])),
      ),
      ...Object.entries(dependentSchemas).flatMap(([name, inner]) =>
        demand(any([not(this.#isThere(name)), this.#scope.test(inner, 'value')])),
      ),
    ];
  }

  #isThere(name: string): Condition {
    return comparison(`${this.#variable(name)} !== undefined`);
  }

  #variable(name: string): string {
    return this.#variables.get(name) ?? '';
  }
}

/** The keys that a schema speaks of. */
function namesOf(schema: SchemaObject): readonly string[] {
  const { properties = {}, required = [] } = schema;
  const others = [...dependencyNames(schema), ...(enoughKeys(schema) ?? []).flat()];
  return [...new Set([...Object.keys(properties), ...required, ...others])];
}

/** Variables that are called like the keys; `$` tells them from all other names of a module. */
function variablesOf(names: readonly string[]): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const wanted = `$${name.replaceAll(/[^\w$]/g, '_')}`;
    let variable = wanted;
    for (let number = 2; taken.has(variable); number++) variable = `${wanted}$${number}`;
    taken.add(variable);
    variables.set(name, variable);
  }
  return variables;
}

/** Whether what is not there fails the schema anyway, because it has none of the types or is none of the literals. */
function refusesUndefined(schema: JsonSchema, scope: Scope): boolean {
  const asked = new Set<JsonSchema>();
  let current = schema;
  while (typeof current === 'object' && current.$ref !== undefined && !asked.has(current)) {
    asked.add(current);
    current = scope.schemas.target(current.$ref).schema;
  }
  if (typeof current === 'boolean') return !current;
  return typesOf(current) !== undefined || current.enum !== undefined || current.const !== undefined;
}
