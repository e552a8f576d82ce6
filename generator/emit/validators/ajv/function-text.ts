import { literal, quote } from '../../../kit/index.ts';
import type { Json } from '../../../model/json-schema.ts';
import { assertionsOf } from '../own-keywords.ts';
import type { CompiledFunction, Meaning } from './compile.ts';
import type { Shared } from '../shared.ts';
import { MaskedCode } from './masked-code.ts';

const checks = '@bmsg/runtime/ajv';

/** Prints a function that Ajv compiled in the form that `packages/runtime` describes: it returns what failed, or null. */
export function functionText(compiled: CompiledFunction, shared: Shared): string {
  const code = new MaskedCode(compiled.code);
  replaceNames(code, compiled, shared);
  replaceReports(code, compiled.path, shared);
  replaceCalls(code, shared);
  replaceOwnership(code);
  replaceFrame(code);
  const leftover = code.find(/(?<![.\w$])(?:rootData|parentData|schema\d+|require\(|failed\.|[\w$]+\.errors = )/);
  if (leftover !== undefined) throw new Error(`Ajv printed ${leftover} in a way that is not known here.`);
  const text = indented(code.unmasked(quote));
  return compiled.evaluated === undefined ? text : `${text}\n${compiled.name}.evaluated = ${compiled.evaluated};`;
}

function replaceNames(code: MaskedCode, { names }: CompiledFunction, shared: Shared): void {
  for (const [name, meaning] of names) {
    if (meaning.kind === 'schema') replaceValues(code, name, meaning.schema as Json, shared);
  }
  // All in one go, since a new name may be what Ajv calls something else.
  const words = [...names.keys()].map((name) => name.replace('.', String.raw`\.`)).join('|');
  code.replace(
    new RegExp(String.raw`(?<![\w$.])(${words})(?:(\.call\()|(?:\.validate)?(?![\w$]))`, 'g'),
    (name = '', member = '') => {
      const meaning = names.get(name);
      if (meaning === undefined || meaning.kind === 'schema') return name;
      return member === '.call(' ? 'Object.hasOwn(' : expression(meaning, shared);
    },
  );
}

/** What the code looks up in its schema becomes a constant. */
function replaceValues(code: MaskedCode, name: string, schema: Json, shared: Shared): void {
  const path = String.raw`(?<![\w$.])${name}((?:\.[A-Za-z_$][\w$]*|\[(?:\d+|‹\d+›)\])+)`;
  const valueAt = (tokens: string): Json =>
    tokens
      .split(/[.[\]]+/)
      .filter((token) => token !== '')
      .map((token) => (token.startsWith('‹') ? code.literal(token) : token))
      .reduce((parent, token) => (parent as Readonly<Record<string, Json>>)[token] as Json, schema);
  code.replace(new RegExp(String.raw`\w+\.call\(${path}, (\w+)\)`, 'g'), (tokens = '', key = '') => {
    const keys = literal(Object.keys(valueAt(tokens) as object));
    return `${shared.constant('keys', `/* @__PURE__ */ new Set(${keys})`)}.has(${key})`;
  });
  code.replace(new RegExp(path, 'g'), (tokens = '') => shared.constant('values', literal(valueAt(tokens))));
}

function expression(meaning: Exclude<Meaning, { kind: 'schema' }>, shared: Shared): string {
  if (meaning.kind === 'function') return meaning.name;
  if (meaning.kind === 'assertion') return assertionsOf(meaning.schema, shared)[0] ?? '';
  if (meaning.kind === 'format') return shared.imported('@bmsg/runtime/formats', meaning.check);
  if (meaning.code.startsWith('new RegExp(')) {
    return shared.constant('pattern', `/* @__PURE__ */ ${new MaskedCode(meaning.code).unmasked(quote)}`);
  }
  return shared.imported(checks, meaning.code.includes('runtime/equal') ? 'equal' : meaning.code);
}

/** Ajv records an error in seven lines, and forgets some in eight. */
function replaceReports(code: MaskedCode, path: string, shared: Shared): void {
  const record = String.raw`\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;`;
  // Under `not` and `if` an error is only counted.
  code.replace(new RegExp(String.raw`const (err\d+) = \{\};${record}`, 'g'), 'errors++;');
  code.replace(
    new RegExp(
      String.raw`const (err\d+) = \{instancePath(?::(.*))?,schemaPath:(‹\d+›),keyword:.*?,params:([^]*?)\};${record}`,
      'g',
    ),
    (_name, instancePath, schemaPath = '', params = '') => {
      const keyword = code.masked(path + code.literal(schemaPath).slice(1));
      const about = params.replaceAll(/\s+/g, ' ');
      const place = placeBelow(code, instancePath);
      return `vErrors = ${shared.imported(checks, 'add')}(vErrors, ${place}, ${keyword}, ${about});\nerrors++;`;
    },
  );
  code.replace(
    /if\(vErrors !== null\)\{\nif\((\w+)\)\{\nvErrors\.length = \1;\n\}\nelse \{\nvErrors = null;\n\}\n\}/g,
    (count = '') => `vErrors = ${shared.imported(checks, 'keep')}(vErrors, ${count});`,
  );
}

/** Where in the value something stands, seen from the value that the function was given. */
function placeBelow(code: MaskedCode, instancePath = 'instancePath'): string {
  return instancePath === 'instancePath' ? code.masked('') : instancePath.replace(/^instancePath\+/, '');
}

/** Instead of leaving its errors on itself, a function returns them; whoever called it knows where they are. */
function replaceCalls(code: MaskedCode, shared: Shared): void {
  let count = 0;
  const above = String.raw`\{instancePath(?::([^{}]*))?,parentData(?::[^{}]*)?,parentDataProperty(?::[^{}]*)?,rootData\}`;
  const joined = String.raw`vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;`;
  code.replace(
    new RegExp(String.raw`^if\(!\(([\w$]+)\((.*?), ${above}\)\)\)\{\n${joined}`, 'gm'),
    (name = '', data = '', path = 'instancePath') => {
      const more = `more${count++}`;
      const result = `${shared.imported(checks, 'join')}(vErrors, ${more}, ${placeBelow(code, path)})`;
      const call = `const ${more} = ${name}(${data});`;
      return `${call}\nif(${more} !== null){\nvErrors = ${result};\nerrors += ${more}.length;`;
    },
  );
  code.replace(
    /(\w+)\.replace\(\/~\/g, ‹\d+›\)\.replace\(\/\\\/\/g, ‹\d+›\)/g,
    (key = '') => `${shared.imported(checks, 'pointerToken')}(${key})`,
  );
}

/**
 * Ajv asks of every property whether it is the object's own. For a name that no object inherits, the value says as much
 * and is had for nothing.
 */
function replaceOwnership(code: MaskedCode): void {
  const isInherited = (name: string): boolean => name in Object.prototype;
  code.replace(
    /(\w+)(\.\w+|\[‹\d+›\]) !== undefined && Object\.hasOwn\(\1, (‹\d+›)\)/g,
    (object = '', member = '', name = '') => {
      const own = `${object}${member} !== undefined`;
      return isInherited(code.literal(name)) ? `${own} && Object.hasOwn(${object}, ${name})` : own;
    },
  );
  code.replace(
    /\((\w+)(\.\w+|\[‹\d+›\]) === undefined\) \|\| \(!\(Object\.hasOwn\(\1, (‹\d+›)\)\)\)/g,
    (object = '', member = '', name = '') => {
      const missing = `${object}${member} === undefined`;
      return isInherited(code.literal(name)) ? `${missing} || !Object.hasOwn(${object}, ${name})` : missing;
    },
  );
  // Going through all keys and asking only about unknown ones spares a list of the keys.
  code.replace(
    /^for\(const (\w+) of Object\.keys\((\w+)\)\)\{\nif\(!\((.*)\)\)\{$/gm,
    (key = '', object = '', known = '') =>
      `for(const ${key} in ${object}){\nif(!(${known}) && Object.hasOwn(${object}, ${key})){`,
  );
}

function replaceFrame(code: MaskedCode): void {
  code.replace(/^function ([\w$]+)\(data, \{.*?rootData=data\}=\{\}\)\{/g, (name = '') => `function ${name}(data){`);
  // In between may stand what the function leaves for `unevaluated…` around it.
  code.replace(
    /[\w$]+\.errors = vErrors;\n((?:evaluated\d+\.\w+ = .*;\n)*)return errors === 0;/g,
    (left = '') => `${left}return vErrors;`,
  );
  code.replace(/[\w$]+\.errors = null;\nreturn true;/g, 'return null;');
  code.replace(/^\/\*# sourceURL=.*\n/gm, '');
  code.replace(/(?<![\w$.])vErrors(?![\w$])/g, 'failed');
  code.replace(/(?<![\w$.])errors(?![\w$])/g, 'count');
  code.replace(/\}\nelse /g, '} else ');
  code.replace(/\b(if|for)\(/g, '$1 (');
  code.replace(/\)\{$/gm, ') {');
}

function indented(code: string): string {
  let depth = 0;
  const lines = code.split('\n').map((line) => {
    if (line.startsWith('}')) depth--;
    const result = '  '.repeat(depth) + line;
    if (line.endsWith('{')) depth++;
    return result;
  });
  return lines.filter((line) => line.trim() !== '').join('\n');
}
