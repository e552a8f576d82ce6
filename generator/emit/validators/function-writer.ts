import { literal, memberOf, quote } from '../../kit/index.ts';
import type { NamedSchema } from '../../model/api.ts';
import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import { arrayStatements } from './array-statements.ts';
import { Cycles } from './cycles.ts';
import {
  enoughKeys,
  isGuided,
  isReference,
  isUnevaluated,
  mayAccount,
  needsStatements,
  speaksOfItems,
  speaksOfMembers,
  speaksOfPresence,
} from './keywords.ts';
import { all, always, any, call, choice, exactlyOne, never, not } from './logic.ts';
import type { Condition } from './logic.ts';
import { membersLoop, objectStatements, presenceConditions } from './object-statements.ts';
import type { ReadSchemas } from './reading.ts';
import { demand, indent } from './scope.ts';
import type { KeyCase, Lines, Scope } from './scope.ts';
import type { Shared } from './shared.ts';
import { checks, hasType, literalConditions, typesOf, valueConditions } from './value-conditions.ts';

/** Writes a function for every named schema that says whether a value passes it, and for those parts that take statements to find out. */
export class FunctionWriter {
  readonly #schemas: ReadSchemas;
  readonly #keyCase: KeyCase;
  readonly #shared: Shared;
  readonly #cycles: Cycles;
  /** Named schemas for which somebody asked what they account for. */
  readonly #tracked = new Set<NamedSchema>();

  constructor(schemas: ReadSchemas, keyCase: KeyCase, shared: Shared) {
    this.#schemas = schemas;
    this.#keyCase = keyCase;
    this.#shared = shared;
    this.#cycles = new Cycles(schemas);
  }

  /** The functions of a named schema, `test<Identifier>` first. */
  functionsOf(named: NamedSchema): string[] {
    return this.#writer(named, 'test').functions();
  }

  /**
   * The same once more, `explain<Identifier>` first, for those who want to know what is wrong: given a trail they report.
   * Apart, so that who only asks whether a value passes need not load what the reports take.
   */
  explainersOf(named: NamedSchema): string[] {
    return this.#writer(named, 'explain').functions();
  }

  /** Functions that gather what a schema accounts for, for all who asked; asked for last, because they ask as well. */
  trackers(): string[] {
    const texts: string[] = [];
    // The set grows while it is walked.
    for (const named of this.#tracked) texts.push(...this.#writer(named, 'track').functions());
    return texts;
  }

  #writer(named: NamedSchema, task: Task): NamedWriter {
    return new NamedWriter(named, task, {
      schemas: this.#schemas,
      keyCase: this.#keyCase,
      shared: this.#shared,
      cycles: this.#cycles,
      track: (target) => this.#tracked.add(target),
    });
  }
}

/** To say whether a value passes; or, besides, what is wrong with it, or what of it the schema accounts for. */
type Task = 'test' | 'explain' | 'track';

interface World {
  readonly schemas: ReadSchemas;
  readonly keyCase: KeyCase;
  readonly shared: Shared;
  readonly cycles: Cycles;
  readonly track: (named: NamedSchema) => void;
}

/** Writes the functions of one named schema. */
class NamedWriter {
  readonly #named: NamedSchema;
  readonly #task: Task;
  readonly #world: World;
  readonly #isCircular: boolean;
  readonly #texts: string[] = [];
  #parts = 0;
  /** Whether the function that is being written follows a trail, where it is given one. */
  #guides = false;

  constructor(named: NamedSchema, task: Task, world: World) {
    this.#named = named;
    this.#task = task;
    this.#world = world;
    this.#isCircular = world.cycles.has(named.identifier);
  }

  functions(): string[] {
    const { identifier, schema } = this.#named;
    this.#function(`${this.#task}${identifier}`, this.#task, this.#lines(schema, this.#task, true), true);
    return this.#texts;
  }

  #function(name: string, task: Task, body: Lines, isWhole: boolean): void {
    const depth = this.#isCircular
      ? [isWhole ? `depth = ${this.#world.shared.imported(checks, 'mostDepth')}` : 'depth']
      : [];
    const guard =
      isWhole && this.#isCircular ? [`if (depth === 0) ${this.#world.shared.imported(checks, 'tooDeep')}();`] : [];
    const second = task === 'track' ? ['known'] : task === 'explain' ? ['trail'] : [];
    const parameters = ['value', ...second, ...depth].join(', ');
    const text = [`function ${name}(${parameters}) {`, ...indent([...guard, ...body]), '}'].join('\n');
    // The whole comes first, though it is finished last.
    if (isWhole) this.#texts.unshift(text);
    else this.#texts.push(text);
  }

  /** A part of the schema as a function of its own; the call of it, with what it is given besides the value. */
  #part(schema: SchemaObject, value: string, task: Task, second?: string): Condition {
    // Each writer counts for itself, and more than one of them may need parts that track.
    const mark = this.#task === 'track' ? 't' : this.#task === 'explain' && task === 'track' ? 'e' : '';
    const name = `${task}${this.#named.identifier}$${++this.#parts}${mark}`;
    this.#function(name, task, this.#lines(schema, task), false);
    return this.#call(name, value, task, second, this.#isCircular ? 'depth' : undefined);
  }

  #reference(ref: string, value: string, task: Task, second?: string): Condition {
    const target = this.#world.schemas.target(ref);
    if (task === 'track') this.#world.track(target);
    const isDeeper = this.#world.cycles.joins(this.#named.identifier, target.identifier);
    return this.#call(`${task}${target.identifier}`, value, task, second, isDeeper ? 'depth - 1' : undefined);
  }

  #call(name: string, value: string, task: Task, second: string | undefined, depth: string | undefined): Condition {
    // Without a trail that place is empty, unless something comes after it.
    const between = second ?? (task === 'explain' && depth !== undefined ? 'undefined' : undefined);
    return call(`${name}(${[value, between, depth].filter((one) => one !== undefined).join(', ')})`);
  }

  /** What a function of this task calls to know whether something passes: those who track ask the plain ones. */
  get #asking(): Task {
    return this.#task === 'track' ? 'test' : this.#task;
  }

  readonly #test = (schema: JsonSchema, value: string): Condition => {
    if (typeof schema === 'boolean') return schema ? always : never;
    if (!this.#needsStatements(schema)) return all(this.#conditions(schema, value));
    // A reference alone is a call of what it refers to.
    return isReference(schema)
      ? this.#reference(schema.$ref, value, this.#asking)
      : this.#part(schema, value, this.#asking);
  };

  /** The statements that hold a member or an item against its schema; `token` is where it stands. */
  #demandInside(schema: JsonSchema, token: 'key' | 'index', isRespelt = false): Lines {
    if (schema === true || !this.#guides) return demand(this.#test(schema, 'item'));
    const name = isRespelt ? ', name' : '';
    const isMember = token === 'key';
    const target = isReference(schema) ? this.#world.schemas.target(schema.$ref) : undefined;
    if (isReference(schema) && target !== undefined && this.#isGuided(target.schema)) {
      const trail = `trail?.enter(${token}, check${target.identifier})`;
      return demand(this.#reference(schema.$ref, 'item', 'explain', trail));
    }
    if (this.#isGuided(schema)) {
      return demand(this.#part(schema, 'item', 'explain', `trail?.${isMember ? 'member' : 'item'}(${token}${name})`));
    }
    return this.#refuseUnless(
      this.#test(schema, 'item'),
      `faulty${isMember ? 'Member' : 'Item'}(${token}, item${name})`,
    );
  }

  readonly #refuseUnless = (condition: Condition, report: string): Lines => {
    if (!this.#guides) return demand(condition);
    const refused = all([not(condition), call(`(trail === undefined || trail.${report})`)]);
    return refused === never ? [] : [`if (${refused.text}) return false;`];
  };

  #isGuided(schema: JsonSchema): schema is SchemaObject {
    return isGuided(schema, this.#world.keyCase, this.#isTagged(schema));
  }

  #isTagged(schema: JsonSchema): boolean {
    return typeof schema === 'object' && this.#world.schemas.tag(schema) !== undefined;
  }

  readonly #track = (schema: JsonSchema, value: string, known: string): Condition => {
    if (typeof schema === 'boolean' || !mayAccount(schema)) return this.#test(schema, value);
    return isReference(schema)
      ? this.#reference(schema.$ref, value, 'track', known)
      : this.#part(schema, value, 'track', known);
  };

  get #scope(): Scope {
    const { schemas, keyCase, shared } = this.#world;
    return {
      schemas,
      keyCase,
      shared,
      test: this.#test,
      demandMember: (schema, isRespelt) => this.#demandInside(schema, 'key', isRespelt),
      demandItem: (schema) => this.#demandInside(schema, 'index'),
      refuseUnless: this.#refuseUnless,
      reports: this.#guides,
      track: this.#track,
    };
  }

  #needsStatements(schema: SchemaObject): boolean {
    return needsStatements(schema, this.#world.keyCase, this.#isTagged(schema));
  }

  /** Everything that a schema says, as conditions; of a schema that needs statements, what the statements leave. */
  #conditions(schema: SchemaObject, value: string): Condition[] {
    const types = typesOf(schema);
    const literals = literalConditions(schema, value, this.#world.shared);
    const presence = this.#needsStatements(schema) ? [] : presenceConditions(schema, value, this.#scope);
    const isObject = types?.length === 1 && types[0] === 'object';
    return [
      ...(literals ?? (types === undefined ? [] : [hasType(value, types)])),
      ...valueConditions(schema, value, types, this.#world.shared),
      ...(presence.length === 0
        ? []
        : [isObject ? all(presence) : any([not(hasType(value, ['object'])), all(presence)])]),
      ...this.#applications(schema, value),
    ];
  }

  /** What other schemas say of the same value. */
  #applications(schema: SchemaObject, value: string): Condition[] {
    const {
      $ref,
      allOf = [],
      anyOf,
      oneOf,
      if: condition,
      then: consequence = true,
      else: alternative = true,
    } = schema;
    const test = (inner: JsonSchema): Condition => this.#test(inner, value);
    const isTagged = this.#isTagged(schema);
    return [
      ...($ref === undefined ? [] : [this.#reference($ref, value, this.#asking)]),
      ...allOf.map(test),
      ...(anyOf === undefined || isTagged || this.#hasEnoughKeys(schema) ? [] : [any(anyOf.map(test))]),
      ...(oneOf === undefined || isTagged ? [] : [exactlyOne(oneOf.map(test))]),
      ...(schema.not === undefined ? [] : [not(test(schema.not))]),
      ...(condition === undefined ? [] : [choice(test(condition), test(consequence), test(alternative))]),
    ];
  }

  /** Whether the statements about members have seen to `anyOf`. */
  #hasEnoughKeys(schema: SchemaObject): boolean {
    const walks = speaksOfMembers(schema) || speaksOfPresence(schema);
    return walks && this.#needsStatements(schema) && enoughKeys(schema) !== undefined;
  }

  /** The body of a function for a schema. */
  #lines(schema: JsonSchema, task: Task, isWhole = false): Lines {
    const guidesOutside = this.#guides;
    this.#guides = task === 'explain' && this.#isGuided(schema);
    // What no function can explain by itself is left to the runtime as soon as it is asked for.
    const asks =
      isWhole && task === 'explain' && !this.#guides ? ['if (trail !== undefined) return trail.explain(value);'] : [];
    const lines = [...asks, ...this.#verdictLines(schema, task)];
    this.#guides = guidesOutside;
    return lines;
  }

  #verdictLines(schema: JsonSchema, task: Task): Lines {
    if (typeof schema === 'boolean') return [`return ${schema};`];
    if (task !== 'track' && !this.#needsStatements(schema)) {
      return [`return ${all(this.#conditions(schema, 'value')).text};`];
    }
    const settled = withoutUnevaluated(schema);
    // What a function gathers for itself, and what for its caller, are two things where it asks for `unevaluated…`.
    if (isUnevaluated(settled)) return this.#trackingLines(settled, 'noted', task);
    return task === 'track' ? this.#trackingLines(settled, 'known', task) : this.#plainLines(settled);
  }

  #plainLines(schema: SchemaObject): Lines {
    const rest = this.#conditions(schema, 'value');
    const statements = this.#memberLines(schema, undefined);
    const tag = this.#tagLines(schema);
    const [type, ...others] = this.#typeFirst(schema, rest);
    if (tag.length > 0) return [...type, ...statements, ...others.flatMap(demand), ...tag];
    return [...type, ...statements, `return ${all(others).text};`];
  }

  /** The condition on the type as a statement, so that what follows need not ask again. */
  #typeFirst(schema: SchemaObject, conditions: readonly Condition[]): readonly [Lines, ...Condition[]] {
    const isTyped = typesOf(schema) !== undefined && schema.const === undefined && schema.enum === undefined;
    const [first, ...others] = conditions;
    if (!isTyped || first === undefined) return [[], ...conditions];
    return [this.#guides ? this.#typeLines(first) : demand(first), ...others];
  }

  /** A value of another type is no longer followed: nothing but its type is said of it. */
  #typeLines(condition: Condition): Lines {
    return [`if (${not(condition).text}) return trail !== undefined && trail.explain(value);`];
  }

  /** Statements about members and items, in a block of their own where other types may pass. */
  #memberLines(schema: SchemaObject, known: string | undefined): Lines {
    const speaksOfKeys = speaksOfMembers(schema) || speaksOfPresence(schema);
    const objects = speaksOfKeys ? objectStatements(schema, this.#scope, known) : [];
    const arrays = speaksOfItems(schema) ? arrayStatements(schema, this.#scope, known) : [];
    return [...this.#guarded('object', objects, schema), ...this.#guarded('array', arrays, schema)];
  }

  #guarded(type: string, lines: Lines, schema: SchemaObject): Lines {
    const types = typesOf(schema);
    if (lines.length === 0 || (types !== undefined && !types.includes(type))) return [];
    if (types?.length === 1 && schema.const === undefined && schema.enum === undefined) return lines;
    return [`if (${hasType('value', [type]).text}) {`, ...indent(lines), '}'];
  }

  /** A union whose alternatives differ in the words of one key: a look at the key decides which of them is asked. */
  #tagLines(schema: SchemaObject): Lines {
    const tag = this.#world.schemas.tag(schema);
    if (tag === undefined) return [];
    const alternatives = schema.oneOf ?? schema.anyOf ?? [];
    const isObject = hasType('value', ['object']);
    return [
      ...(this.#guides ? this.#typeLines(isObject) : demand(isObject)),
      `switch (${this.#tagOfValue(tag.propertyName)}) {`,
      ...indent([
        ...alternatives.flatMap((alternative, index) => [
          ...(tag.words[index] ?? []).map((word) => `case ${literal(word)}:`),
          `  return ${this.#alternative(alternative).text};`,
        ]),
        'default:',
        this.#guides ? '  return trail !== undefined && trail.explain(value);' : '  return false;',
      ]),
      '}',
    ];
  }

  /**
   * The word of a tag that is a key of the value itself. A verdict need not ask where an exact key comes from: each
   * alternative requires it, and so refuses an object that has inherited it.
   */
  #tagOfValue(name: string): string {
    const member = memberOf('value', name);
    const isExact = this.#world.keyCase === 'exact';
    if (isExact && !this.#guides) return member;
    const own = `hasOwn(value, ${quote(name)}) ? ${member} : undefined`;
    if (isExact) return own;
    return `(${own}) ?? ${this.#world.shared.imported(checks, 'memberInAnyCase')}(value, ${quote(name)})`;
  }

  #alternative(schema: JsonSchema): Condition {
    if (!this.#guides || !isReference(schema)) return this.#test(schema, 'value');
    const check = `check${this.#world.schemas.target(schema.$ref).identifier}`;
    return this.#reference(schema.$ref, 'value', 'explain', `trail?.as(${check})`);
  }

  /** The same with a set that gathers keys and indices. Unions are asked for every alternative, since each may know some. */
  #trackingLines(schema: SchemaObject, known: string, task: Task): Lines {
    const {
      $ref,
      allOf = [],
      anyOf,
      oneOf,
      if: condition,
      then: consequence = true,
      else: alternative = true,
    } = schema;
    const plain = { ...schema, $ref: undefined, allOf: undefined, anyOf: undefined, oneOf: undefined, if: undefined };
    const track = (inner: JsonSchema): Condition => this.#track(inner, 'value', known);
    const someOf = (alternatives: readonly JsonSchema[]): string => {
      const trackers = alternatives.map((one) => `(value, known) => ${this.#track(one, 'value', 'known').text}`);
      const call = this.#world.shared.imported(checks, 'knownToSome');
      return `${call}(value, ${known}, [${trackers.join(', ')}])`;
    };
    const [type, ...others] = this.#typeFirst(schema, this.#conditions(plain as SchemaObject, 'value'));
    return [
      ...(known === 'noted' ? ['const noted = new Set();'] : []),
      ...type,
      ...this.#memberLines(schema, known),
      ...others.flatMap(demand),
      ...[...($ref === undefined ? [] : [{ $ref }]), ...allOf].flatMap((inner) => demand(track(inner))),
      ...(anyOf === undefined ? [] : [`if (${someOf(anyOf)} === 0) return false;`]),
      ...(oneOf === undefined ? [] : [`if (${someOf(oneOf)} !== 1) return false;`]),
      ...(condition === undefined
        ? []
        : [
            `if (${someOf([condition])} === 1) {`,
            ...indent(demand(track(consequence))),
            '} else {',
            ...indent(demand(track(alternative))),
            '}',
          ]),
      ...(known === 'noted' ? this.#unevaluatedLines(schema, task) : []),
      'return true;',
    ];
  }

  /** Comes last: what is not noted by now, nothing else has accounted for. */
  #unevaluatedLines({ unevaluatedProperties, unevaluatedItems }: SchemaObject, task: Task): Lines {
    const account = (name: string): Lines => (task === 'track' ? [`known.add(${name});`] : []);
    const members = (inner: JsonSchema): Lines => [
      `if (${hasType('value', ['object']).text}) {`,
      ...indent(
        membersLoop(['if (noted.has(key)) continue;', ...demand(this.#test(inner, 'item')), ...account('key')]),
      ),
      '}',
    ];
    const items = (inner: JsonSchema): Lines => [
      'if (Array.isArray(value)) {',
      '  for (let index = 0; index < value.length; index++) {',
      '    const item = value[index];',
      '    if (noted.has(index)) continue;',
      ...indent([...demand(this.#test(inner, 'item')), ...account('index')], 2),
      '  }',
      '}',
    ];
    return [
      ...(task === 'track' ? ['for (const one of noted) known.add(one);'] : []),
      ...(unevaluatedProperties === undefined ? [] : members(unevaluatedProperties)),
      ...(unevaluatedItems === undefined ? [] : items(unevaluatedItems)),
    ];
  }
}

/** Where nothing but the schema itself can account for a property or an item, `unevaluated…` means all others. */
function withoutUnevaluated(schema: SchemaObject): SchemaObject {
  const { unevaluatedProperties, unevaluatedItems, ...rest } = schema;
  const { $ref, allOf, anyOf, oneOf, if: condition, dependentSchemas } = schema;
  if ([$ref, allOf, anyOf, oneOf, condition, dependentSchemas, schema.contains].some((one) => one !== undefined)) {
    return schema;
  }
  const { additionalProperties = unevaluatedProperties, items = unevaluatedItems } = schema;
  return {
    ...rest,
    ...(additionalProperties !== undefined && { additionalProperties }),
    ...(items !== undefined && { items }),
  };
}
