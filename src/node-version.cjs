/*
 * Ends the process with one line where Node.js is too old. An older one cannot read TypeScript and would only print a stack, so
 * this is plain JavaScript that each can read, and the scripts in package.json load it before anything else (`node -r`).
 */
'use strict';

var fs = require('node:fs');

/** The first two numbers of a version: `[24, 14]`. */
function numbersOf(version) {
  return /(\d+)\.(\d+)/.exec(version).slice(1).map(Number);
}

var wanted = numbersOf(require('../package.json').engines.node);
var found = numbersOf(process.versions.node);
if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  fs.writeSync(
    2,
    'Service Health needs Node.js ' +
      wanted.join('.') +
      ' or later, and this is ' +
      process.versions.node +
      ': ' +
      'install it from https://nodejs.org, or run npm ci without --omit=dev, which brings its own.\n',
  );
  process.exit(1);
}
