'use strict';

const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

/**
 * Runs a CommonJS file with what V8 made of it when it was built, for that is half of a short run. Another V8 than that one
 * does not take it, and compiles the file as usual.
 */
exports.run = (file) => {
  const cachedData = readIfThere(`${file}.cache`);
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    ...(cachedData !== undefined && { cachedData }),
  });
  const module = new Module(file);
  script.runInThisContext()(module.exports, Module.createRequire(file), module, file, dirname(file));
  return script;
};

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
