import type { CheckedKeywords, CheckedSchema, NamedCheck } from './check.ts';
import { firstSpelling } from './key-spelling.ts';
import { exactKeys, keysInAnyCase, keysOf } from './keys.ts';
import type { JsonObject } from './keys.ts';
import { stepFor } from './lower.ts';
import type { Enter } from './lower.ts';
import { below, pointerToken } from './place.ts';
import type { Place } from './place.ts';
import type { Report } from './report.ts';
import type { ValidationError } from './validation-error.ts';

const enter: Enter = (check, value, at, report) => check.accepts(value, new Trail(report, at, check));

/**
 * Where an emitted function is while it looks for all that is wrong. A function that is given a trail reports instead of
 * giving up: it returns false only once the report is full. All methods that report return whether it is.
 */
export class Trail {
  private readonly report: Report;
  private readonly place: Place;
  private readonly check: NamedCheck;
  private readonly schema: CheckedSchema;
  /** Where the schema is written out, if that is not at the top: in which other one, under which keyword and key. */
  private readonly within: readonly [outer: Trail, keyword: string, key: string | undefined] | undefined;
  /** What was found before this value. */
  private readonly start: number;

  // Nothing is put together here: one trail is made for every object, and few of them have anything to report.
  constructor(
    report: Report,
    place: Place,
    check: NamedCheck,
    schema: CheckedSchema = check.schema,
    within?: readonly [outer: Trail, keyword: string, key: string | undefined],
  ) {
    this.report = report;
    this.place = place;
    this.check = check;
    this.schema = schema;
    this.within = within;
    this.start = report.findings.length;
  }

  /** The trail of a member or an item that is to be as a named schema says. */
  enter(token: string | number, check: NamedCheck): Trail {
    return new Trail(this.report, below(this.place, token), check);
  }

  /** The trail of the same value, held against another named schema. */
  as(check: NamedCheck): Trail {
    return new Trail(this.report, this.place, check);
  }

  /** The trail of a member whose schema is written out; `name` is how the schema spells the key, if it knows it. */
  member(key: string, name: string = key): Trail {
    const { properties = {}, additionalProperties = true } = this.keywords;
    return Object.hasOwn(properties, name)
      ? this.inside(key, properties[name] ?? true, 'properties', name)
      : this.inside(key, additionalProperties, 'additionalProperties');
  }

  /** The trail of an item whose schema is written out. */
  item(index: number): Trail {
    return this.inside(index, this.keywords.items ?? true, 'items');
  }

  /** Reports all that the schema has to say of the value itself. Returns whether there is room for more. */
  explain(value: unknown): boolean {
    stepFor(this.schema, this.path, this.check, enter)(value, this.place, this.report, undefined);
    return !this.report.isFull;
  }

  faultyMember(key: string, value: unknown, name: string = key): boolean {
    return !this.member(key, name).explain(value);
  }

  faultyItem(index: number, value: unknown): boolean {
    return !this.item(index).explain(value);
  }

  /** A second spelling of a key that has been seen. */
  twice(key: string, name: string, object: object): boolean {
    const spellings = [firstSpelling(object, name) ?? name, key];
    const hint = { place: below(this.place, key) };
    this.report.add(this.place, `${this.path}/properties`, 'duplicateKey', { property: name, spellings }, hint);
    return this.report.isFull;
  }

  /** Keys that are required and not there: said before what is wrong with those that are. */
  lacking(object: object): boolean {
    const { required = [] } = this.keywords;
    for (const missingProperty of this.missing(object, required).reverse()) {
      this.report.addAt(this.start, this.place, `${this.path}/required`, 'required', { missingProperty });
    }
    return this.report.isFull;
  }

  /** No set of keys is complete of which one must be: every way to have enough is named. */
  lackingEnough(object: object): boolean {
    const sets = (this.keywords.anyOf ?? []).map((one) => (typeof one === 'object' ? (one.required ?? []) : []));
    const missingProperties = sets.map((set) => this.missing(object, set));
    this.report.addAt(this.start, this.place, `${this.path}/anyOf/0/required`, 'required', { missingProperties });
    return this.report.isFull;
  }

  private missing(object: object, names: readonly string[]): string[] {
    const { find } = this.check.anyCase ? keysInAnyCase(names) : exactKeys;
    return names.filter((name) => find(object as JsonObject, name) === undefined);
  }

  /** A list that is too short or too long. */
  length(list: readonly unknown[]): boolean {
    const { minItems = 0, maxItems = Infinity } = this.keywords;
    return list.length < minItems ? this.limited('minItems', minItems) : this.limited('maxItems', maxItems);
  }

  /** An object with too few or too many members. */
  size(object: object): boolean {
    const { minProperties = 0, maxProperties = Infinity } = this.keywords;
    const isSmall = keysOf(object as JsonObject).length < minProperties;
    return isSmall ? this.limited('minProperties', minProperties) : this.limited('maxProperties', maxProperties);
  }

  private limited(keyword: string, limit: number): boolean {
    this.report.addAt(this.start, this.place, `${this.path}/${keyword}`, keyword, { limit });
    return this.report.isFull;
  }

  /** A key that no property names. */
  unknown(key: string): boolean {
    const among = Object.keys(this.keywords.properties ?? {});
    const hint = { place: below(this.place, key), mistyped: { word: key, among } };
    const params = { additionalProperty: key };
    this.report.add(this.place, `${this.path}/additionalProperties`, 'additionalProperties', params, hint);
    return this.report.isFull;
  }

  /** Takes over what another validator has found in the value. Returns whether there is room for more. */
  adopt(errors: readonly ValidationError[]): boolean {
    for (const { path, schemaPath, keyword, params } of errors) {
      const place = path.reduce<Place>(below, this.place);
      this.report.add(place, schemaPath.replace('#/components/schemas/', ''), keyword, params);
    }
    return !this.report.isFull;
  }

  private inside(token: string | number, schema: CheckedSchema, keyword: string, key?: string): Trail {
    return new Trail(this.report, below(this.place, token), this.check, schema, [this, keyword, key]);
  }

  /** The name of a schema, and the JSON Pointer from there to this one. */
  private get path(): string {
    if (this.within === undefined) return this.check.name;
    const [outer, keyword, key] = this.within;
    return `${outer.path}/${keyword}${key === undefined ? '' : `/${pointerToken(key)}`}`;
  }

  private get keywords(): CheckedKeywords {
    return typeof this.schema === 'object' ? this.schema : {};
  }
}
