import { exportedFunction, typescriptFile, uniqueIdentifiers } from '../../kit/index.ts';
import type { Statement } from '../../kit/index.ts';
import type { Emitter, Operation } from '../../model/api.ts';
import { operationName } from './operation-names.ts';
import { operationTypeNames } from './operation-types.ts';
import type { OperationTypeNames } from './operation-types.ts';

/** `typescript/client.ts`: one function for each operation. What it does is in the runtime. */
export const emitClient: Emitter = (api) => {
  if (api.operations.length === 0) return [];
  const types = operationTypeNames(api);
  const [call = ''] = uniqueIdentifiers(
    ['call'],
    'camel',
    api.operations.flatMap((operation) => [operation.identifier, operationName(operation)]),
  );
  const typeNames = api.operations.map((operation) => types.get(operation)).filter((names) => names !== undefined);
  return [
    typescriptFile('typescript/client.ts', {
      source: api.source,
      imports: [
        {
          from: '@bmsg/runtime',
          values: [call === 'call' ? 'call' : `call as ${call}`],
          types: ['CallOptions', 'Client'],
        },
        { from: './operations.ts', values: api.operations.map(operationName) },
        { from: './types.ts', types: typeNames.flatMap((names) => [names.arguments, names.answer]) },
      ],
      statements: api.operations.flatMap((operation) => clientFunction(operation, call, types.get(operation)) ?? []),
    }),
  ];
};

function clientFunction(
  operation: Operation,
  call: string,
  types: OperationTypeNames | undefined,
): Statement | undefined {
  if (types === undefined) return undefined;
  return exportedFunction({
    name: operation.identifier,
    doc: documentation(operation),
    tags: operation.deprecated ? [{ name: 'deprecated' }] : [],
    parameters: [
      { name: 'client', type: 'Client' },
      { name: 'args', type: types.arguments, optional: !needsArguments(operation) },
      { name: 'options', type: 'CallOptions', optional: true },
    ],
    returns: `Promise<${types.answer}>`,
    body: `return ${call}(client, ${operationName(operation)}, args, options);`,
  });
}

function needsArguments({ parameters, requestBody }: Operation): boolean {
  return requestBody?.required === true || parameters.some(({ required }) => required);
}

function documentation({ summary, description, responses, location }: Operation): string {
  const answers = responses.map((response) => `- ${response.status}: ${response.description}`).join('\n');
  const parts = [
    summary,
    description === summary ? '' : description,
    answers && `Answers:\n${answers}`,
    `From ${location.file}.`,
  ];
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}
