import { Compile } from 'typebox/schema';
import { describe, expect, it } from 'vitest';
import { emitTypes } from '../../generator/emit/typescript/types.ts';
import { literal } from '../../generator/kit/index.ts';
import { apiOfSchemas } from '../support/api-of.ts';
import { compile } from './compile.ts';
import { arrays } from './constructs/arrays.ts';
import { composition } from './constructs/composition.ts';
import type { Construct } from './constructs/construct.ts';
import { objects } from './constructs/objects.ts';
import { values } from './constructs/values.ts';

const constructs: readonly Construct[] = [...values, ...objects, ...arrays, ...composition];

const schemasOf = ({ schema, others }: Construct): NonNullable<Construct['others']> => ({ ...others, X: schema });

/** The types of a construct, and after them a constant of type `X` for each of its values, each on a line. */
function moduleOf(construct: Construct): string[] {
  const types = emitTypes(apiOfSchemas(schemasOf(construct)))[0]?.content ?? '';
  const { takes, refuses, lets, forbids } = construct;
  const all = [...takes, ...refuses, ...(lets?.values ?? []), ...(forbids?.values ?? [])];
  const constants = all.map((value, index) => `const v${index}: X = ${literal(value).replaceAll(/\n\s*/g, ' ')};`);
  return [...types.split('\n'), ...constants];
}

const modules = constructs.map(moduleOf);
const errors = compile(modules.map((lines) => lines.join('\n')));

describe.each(constructs.map((construct, index) => ({ name: construct.name, construct, index })))(
  '$name',
  ({ construct, index }) => {
    it('has a type that takes and refuses what it must', () => {
      const refused = [...errors[index]!.keys()].map((line) => modules[index]![line]);
      const wanted = [...construct.refuses, ...(construct.forbids?.values ?? [])];
      expect(refused.map((line) => line?.replace(/^const v\d+/, 'const v'))).toEqual(
        wanted.map((value) => `const v: X = ${literal(value).replaceAll(/\n\s*/g, ' ')};`),
      );
    });

    it('is judged the same by a validator', () => {
      const schema = { $ref: '#/components/schemas/X', components: { schemas: schemasOf(construct) } };
      const validator = Compile(construct.judged ?? schema);
      const valid = [...construct.takes, ...(construct.forbids?.values ?? [])];
      const invalid = [...construct.refuses, ...(construct.lets?.values ?? [])];
      expect([...valid, ...invalid].filter((value) => validator.Check(value))).toEqual(valid);
    });
  },
);
