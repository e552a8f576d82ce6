import { channels } from '@bmsg/api/channels';
import { knownRules } from '../known-rules.ts';
import { severitySettings } from './lint-config.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a configuration file: what an editor completes and checks it by, and what reads it is held to. */
export function configSchema(): Schema {
  const ruleIds = knownRules.map(({ id }) => id);
  const rules: Schema = {
    description: 'Severity by rule; a rule that is left out has its own.',
    type: 'object',
    properties: Object.fromEntries(
      knownRules.map(({ id, title, why }) => [id, { enum: severitySettings, description: `${title}. ${why}` }]),
    ),
    additionalProperties: false,
  };
  const files: Schema = {
    description: 'Patterns of files, relative to the folder of this file.',
    type: 'array',
    items: { type: 'string', minLength: 1 },
    minItems: 1,
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of bmsg lint',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      rules,
      overrides: {
        description: 'Severities for some files; later ones count more.',
        type: 'array',
        items: object({ files, rules }, ['files', 'rules']),
      },
      channels: {
        description: 'The channels that the account has; a message that names another one is reported.',
        type: 'array',
        items: { enum: channels.map(({ name }) => name) },
      },
      senders: {
        description: 'The senders that may be used; a message from another one is reported.',
        type: 'array',
        items: { type: 'string', minLength: 1 },
      },
      suppress: {
        description: 'Findings that are known and stay. One that suppresses nothing is reported.',
        type: 'array',
        items: object(
          {
            rule: { enum: ruleIds },
            files,
            at: {
              description:
                'JSON Pointer to the place; `*` stands for any one token; all that is below is covered, too.',
              type: 'string',
              pattern: '^(/[^/]*)*$',
            },
            reason: { description: 'Why it stays.', type: 'string', pattern: '\\S' },
          },
          ['rule', 'reason'],
        ),
      },
      ignore: { ...files, description: 'Patterns of files that are left out of folders and patterns.' },
    },
    additionalProperties: false,
  };
}

function object(properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}
