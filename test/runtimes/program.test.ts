import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledProgram } from './bundle.ts';
import { runProgram } from './program.ts';

let script: string;
beforeAll(async () => {
  script = await bundledProgram();
});

/** What browsers, workers and edge runtimes have beside the language. */
const webGlobals = {
  AbortController,
  AbortSignal,
  DOMException,
  FormData,
  Headers,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  clearTimeout,
  setTimeout,
};

describe('client, validators, linter and prediction, in one bundle for browsers', () => {
  it('do what they do in Node.js where there is nothing of it, and no text may become code', async () => {
    const context = createContext({ ...webGlobals }, { codeGeneration: { strings: false, wasm: false } });
    expect(() => runInContext('eval("1")', context)).toThrow('Code generation from strings disallowed');
    expect(runInContext('typeof process + typeof Buffer + typeof require', context)).toBe('undefined'.repeat(3));
    const lines: unknown = await runInContext(`${script}; program.runProgram().then(JSON.stringify)`, context);
    expect(JSON.parse(String(lines))).toEqual(await runProgram());
  });

  it('have something to say about every documented request', async () => {
    const lines = await runProgram();
    expect(lines.filter((line) => line.includes(', answer: {"httpStatus":200,')).length).toBeGreaterThan(40);
    expect(lines.slice(-2)).toEqual(['sent: 1 accepted, 0 rejected', 'refused: 101']);
  });
});
