#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

const bundle = join(__dirname, '../dist/bundle/bmsg.cjs');

if (!existsSync(bundle)) {
  process.stderr.write('bmsg is not built in this checkout. Build it once with: npm run build\n');
  process.exitCode = 1;
} else if (Module.enableCompileCache !== undefined) {
  // From Node 22 on it keeps by itself what it has compiled.
  Module.enableCompileCache();
  require(bundle);
} else {
  require('./code-cache.cjs').run(bundle);
}
