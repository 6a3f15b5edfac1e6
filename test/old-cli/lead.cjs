/**
 * Loaded before an unchanged program: what it sends to the host LED_HOST over TLS goes to LED_PORT of this machine. It
 * reaches nobody else, such as those who count its uses.
 */
'use strict';
const tls = require('node:tls');

const connect = tls.connect;
/** Nobody listens there. */
const NOWHERE = 1;

tls.connect = (options, ...rest) => {
  const port = options.host === process.env.LED_HOST ? Number(process.env.LED_PORT) : NOWHERE;
  return connect({ ...options, host: '127.0.0.1', port, servername: options.host }, ...rest);
};
