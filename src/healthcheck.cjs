/*
 * The container's health check: ends with code 0 where the bot answers on this machine, else with 1. Plain JavaScript that loads
 * nothing, because it is started every half minute.
 */
'use strict';

const { get } = require('node:http');

const request = get(
  { host: '127.0.0.1', port: process.env.PORT || 3978, path: '/healthz', timeout: 3_000 },
  (response) => process.exit(response.statusCode === 200 ? 0 : 1),
);
for (const bad of ['timeout', 'error']) request.on(bad, () => process.exit(1));
