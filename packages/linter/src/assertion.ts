import { assertions } from '@bmsg/api/assertions';
import type { AssertionTests } from '@bmsg/api/assertions';
import type { Channel } from '@bmsg/api/channels';
import type { Assertion } from '@bmsg/api/rules';
import type { Problem, Request, RequestCheck } from './check.ts';
import { replaceValue, takeOut } from './edits.ts';
import { member, select } from './members.ts';
import type { Member } from './members.ts';
import { namesOf } from './names-of.ts';
import { appendToken, pointerTokens } from './pointer.ts';
import { inSentence } from './quote.ts';

/** Values that are not as a rule says they must be. The rule itself says where they are and what is wrong with them. */
export const assertion: RequestCheck = (request, { assert, id }) => {
  const tests = assertions[id];
  if (assert === undefined || tests === undefined) throw new Error(`The rule ${id} asserts nothing.`);
  const problems: Problem[] = [];
  if (assert.of === 'request') {
    addBreaches(problems, { pointer: '', value: request.value }, [], request, assert, tests);
    return problems;
  }
  for (const message of request.messages) {
    addBreaches(problems, message, message.channels, request, assert, tests);
  }
  return problems;
};

function addBreaches(
  problems: Problem[],
  from: Member,
  channels: readonly Channel[],
  request: Request,
  assert: Assertion,
  { must, when, where }: AssertionTests,
): void {
  let isAsked = false;
  for (const pattern of assert.at) {
    const places = select(from, pattern);
    if (places.length === 0) continue;
    // Few messages have such places, so the question about the message comes second.
    if (!isAsked && when?.(from.value) === false) return;
    isAsked = true;
    for (const place of places) {
      if (where?.(place.value) === false) continue;
      for (const found of assert.each === undefined ? [place] : select(place, assert.each)) {
        if (!must(found.value)) problems.push(breach(found, must, request, assert, channels));
      }
    }
  }
}

function breach(
  found: Member,
  must: AssertionTests['must'],
  request: Request,
  { mark, message, part, remove, report = '', rewrite }: Assertion,
  channels: readonly Channel[],
): Problem {
  const { locate } = request;
  const fault = memberAt(found, report);
  const marked = mark !== undefined && typeof fault.value === 'string' ? regExp(mark).exec(fault.value) : null;
  const pointsAtKey = fault.value === undefined || part === 'key';
  const place = pointsAtKey ? locate.holder(fault.pointer) : locate.value(fault.pointer);
  const mended = rewritten(found.value, rewrite);
  const words: Readonly<Record<string, string>> = {
    value: inSentence(marked?.[0] ?? fault.value),
    channels: channels.length === 0 ? 'any channel' : namesOf(channels),
  };
  return {
    place: marked === null ? place : locate.within(fault.pointer, marked.index, marked[0].length),
    subject: fault.pointer,
    message: message.replace(/\{(value|channels)\}/g, (_, name: string) => words[name] ?? ''),
    ...(mended !== undefined && must(mended) && replaceValue(place, mended)),
    ...(remove && { edits: takeOut(fault.pointer, request) }),
  };
}

function memberAt({ pointer, value }: Member, report: string): Member {
  return pointerTokens(report).reduce<Member>(
    (from, token) => ({ pointer: appendToken(from.pointer, token), value: member(from.value, token) }),
    { pointer, value },
  );
}

/** A text after the rewritings of a rule; undefined where none of them changes it. */
function rewritten(value: unknown, rewrite: Assertion['rewrite'] = []): string | undefined {
  if (typeof value !== 'string') return undefined;
  const result = rewrite.reduce((text, { match, with: put }) => text.replaceAll(regExp(match), put), value);
  return result === value ? undefined : result;
}

/** Rules are few, so each of their patterns is compiled once. */
const compiled = new Map<string, RegExp>();

function regExp(pattern: string): RegExp {
  let known = compiled.get(pattern);
  if (known === undefined) compiled.set(pattern, (known = new RegExp(pattern, 'gu')));
  known.lastIndex = 0;
  return known;
}
