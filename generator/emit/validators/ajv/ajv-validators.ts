import { docComment, header } from '../../../kit/index.ts';
import type { Api, Emitter } from '../../../model/api.ts';
import type { Reading } from '../reading.ts';
import { ajvModuleOf, refusals } from '../refusals.ts';
import { Shared } from '../shared.ts';
import { compile } from './compile.ts';
import { functionText } from './function-text.ts';

const runtime = '@bmsg/runtime/ajv';

/** The same functions as in `validators.js`, compiled by Ajv: for those who want it so, and as a judge for ours. */
export const emitAjvValidators: Emitter = (api) => {
  const remarks: Readonly<Record<Reading, string>> = {
    closed: docComment('The functions of `validators.js`, compiled by Ajv. They find the same, more slowly.'),
    open: docComment('The functions of `validators.js`, compiled by Ajv, which here do not mind unknown keys.'),
  };
  // The other reading is there for schemas that our own emitter leaves to Ajv.
  const readings: readonly Reading[] = refusals(api.schemas).size === 0 ? ['closed'] : ['closed', 'open'];
  return readings.flatMap((reading) => [
    { path: `typescript/${ajvModuleOf(reading)}.js`, content: ajvModule(api, reading) },
    {
      path: `typescript/${ajvModuleOf(reading)}.d.ts`,
      content: `${header(api.source)}\n\n${remarks[reading]}\nexport * from './validators.js';\n`,
    },
  ]);
};

/** The text of the module for one reading. */
export function ajvModule(api: Api, reading: Reading): string {
  const shared = new Shared(api.schemas, api.data);
  const accepts = shared.imported(runtime, 'accepts');
  const validator = shared.imported(runtime, 'ajvValidator');
  const functions = compile(api.schemas, reading);
  const blocks = api.schemas.flatMap(({ identifier }) => [
    `export function is${identifier}(value) {\n  return ${accepts}(check${identifier}, value);\n}`,
    `export const validate${identifier} = /* @__PURE__ */ ${validator}(check${identifier});`,
    ...functions.filter((one) => one.identifier === identifier).map((one) => functionText(one, shared)),
  ]);
  const constants = shared.constantLines();
  return `${[
    header(api.source),
    shared.importLines().join('\n'),
    ...(constants.length === 0 ? [] : [constants.join('\n')]),
    ...blocks,
  ].join('\n\n')}\n`;
}
