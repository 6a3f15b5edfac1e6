/*
 * Keeps compiled code for the next start, which is then a third shorter. `npm start` loads it before the program (`node -r`),
 * because all modules are compiled before the first of them runs.
 */
'use strict';

const { enableCompileCache } = require('node:module');
const path = require('node:path');

// Code that lies here is run, so the folder is one that only whoever installs the bot can write to. If this process cannot,
// it starts without. NODE_COMPILE_CACHE names another folder, NODE_DISABLE_COMPILE_CACHE=1 none.
enableCompileCache(path.join(path.dirname(require.resolve('../package.json')), 'node_modules', '.cache', 'compiled'));
