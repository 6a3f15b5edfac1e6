import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify, { type Server } from 'restify';
import { addStatusRoutes } from '../../../bot/http/status-routes.ts';

describe('metrics on the bot’s own port', () => {
  let server: Server;

  before(async () => {
    server = restify.createServer();
    addStatusRoutes(
      { server },
      {
        unready: () => Promise.resolve({}),
        metrics: () => Promise.resolve({ contentType: 'text/plain', text: 'up 1\n' }),
      },
    );
    server.listen(0, '127.0.0.1');
    await once(server.server as NodeJS.EventEmitter, 'listening');
  });
  after(() => {
    server.close();
  });

  function status(headers: Record<string, string>): Promise<number | undefined> {
    const { port } = (server.server as { address(): AddressInfo }).address();
    return new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: '/metrics', headers, agent: false }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      }).on('error', reject);
    });
  }

  for (const host of ['localhost', 'LOCALHOST:3978', '127.0.0.1:3978', '[::1]:3978']) {
    it(`are served to a request from this machine to ${host}`, async () => {
      assert.equal(await status({ host }), 200);
    });
  }

  const others: Record<string, string>[] = [
    { host: 'bot.example.com' },
    { host: 'localhost.example.com' },
    { host: '127.0.0.1.example.com:3978' },
    { 'x-forwarded-for': '203.0.113.7' },
    { 'x-real-ip': '203.0.113.7' },
    { forwarded: 'for=203.0.113.7' },
    { via: '1.1 proxy' },
  ];
  for (const headers of others) {
    it(`are hidden from a proxied request and from another host name: ${JSON.stringify(headers)}`, async () => {
      assert.equal(await status({ host: 'localhost', ...headers }), 404);
    });
  }
});
