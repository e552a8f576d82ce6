import { rules as allRules } from '@bmsg/api/rules';
import type { Rule } from '@bmsg/api/rules';
import { redactTokens } from '@bmsg/messaging';
import { assertion } from './assertion.ts';
import type { Breach, Circumstances, Problem, Request, RequestCheck, SyntaxCheck } from './check.ts';
import { requestChecks, syntaxChecks } from './checks/index.ts';
import type { Finding } from './finding.ts';
import { createLineMap } from './json/line-map.ts';
import { faultlessPassage, passageOf } from './json/passage.ts';
import type { Passage } from './json/passage.ts';
import { readJson } from './json/read-json.ts';
import type { SyntaxFault } from './json/syntax-fault.ts';
import { has, trait } from './kind.ts';
import type { Kind } from './kind.ts';
import { mergeVerdicts } from './merge-verdicts.ts';
import { isAbout, relevanceOf } from './relevance.ts';
import { readRequest } from './request.ts';
import type { Reading } from './request.ts';
import { yieldToOthers } from './yield.ts';

/** What is known beside the file; rules that need what is not known are silent. */
export interface LintOptions extends Circumstances {
  /** The rules to apply; all rules of the spec unless given. */
  readonly rules?: readonly Rule[];
  /**
   * JSON Pointer to the request in larger JSON; a token `*` stands for every item of an array. The whole text unless given. Syntax
   * is judged in all of the text.
   */
  readonly at?: string;
  /** What stands there: the body of a call unless given. */
  readonly as?: Reading;
  /** Whether comments and commas before a closing bracket are fine, as in files named `.jsonc`. */
  readonly jsonc?: boolean;
  /** The number of the first line, where the text is part of a file. Offsets stay those in the text. */
  readonly firstLine?: number;
}

/** The option `at` leads nowhere in a text that is JSON. */
export class NothingThereError extends Error {
  override readonly name = 'NothingThereError';
}

/**
 * What is wrong with the text of a request to the message operation, in the order of the text. Faults of the syntax do not stop the
 * other checks, which leave alone what those faults have damaged. Never throws on any text, and repeats no product token.
 *
 * @throws NothingThereError where the option `at` leads nowhere.
 */
export function lint(text: string, options: LintOptions = {}): Finding[] {
  const { rules = allRules, at = '', as = 'request', jsonc = false, firstLine = 1 } = options;
  const { faults, passages } = passagesIn(text, at, jsonc);
  const checks = checksFor(rules);
  const breaches: Breach[] = [];
  for (const { rule, check } of faults.length === 0 ? [] : checks.ofSyntax)
    collect(breaches, rule, check(faults, rule));
  for (const passage of passages) breaches.push(...breachesOf(readRequest(passage, as, options), checks));
  if (breaches.length === 0) return [];
  const positionAt = createLineMap(text, firstLine);
  return breaches
    .map(({ rule, problem: { place, message, fix, edits, gateway } }): Finding => ({
      rule: rule.id,
      severity: rule.severity,
      message: redactTokens(message),
      why: rule.why,
      fix: redactTokens(fix ?? rule.fix),
      pointer: place.pointer,
      range: { start: positionAt(place.offset), end: positionAt(place.offset + place.length) },
      ...(edits !== undefined && { edits }),
      ...(gateway !== undefined && { gateway: { ...gateway, text: redactTokens(gateway.text) } }),
    }))
    .sort((a, b) => a.range.start.offset - b.range.start.offset || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

/** What is to be judged, and where the text is not JSON. */
function passagesIn(
  text: string,
  at: string,
  jsonc: boolean,
): { readonly faults: readonly SyntaxFault[]; readonly passages: readonly Passage[] } {
  const whole = at === '' ? faultlessPassage(text) : undefined;
  if (whole !== undefined) return { faults: [], passages: [whole] };
  const tree = readJson(text, { jsonc });
  const nodes = tree.select(at);
  if (at !== '' && nodes.length === 0 && tree.faults.length === 0) {
    throw new NothingThereError(`There is nothing at ${at}.`);
  }
  return { faults: tree.faults, passages: nodes.map((node) => passageOf(tree, node)) };
}

/** Where a request breaks rules, with pointers from the top of the text. */
function breachesOf(request: Request, { relevantTo }: Checks): readonly Breach[] {
  const { kind, locate, passage, prefix } = request;
  const breaches: Breach[] = [];
  for (const { rule, check } of relevantTo(kind)) collect(breaches, rule, check(about(rule, request), rule));
  if (breaches.length === 0) return breaches;
  const { tree } = passage;
  const found = breaches.filter(
    ({ problem }) => tree.faults.length === 0 || !locate.isDamaged(problem.subject ?? problem.place.pointer),
  );
  const told = mergeVerdicts(yieldToOthers(found));
  const base = tree.pointer(passage.node);
  if (base === prefix) return told;
  return told.map(({ rule, problem }) => {
    const pointer = base + problem.place.pointer.slice(prefix.length);
    return { rule, problem: { ...problem, place: { ...problem.place, pointer } } };
  });
}

function collect(breaches: Breach[], rule: Rule, problems: Iterable<Problem>): void {
  for (const problem of problems) breaches.push({ rule, problem });
}

interface Checks {
  readonly ofSyntax: readonly { readonly rule: Rule; readonly check: SyntaxCheck }[];
  readonly relevantTo: (kind: Kind) => readonly { readonly rule: Rule; readonly check: RequestCheck }[];
}

/** Texts come by the million, lists of rules do not. */
const checksOfRules = new WeakMap<readonly Rule[], Checks>();

function checksFor(rules: readonly Rule[]): Checks {
  let checks = checksOfRules.get(rules);
  if (checks === undefined) {
    checks = {
      ofSyntax: rules.flatMap((rule) => {
        const check = checkFor(rule).syntax;
        return check === undefined ? [] : { rule, check };
      }),
      relevantTo: relevanceOf(
        rules.flatMap((rule) => {
          const check = checkFor(rule).request;
          return check === undefined ? [] : { rule, check };
        }),
      ),
    };
    checksOfRules.set(rules, checks);
  }
  return checks;
}

function checkFor({ assert, check = '', gateway, id }: Rule): {
  readonly syntax?: SyntaxCheck | undefined;
  readonly request?: RequestCheck | undefined;
} {
  if (assert !== undefined) return { request: assertion };
  // Rules about documents of another gateway are asked where those are read.
  if (gateway !== undefined) return {};
  const syntax = syntaxChecks[check];
  const request = requestChecks[check];
  if (syntax === undefined && request === undefined) {
    throw new Error(`The rule ${id} asks for the check ${check}, which does not exist.`);
  }
  return { syntax, request };
}

/** The request with only those messages that a rule is about. */
function about({ channels, channelScope = 'some' }: Rule, request: Request): Request {
  // A rule that is relevant to a single message is about it.
  if (channels === undefined || !has(request.kind, trait.severalMessages)) return request;
  const messages = request.messages.filter((message) => isAbout(message.channels, channels, channelScope));
  return { ...request, messages };
}
