import type { Api, Emitter, GeneratedFile } from '../../model/api.ts';
import { capabilityPage } from './capability-page.ts';
import { channelPages } from './channel-pages.ts';
import { errorPages } from './error-pages.ts';
import { examplePage } from './example-page.ts';
import { indexPage } from './index-page.ts';
import { operationPages } from './operation-pages.ts';
import { rulePages } from './rule-pages.ts';
import { schemaPages } from './schema-pages.ts';
import { siteOf } from './site.ts';
import type { Site } from './site.ts';
import { smppPages } from './smpp-pages.ts';
import { sourcePages } from './source-pages.ts';

const kinds: readonly ((api: Api, site: Site) => readonly GeneratedFile[])[] = [
  indexPage,
  operationPages,
  channelPages,
  capabilityPage,
  errorPages,
  rulePages,
  examplePage,
  schemaPages,
  smppPages,
  sourcePages,
];

/** `docs/**.md`: the reference. What a document does not have leaves no page and no heading. */
export const emitPages: Emitter = (api) => {
  const site = siteOf(api);
  return kinds.flatMap((kind) => kind(api, site));
};
