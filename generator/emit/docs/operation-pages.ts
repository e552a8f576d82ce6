import { quote } from '../../kit/index.ts';
import type { Api, Content as Body, GeneratedFile, Operation, Response } from '../../model/api.ts';
import {
  blocks,
  code,
  codeBlock,
  heading,
  join,
  link,
  list,
  line,
  nothing,
  prose,
  section,
  table,
} from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { fieldTable } from './schema-fields.ts';
import { schemaLinks } from './schema-pages.ts';
import { limitsOf, typeOf } from './schema-type.ts';
import type { LinkSchema } from './schema-type.ts';
import { page, relative } from './site.ts';
import type { Site } from './site.ts';
import { webhookFacts } from './webhook-facts.ts';

/** `operations/<name>.md` and `webhooks/<name>.md`: one call each. */
export function operationPages(api: Api, site: Site): GeneratedFile[] {
  return [
    ...api.operations.map((operation) => operationPage(api, site, operation, callLine(api, operation))),
    ...api.webhooks.map((webhook) => operationPage(api, site, webhook, line`The platform makes this call to you.`)),
  ];
}

function operationPage(api: Api, site: Site, operation: Operation, how: Markdown): GeneratedFile {
  const path = site.operation(operation);
  const linkSchema = schemaLinks(api, site, path);
  const { requestBody } = operation;
  return page(
    path,
    api.source,
    heading(1, operation.summary || operation.id),
    operation.deprecated ? line`**Deprecated.**` : nothing,
    line`${code(`${operation.method.toUpperCase()} ${operation.path}`)}`,
    prose(operation.description),
    how,
    // Those of the document stand on the index.
    operation.servers.every((server) => api.servers.some(({ url }) => url === server.url))
      ? nothing
      : section(2, 'Servers', list(operation.servers.map(({ url, description }) => line`${code(url)} ${description}`))),
    section(2, 'Authentication', authentication(api, operation)),
    section(2, 'Parameters', parameters(operation, linkSchema)),
    section(
      2,
      'Body',
      prose(requestBody?.description ?? ''),
      ...(requestBody?.contents ?? []).map((content) => body(api, content, linkSchema)),
    ),
    section(
      2,
      'Answers',
      answers(operation.responses, linkSchema),
      ...operation.responses.map((one) => headers(one, linkSchema)),
    ),
    webhookFacts(api, operation),
    section(2, 'Examples', examples(api, site, path, operation)),
  );
}

function callLine({ packageName }: Api, { identifier }: Operation): Markdown {
  if (packageName === undefined) return nothing;
  return codeBlock(`import { ${identifier} } from ${quote(`${packageName}/client`)};`, 'ts');
}

function authentication(api: Api, { security }: Operation): Markdown {
  const describe = (key: string): Markdown => {
    const scheme = api.securitySchemes.find((one) => one.key === key);
    if (scheme === undefined) return code(key);
    const where = scheme.type === 'apiKey' ? line` in the ${scheme.in} ${code(scheme.name)}` : nothing;
    return line`${code(key)}${where}`;
  };
  const alternatives = security.map((keys) => (keys.length === 0 ? line`none` : join(keys.map(describe), ' and ')));
  return alternatives.length === 0 ? nothing : line`One of: ${join(alternatives, '; or ')}.`;
}

function parameters({ parameters: all }: Operation, linkSchema: LinkSchema): Markdown {
  return table(
    ['Parameter', 'In', 'Type', 'Required', 'Meaning', 'Limits'],
    all.map((parameter) => [
      code(parameter.name),
      parameter.in,
      typeOf(parameter.schema, linkSchema),
      parameter.required ? 'yes' : '',
      parameter.deprecated ? line`Deprecated. ${parameter.description}` : parameter.description,
      limitsOf(parameter.schema),
    ]),
  );
}

function body(api: Api, { mediaType, schema }: Body, linkSchema: LinkSchema): Markdown {
  if (schema === undefined) return line`${code(mediaType)}`;
  return blocks(
    line`${code(mediaType)}: ${typeOf(schema, linkSchema)}`,
    fieldTable(schema, { linkSchema, schemas: api.schemas, expand: true, depth: 4 }),
  );
}

function answers(responses: readonly Response[], linkSchema: LinkSchema): Markdown {
  return table(
    ['Status', 'Meaning', 'Body'],
    responses.map(({ status, description, contents }) => [
      code(status),
      description,
      join(
        contents.map(({ mediaType, schema }) =>
          schema === undefined ? code(mediaType) : line`${code(mediaType)}: ${typeOf(schema, linkSchema)}`,
        ),
      ),
    ]),
  );
}

function headers({ status, headers: all }: Response, linkSchema: LinkSchema): Markdown {
  return section(
    3,
    line`Headers of ${status}`,
    table(
      ['Header', 'Type', 'Required', 'Meaning'],
      all.map(({ name, description, required, schema }) => [
        code(name),
        typeOf(schema, linkSchema),
        required ? 'yes' : '',
        description,
      ]),
    ),
  );
}

function examples(api: Api, site: Site, path: string, { id }: Operation): Markdown {
  const own = api.data.examples.filter(({ value }) => value.operation === id);
  return list(
    own.map((example) => link(example.value.title, `${relative(path, site.examples)}#${site.example(example.id)}`)),
  );
}
