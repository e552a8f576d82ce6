import { typeWords } from '../schema-words.ts';
import type { Api, Operation, Server } from '../../model/api.ts';
import type { Fact, FactDetail } from './fact.ts';
import { plainStyle } from './plain-style.ts';
import type { SourcesOf } from './sources-of.ts';

/** Facts of an OpenAPI document beside its schemas: servers, ways to authenticate, operations, webhooks, parameters. */
export function apiFacts(api: Api, sourcesOf: SourcesOf, pageOf: (operation: Operation) => string): Fact[] {
  const servers = new Set([...api.servers, ...api.operations.flatMap((operation) => operation.servers)]);
  const { tls, securitySchemes } = api;
  return [
    ...[...servers].map((server) => serverFact(server, sourcesOf)),
    ...securitySchemes.map((scheme): Fact => {
      const { key, description } = scheme;
      const where = scheme.type === 'apiKey' ? [{ label: 'where', text: `${scheme.in} ${scheme.name}` }] : [];
      return {
        kind: 'way to authenticate',
        name: key,
        ...(scheme.type === 'apiKey' && { alsoAs: [scheme.name] }),
        description,
        details: where,
        sources: sourcesOf({ kind: 'api' }, key),
      };
    }),
    ...(tls === undefined
      ? []
      : [
          { kind: 'connection', name: 'TLS', description: tls.description, sources: sourcesOf({ kind: 'api' }, 'tls') },
        ]),
    ...api.operations.flatMap((operation) => operationFacts(operation, 'operation', sourcesOf, pageOf)),
    ...api.webhooks.flatMap((operation) => operationFacts(operation, 'webhook', sourcesOf, pageOf)),
  ];
}

function serverFact({ url, id, description }: Server, sourcesOf: SourcesOf): Fact {
  const name = id ?? url;
  return {
    kind: 'server',
    name,
    alsoAs: [url, url.replace(/^[a-z]+:\/\//, '')],
    description,
    sources: sourcesOf({ kind: 'api' }, `server ${name}`),
  };
}

function operationFacts(
  operation: Operation,
  kind: 'operation' | 'webhook',
  sourcesOf: SourcesOf,
  pageOf: (operation: Operation) => string,
): Fact[] {
  const { id, method, path, summary, description, parameters, requestBody, responses, security, deprecated } =
    operation;
  const owner = { kind, id } as const;
  const page = pageOf(operation);
  const call = `${method.toUpperCase()} ${path}`;
  const detail = (label: string, text: string, part = label): FactDetail => {
    const sources = sourcesOf(owner, part);
    return { label, text, ...(sources.length > 0 && { sources }) };
  };
  return [
    {
      kind,
      name: id,
      alsoAs: [path, call],
      title: summary,
      description,
      details: [
        { label: 'call', text: call },
        ...(deprecated ? [{ label: 'deprecated', text: 'yes' }] : []),
        ...(requestBody?.contents ?? []).map(({ mediaType, schema }) => ({
          label: `body ${mediaType}`,
          text: typeWords(schema ?? true, plainStyle),
        })),
        ...(security.length === 0
          ? []
          : [{ label: 'authentication', text: security.map((keys) => keys.join(' and ') || 'none').join(', or ') }]),
        ...parameters.map(({ name, description: text }) => detail(`parameter ${name}`, text, name)),
        ...responses.map(({ status, description: text }) => detail(`answer ${status}`, text, status)),
      ],
      sources: sourcesOf(owner, ''),
      page,
    },
    ...parameters.map((parameter): Fact => ({
      kind: 'parameter',
      name: parameter.name,
      description: parameter.description,
      details: [
        { label: 'of', text: call },
        { label: 'in', text: parameter.in },
        { label: 'type', text: typeWords(parameter.schema, plainStyle) },
        { label: 'required', text: parameter.required ? 'yes' : 'no' },
      ],
      sources: sourcesOf(owner, parameter.name),
      page,
    })),
  ];
}
