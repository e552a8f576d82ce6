import { joinPointer, member } from '../base/json-pointer.ts';
import { dereference, listAt, objectAt, textAt } from '../base/read-json.ts';
import type { Api, Operation } from '../model/api.ts';
import type { Diagnostic, SourceLocation } from '../model/diagnostic.ts';
import type { Json } from '../model/json-schema.ts';
import type { Written } from './written.ts';

/** Identifiers, path parameters and security of the operations. */
export function checkOperations(api: Api, written: Written): Diagnostic[] {
  return [
    ...duplicateIds(api, written),
    ...ambiguousPaths(api),
    ...api.operations.flatMap((operation) => pathParameters(operation, written)),
    ...[...api.operations, ...api.webhooks].flatMap((operation) => unknownSchemes(operation, api)),
  ];
}

function duplicateIds(api: Api, { locate }: Written): Diagnostic[] {
  const first = new Map<string, SourceLocation>();
  const diagnostics: Diagnostic[] = [];
  const all = [
    ...api.operations.map((operation) => ({ operation, place: 'paths' })),
    ...api.webhooks.map((operation) => ({ operation, place: 'webhooks' })),
  ];
  for (const { operation, place } of all) {
    const location = locate(joinPointer('', place, operation.path, operation.method, 'operationId'));
    const other = first.get(operation.id);
    if (other === undefined) {
      first.set(operation.id, location);
      continue;
    }
    diagnostics.push({
      severity: 'error',
      code: 'duplicate-operation-id',
      message: `Another operation has the operationId ${JSON.stringify(operation.id)}: ${other.file}:${other.line}.`,
      cure: 'Give each operation an operationId of its own.',
      location,
    });
  }
  return diagnostics;
}

/** `/pets/{id}` and `/pets/{name}` are one path. */
function ambiguousPaths(api: Api): Diagnostic[] {
  const first = new Map<string, Operation>();
  const diagnostics: Diagnostic[] = [];
  for (const operation of api.operations) {
    const shape = operation.path.replaceAll(/\{[^}]*\}/g, '{}');
    const other = first.get(shape) ?? operation;
    first.set(shape, other);
    if (other.path === operation.path) continue;
    diagnostics.push({
      severity: 'error',
      code: 'ambiguous-path',
      message: `${operation.path} and ${other.path} are the same path.`,
      cure: 'Give the parameter one name, and put the operations under one path.',
      location: operation.location,
    });
  }
  return diagnostics;
}

function pathParameters(operation: Operation, written: Written): Diagnostic[] {
  const inPath = new Set([...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? ''));
  const declared = new Set(operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name));
  const missing = [...inPath].filter((name) => !declared.has(name));
  const unused = [...declared].filter((name) => !inPath.has(name));
  return [
    ...missing.map((name): Diagnostic => ({
      severity: 'error',
      code: 'undeclared-path-parameter',
      message: `The path ${operation.path} has {${name}}, and the operation has no such parameter.`,
      cure: `Add a parameter with \`in: path\` and \`name: ${name}\`.`,
      location: operation.location,
    })),
    ...unused.map((name): Diagnostic => ({
      severity: 'error',
      code: 'unused-path-parameter',
      message: `The path ${operation.path} has no {${name}}.`,
      cure: 'Correct the name, or take the parameter away.',
      location: locateParameter(operation, name, written),
    })),
  ];
}

function locateParameter(operation: Operation, name: string, { document, locate }: Written): SourceLocation {
  const path = joinPointer('/paths', operation.path);
  const item = dereference(document, objectAt(document, 'paths')[operation.path]);
  const places: readonly (readonly [string, Json | undefined])[] = [
    [joinPointer(path, operation.method), member(item, operation.method)],
    [path, item],
  ];
  for (const [pointer, owner] of places) {
    const index = listAt(owner, 'parameters').findIndex(
      (value) => textAt(dereference(document, value), 'name') === name,
    );
    if (index >= 0) return locate(joinPointer(pointer, 'parameters', index, 'name'));
  }
  return operation.location;
}

function unknownSchemes(operation: Operation, api: Api): Diagnostic[] {
  const known = new Set(api.securitySchemes.map(({ key }) => key));
  return [...new Set(operation.security.flat())]
    .filter((key) => !known.has(key))
    .map((key) => ({
      severity: 'error',
      code: 'unknown-security-scheme',
      message: `There is no security scheme ${JSON.stringify(key)}.`,
      cure: 'Describe it in components.securitySchemes.',
      location: operation.location,
    }));
}
