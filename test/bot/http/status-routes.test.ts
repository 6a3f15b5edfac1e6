import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import restify, { type Server } from 'restify';
import { addStatusRoutes } from '../../../bot/http/status-routes.ts';

describe('metrics on the bot’s own port', () => {
  let server: Server;

  before(async () => {
    server = restify.createServer();
    addStatusRoutes(
      { server },
      {
        version: '1.2.3',
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

  const PROXIES = [
    ...['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-anything', 'forwarded', 'via'],
    ...['x-real-ip', 'x-client-ip', 'true-client-ip', 'client-ip', 'cf-connecting-ip', 'cf-ray', 'cdn-loop'],
    ...['x-azure-clientip', 'x-azure-ref', 'x-arr-log-id', 'x-original-url', 'x-original-host', 'disguised-host'],
    ...['x-envoy-external-address', 'x-amzn-trace-id', 'x-request-id', 'fastly-client-ip', 'x-of-a-new-proxy'],
  ];
  for (const name of PROXIES) {
    it(`are hidden from a request that a proxy has passed on: ${name}`, async () => {
      assert.equal(await status({ host: 'localhost', [name]: '127.0.0.1' }), 404);
    });
  }

  for (const host of ['bot.example.com', 'localhost.example.com', '127.0.0.1.example.com:3978']) {
    it(`are hidden from a request for another host: ${host}`, async () => {
      assert.equal(await status({ host }), 404);
    });
  }

  /** The first line of the response to a request as it is written here. */
  async function answerTo(lines: readonly string[]): Promise<string | undefined> {
    const socket = connect((server.server as { address(): AddressInfo }).address().port, '127.0.0.1');
    socket.write([...lines, 'Connection: close', '', ''].join('\r\n'));
    return (await text(socket)).split('\r\n', 1)[0];
  }

  it('are shown to a plain request, as written on the wire', async () => {
    assert.equal(await answerTo(['GET /metrics HTTP/1.1', 'Host: localhost']), 'HTTP/1.1 200 OK');
  });

  const odd: Record<string, readonly string[]> = {
    'two hosts': ['GET /metrics HTTP/1.1', 'Host: localhost', 'Host: bot.example.com'],
    'the same host twice': ['GET /metrics HTTP/1.1', 'Host: localhost', 'host: localhost'],
    'HTTP/1.0, as nginx speaks by itself': ['GET /metrics HTTP/1.0', 'Host: 127.0.0.1:3978'],
    'an empty host': ['GET /metrics HTTP/1.1', 'Host:'],
    'a whole URL as the path': ['GET http://bot.example.com/metrics HTTP/1.1', 'Host: localhost'],
  };
  for (const [name, lines] of Object.entries(odd)) {
    it(`are hidden from a request with ${name}`, async () => {
      assert.doesNotMatch((await answerTo(lines)) ?? '', / 200 /);
    });
  }
});
