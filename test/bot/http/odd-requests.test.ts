import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { startTestBot, type TestBot } from '../../fakes/bot.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';

describe('a request that is not well formed', () => {
  let redis: RedisServer;
  let bot: TestBot;

  before(async () => {
    redis = await startRedis();
    bot = await startTestBot({ redisUrl: redis.url });
  });
  after(async () => {
    await bot.stop();
    await redis.stop();
  });

  const ask = async (line: string, host: string) => {
    const socket = connect(Number(new URL(bot.url).port), '127.0.0.1');
    socket.write(`${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    return text(socket);
  };

  const HOSTS = [
    'localhost, evil',
    'local host',
    '[',
    'a:b:c',
    '%',
    '<>',
    'localhost:99999999',
    '',
    '\\',
    '#',
    '@',
    '?',
  ];
  for (const host of HOSTS) {
    it(`is answered, and ends nothing: the host ${JSON.stringify(host)}`, async () => {
      for (const path of ['/healthz', '/metrics', '/nowhere']) {
        assert.match(await ask(`GET ${path} HTTP/1.1`, host), /^HTTP\/1\.1 (200|4\d\d) /);
      }
      assert.equal((await bot.get('/healthz')).status, 200);
    });
  }

  const TARGETS = [
    '*',
    '//',
    '/%',
    '/%ZZ',
    '/%00',
    'http://[/',
    'http://',
    'x:y',
    '/healthz?%',
    '/..%2f',
    '/\\',
    '//@[',
    '#',
  ];
  for (const target of TARGETS) {
    it(`is answered, and ends nothing: the target ${target}`, async () => {
      for (const method of ['GET', 'POST', 'OPTIONS', 'CONNECT']) {
        assert.match(`${await ask(`${method} ${target} HTTP/1.1`, 'localhost')}-`, /^(HTTP\/1\.1 (200|4\d\d) |-)/);
      }
      assert.equal((await bot.get('/healthz')).status, 200);
    });
  }
});
