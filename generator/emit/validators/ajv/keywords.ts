import { _, KeywordCxt, Name, nil, stringify } from 'ajv/dist/2020.js';
import { Type } from 'ajv/dist/compile/util.js';
import type { Ajv2020, Code, CodeKeywordDefinition } from 'ajv/dist/2020.js';

import { ownKeywords } from '../../../vocabulary/own-keywords.ts';

type Compile = CodeKeywordDefinition['code'];
type Describe = (cxt: KeywordCxt) => Code;
type Keyword = Pick<CodeKeywordDefinition, 'code'> & { readonly params: Describe };

/** The count of what has failed so far, in every function that Ajv compiles. */
const errors = new Name('errors');

/**
 * Changes how some keywords of an Ajv are compiled. What they accept stays the same; what they cost does not depend on
 * how hostile a value is, and what they record tells a reader which alternative of a union failed in what.
 */
export function adaptKeywords(ajv: Ajv2020): void {
  const adaptations: Readonly<Record<string, (compile: Compile) => Keyword>> = {
    anyOf: (compile) => tallied(compile, () => nil),
    oneOf: (compile) => tallied(compile, ({ params }) => _`, passingSchemas: ${params['passing']}`),
    contains: () => contains,
    discriminator: (code) => ({ code, params: tagParams }),
    maxLength: () => judged('isLongerThan', limit),
    minLength: () => judged('isShorterThan', limit),
    multipleOf: () => judged('isNoMultipleOf', ({ schema }) => _`{multipleOf: ${schema}}`),
    propertyNames: () => propertyNames,
    uniqueItems: () => uniqueItems,
  };
  for (const [keyword, adapt] of Object.entries(adaptations)) {
    const rule = ajv.RULES.all[keyword];
    if (typeof rule !== 'object' || !('code' in rule.definition)) throw new Error(`Ajv does not know ${keyword}.`);
    const { definition } = rule;
    const { code, params } = adapt(definition.code);
    Object.assign(definition, { code, error: { message: '', params } });
  }
  for (const keyword of ownKeywords.keys()) {
    const { code, params } = asserted(keyword);
    ajv.addKeyword({ keyword, type: 'string', code, error: { message: '', params: params as never } });
  }
}

/** Counts what fails in each alternative, and says so in `sizes`. */
function tallied(compile: Compile, more: Describe): Keyword {
  const starts = new WeakMap<object, Name[]>();
  return {
    code(cxt) {
      const marks: Name[] = [];
      starts.set(cxt, marks);
      cxt.subschema = (application, valid) => {
        const mark = cxt.gen.name('_start');
        cxt.gen.var(mark, errors);
        marks.push(mark);
        return KeywordCxt.prototype.subschema.call(cxt, application, valid);
      };
      compile(cxt);
    },
    params(cxt) {
      const marks = starts.get(cxt) ?? [];
      const sizes = marks.map((mark, index) => _`${marks[index + 1] ?? errors} - ${mark}`);
      return _`{sizes: [${sizes.reduce((list, size, index) => (index === 0 ? size : _`${list}, ${size}`), nil)}]${more(cxt)}}`;
    },
  };
}

/**
 * Ajv's own forgets to start anew for an empty array behind one that has a match. This one also says nothing about
 * items that do not match.
 */
const contains: Keyword = {
  code(cxt) {
    const { gen, data, it } = cxt;
    const { minContains: min = 1, maxContains: max } = cxt.parentSchema;
    const matching = gen.let('matching', 0);
    const valid = gen.name('valid');
    gen.forRange('i', 0, _`${data}.length`, (i) => {
      cxt.subschema({ keyword: 'contains', dataProp: i, dataPropType: Type.Num, compositeRule: true }, valid);
      gen.if(valid, () => gen.code(_`${matching}++`));
    });
    it.items = true;
    cxt.result(
      max === undefined ? _`${matching} >= ${min}` : _`${matching} >= ${min} && ${matching} <= ${max}`,
      reset,
      () => {
        reset();
        cxt.error();
      },
    );
    function reset(): void {
      cxt.reset();
    }
  },
  params({ parentSchema: { minContains: min = 1, maxContains: max } }) {
    return max === undefined ? _`{minContains: ${min}}` : _`{minContains: ${min}, maxContains: ${max}}`;
  },
};

/** Ajv's own, with the reason told in `sizes`. */
const propertyNames: Keyword = {
  code(cxt) {
    const valid = cxt.gen.name('valid');
    cxt.gen.forIn('key', cxt.data, (key) => {
      const start = cxt.gen.const('_start', errors);
      cxt.setParams({ propertyName: key, start });
      cxt.subschema({ keyword: 'propertyNames', data: key, dataTypes: ['string'], compositeRule: true }, valid);
      cxt.gen.if(_`!${valid}`, () => cxt.error(true));
    });
  },
  params: ({ params }) => _`{propertyName: ${params['propertyName']}, sizes: [${errors} - ${params['start']}]}`,
};

/** Ajv's own compares each item with each other one. */
const uniqueItems: Keyword = {
  code(cxt) {
    if (cxt.schema !== true) return;
    const pair = cxt.gen.const('pair', _`${runtimeFunction(cxt, 'equalItems')}(${cxt.data})`);
    cxt.setParams({ pair });
    cxt.fail(_`${pair} !== undefined`);
  },
  params: ({ params }) => _`{i: ${params['pair']}[0], j: ${params['pair']}[1]}`,
};

/** A keyword that a function of the runtime finds to fail. */
function judged(fails: string, params: Describe): Keyword {
  return { code: (cxt) => cxt.fail(_`${runtimeFunction(cxt, fails)}(${cxt.data}, ${cxt.schema})`), params };
}

/** A keyword of our own: emitted code has a constant that knows all about it. */
function asserted(keyword: string): Keyword {
  const assertion = ({ gen, schema }: KeywordCxt): Name =>
    gen.scopeValue('obj', { ref: { [keyword]: schema }, key: `${keyword} ${JSON.stringify(schema)}` });
  return {
    code: (cxt) => cxt.fail(_`!${assertion(cxt)}.passes(${cxt.data})`),
    params: (cxt) => _`${assertion(cxt)}.params(${cxt.data})`,
  };
}

function limit({ schema }: KeywordCxt): Code {
  return _`{limit: ${schema}}`;
}

/** With the words that would have been right; `schema-for-ajv.ts` writes them beside the tag. */
function tagParams({ params, schema }: KeywordCxt): Code {
  return _`{tag: ${params['tagName']}, tagValue: ${params['tag']}, allowedValues: ${stringify(schema.values)}}`;
}

/** Emitted code calls the real one; while Ajv compiles, a stand-in for it is enough. */
function runtimeFunction({ gen }: KeywordCxt, name: string): Name {
  return gen.scopeValue('func', { ref: standIn, key: name, code: new Name(name) });
}

function standIn(): undefined {}
