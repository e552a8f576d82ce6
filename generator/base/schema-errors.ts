import type { Json } from '../model/json-schema.ts';
import { closest } from './closest.ts';
import { joinPointer, valueAt } from './json-pointer.ts';

/** What Ajv says, of any version; `parentSchema` is there in verbose mode. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string | undefined;
  /** Set when the value that is wrong is a key of the object at `instancePath`. */
  readonly propertyName?: string | undefined;
  readonly parentSchema?: Readonly<Record<string, unknown>> | undefined;
}

/** One thing that is wrong, in words for a person. */
export interface Finding {
  readonly pointer: string;
  /** Set when it is the key and not the value that is wrong. */
  readonly part?: 'key';
  readonly code: string;
  readonly message: string;
  readonly cure?: string;
}

/** Says in words what a schema says in errors, without the echoes of branches that nobody meant. */
export function explain(errors: readonly SchemaError[], value: Json): Finding[] {
  const findings = distil(errors).map((error) => explainOne(error, value));
  const seen = new Set<string>();
  return findings.filter(({ pointer, message }) => {
    const isNew = !seen.has(`${pointer} ${message}`);
    seen.add(`${pointer} ${message}`);
    return isNew;
  });
}

/** For each union, keeps the errors of the branch that was meant, or says what all branches want. */
function distil(errors: readonly SchemaError[]): SchemaError[] {
  // The branch for a Reference Object is never what was meant: a wrong one is reported as unresolved.
  let left = errors.filter(({ params, keyword }) => params.missingProperty !== '$ref' && keyword !== 'propertyNames');
  for (const union of errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')) {
    const below = left.filter((error) => error !== union && isAtOrBelow(error.instancePath, union.instancePath));
    if (below.length === 0) continue;
    const inBranches = below.filter((error) => branchOf(error, union) !== undefined);
    // Where several branches fit, the errors of the others say nothing.
    const fitsSeveral = Array.isArray(union.params.passingSchemas);
    const chosen = fitsSeveral ? [] : chooseBranch(inBranches, union);
    const keepsUnion = fitsSeveral && below.length === inBranches.length;
    left = left.filter((error) => (error === union ? keepsUnion : !inBranches.includes(error)));
    left.push(...chosen);
  }
  return left.filter(
    (error) =>
      !(
        error.keyword === 'if' &&
        left.some((other) => other !== error && isAtOrBelow(other.instancePath, error.instancePath))
      ),
  );
}

/** A branch is out if the value is of another type, or if it has another tag. */
function chooseBranch(errors: readonly SchemaError[], union: SchemaError): SchemaError[] {
  const isMismatch = ({ keyword, instancePath }: SchemaError): boolean => {
    const depth = instancePath.slice(union.instancePath.length).split('/').length - 1;
    return (keyword === 'type' && depth === 0) || ((keyword === 'enum' || keyword === 'const') && depth <= 1);
  };
  const out = new Set(errors.filter(isMismatch).map((error) => branchOf(error, union)));
  const meant = errors.filter((error) => !out.has(branchOf(error, union)));
  return meant.length > 0 ? meant : merge(errors.filter(isMismatch));
}

/** `must be a` and `must be b` of one place become `must be a or b`. */
function merge(errors: readonly SchemaError[]): SchemaError[] {
  const merged = new Map<string, SchemaError>();
  for (const error of errors) {
    const kind = error.keyword === 'type' ? 'type' : 'enum';
    const key = `${error.instancePath} ${kind}`;
    const before = merged.get(key);
    const wanted = [...(before ? wantedBy(before) : []), ...wantedBy(error)];
    const params = kind === 'type' ? { type: wanted } : { allowedValues: wanted };
    merged.set(key, { ...error, keyword: kind, params });
  }
  // A value of the wrong type is not helped by a list of values of the right one.
  const enums = [...merged.values()].filter(({ keyword }) => keyword === 'enum');
  return enums.length > 0 ? enums : [...merged.values()];
}

function wantedBy({ params }: SchemaError): unknown[] {
  return [params.type ?? params.allowedValues ?? params.allowedValue].flat();
}

/** Behind a `$ref` the path begins anew; a mismatch of the value as a whole is that of a branch all the same. */
function branchOf(error: SchemaError, union: SchemaError): string | undefined {
  const prefix = `${union.schemaPath}/`;
  if (error.schemaPath.startsWith(prefix)) return error.schemaPath.slice(prefix.length).split('/')[0];
  const isMismatch = ['type', 'enum', 'const'].includes(error.keyword) && error.instancePath === union.instancePath;
  return isMismatch ? error.schemaPath : undefined;
}

function isAtOrBelow(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

function explainOne(error: SchemaError, root: Json): Finding {
  if (error.propertyName !== undefined) {
    const reason =
      error.keyword === 'pattern' ? `does not match ${String(error.params.pattern)}` : (error.message ?? 'is wrong');
    return {
      pointer: joinPointer(error.instancePath, error.propertyName),
      part: 'key',
      code: 'wrong-form',
      message: `The key ${show(error.propertyName)} ${reason}.`,
    };
  }
  const { instancePath: pointer, keyword, params, parentSchema } = error;
  const value = valueAt(root, pointer);
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params.additionalProperty ?? params.unevaluatedProperty);
      const known = Object.keys((parentSchema?.properties as object | undefined) ?? {}).filter(
        (name) => valueAt(root, joinPointer(pointer, name)) === undefined,
      );
      return {
        pointer: joinPointer(pointer, key),
        part: 'key',
        code: 'unknown-key',
        message: `Unknown key ${show(key)}.`,
        ...cureFor(key, known, 'Known here'),
      };
    }
    case 'required':
      return { pointer, code: 'missing-key', message: `The key ${show(params.missingProperty)} is missing.` };
    case 'enum':
    case 'const': {
      const allowed = wantedBy(error);
      const names = allowed.filter((item) => typeof item === 'string');
      const cure =
        typeof value === 'string'
          ? cureFor(value, names, 'Allowed')
          : { cure: `Allowed: ${allowed.map(show).join(', ')}.` };
      return { pointer, code: 'unknown-value', message: `${show(value)} is not allowed here.`, ...cure };
    }
    case 'type':
      return {
        pointer,
        code: 'wrong-type',
        message: `Must be ${wantedBy(error).join(' or ')}, and is ${typeName(value)}.`,
      };
    case 'pattern':
      return {
        pointer,
        code: 'wrong-form',
        message: `${show(value)} does not match ${String(params.pattern)}.`,
        ...(typeof parentSchema?.description === 'string' && { cure: parentSchema.description }),
      };
    case 'anyOf':
    case 'oneOf':
      return {
        pointer,
        code: 'wrong-form',
        message: `Fits ${Array.isArray(params.passingSchemas) ? 'several' : 'none'} of the forms that are allowed, and must fit one.`,
      };
    default:
      return { pointer, code: 'wrong-form', message: `${upperFirst(error.message ?? keyword)}.` };
  }
}

function cureFor(text: string, known: readonly string[], label: string): { cure?: string } {
  if (known.length === 0) return {};
  const guess = closest(text, known);
  return { cure: guess === undefined ? `${label}: ${known.map(show).join(', ')}.` : `Did you mean ${show(guess)}?` };
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function typeName(value: Json | undefined): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
