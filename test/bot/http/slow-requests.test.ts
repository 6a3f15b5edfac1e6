import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { makeReadBody } from '../../../bot/http/body.ts';
import { refuse } from '../../../bot/http/refuse.ts';
import { Rejection } from '../../../bot/teams/rejection.ts';
import { aMessage, APP_ID, SERVICE_URL, SIGNED_SETTINGS, startTestBot, type TestBot } from '../../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../../fakes/connector/basic.ts';
import { startOpenId, type OpenId } from '../../fakes/openid.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';

/** More than are read at once. */
const MANY = 300;
const CHUNK = Buffer.alloc(64 * 1024, ' ');

/** Sends the headers of a POST and one byte of its body, and no more. */
function dawdle(url: string, headers: Record<string, string> = {}): ClientRequest {
  const all = { 'content-type': 'application/json', 'transfer-encoding': 'chunked', ...headers };
  const outgoing = request(`${url}/api/messages`, { method: 'POST', headers: all, agent: false });
  outgoing.on('error', () => undefined).write('{');
  return outgoing;
}

/** Sends a body without end. Gives what came back and how much was taken, once the connection ended. */
async function pour(url: string, target: string): Promise<{ answer: string; taken: number }> {
  const socket: Socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (data: Buffer) => (answer += data.toString())).on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(`${target} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`);
  socket.write('Transfer-Encoding: chunked\r\n\r\n');
  const more = () => {
    while (!socket.destroyed && socket.write(`${CHUNK.length.toString(16)}\r\n`) && socket.write(CHUNK)) {
      socket.write('\r\n');
    }
    if (!socket.destroyed) socket.write('\r\n');
  };
  socket.on('drain', more);
  more();
  await closed;
  return { answer, taken: socket.bytesWritten };
}

describe('slow and endless requests', () => {
  let redis: RedisServer;
  let connector: BasicConnector;
  let openId: OpenId;
  let bot: TestBot;
  let signed: TestBot;

  before(async () => {
    [redis, connector, openId] = await Promise.all([startRedis(), startBasicConnector(), startOpenId()]);
    bot = await startTestBot({ redisUrl: redis.url });
    signed = await startTestBot({ redisUrl: redis.url, settings: SIGNED_SETTINGS, tokenKeys: openId.urls });
  });
  after(async () => {
    await Promise.all([bot.stop(), signed.stop()]);
    await Promise.all([redis.stop(), connector.close(), openId.close()]);
  });

  const bearer = () => openId.bearer({ iss: 'https://api.botframework.com', aud: APP_ID, serviceurl: SERVICE_URL });
  const question = () => aMessage('help', { serviceUrl: connector.url });

  it('hold up nobody else, though they come from the same address', async () => {
    const slow = Array.from({ length: MANY }, () => dawdle(bot.url));
    await until(() => slow.every(({ socket }) => socket?.connecting === false));
    for (let asked = 0; asked < 10; asked += 1) assert.equal((await bot.post(question())).status, 200);
    for (const each of slow) each.destroy();
  });

  it('of strangers hold up nobody who is signed, and are refused before anything of their body is read', async () => {
    const slow = Array.from({ length: MANY }, () => dawdle(signed.url, { authorization: 'Bearer a.b.c' }));
    const statuses = await Promise.all(
      slow.map(async (each) => ((await once(each, 'response')) as [{ statusCode: number }])[0].statusCode),
    );
    assert.deepEqual(new Set(statuses), new Set([401]));
    const answer = aMessage('help', { deliveryMode: 'expectReplies' });
    assert.equal((await signed.post(answer, { authorization: await bearer() })).status, 200);
    for (const each of slow) each.destroy();
  });

  it('of a signed sender hold up nobody either', async () => {
    const authorization = await bearer();
    const slow = Array.from({ length: MANY }, () => dawdle(signed.url, { authorization }));
    await until(() => slow.every(({ socket }) => socket?.connecting === false));
    const answer = aMessage('help', { deliveryMode: 'expectReplies' });
    assert.equal((await signed.post(answer, { authorization })).status, 200);
    for (const each of slow) each.destroy();
  });

  for (const [target, status] of [
    ['POST /api/messages', 413],
    ['POST /api/nowhere', 404],
    ['GET /healthz', 200],
    ['POST /metrics', 405],
  ] as const) {
    it(`are not read to their end, and their connection is closed: ${target}`, async () => {
      const { answer, taken } = await pour(bot.url, target);
      assert.ok(answer.startsWith(`HTTP/1.1 ${status} `), answer.slice(0, 100));
      assert.ok(taken < 20 * 1024 * 1024, `${taken} bytes were taken`);
    });
  }
});

describe('the reader of bodies', () => {
  /** A server that says what became of each body, and the reader's rejections in order. */
  async function setUp(limits: Partial<Parameters<typeof makeReadBody>[0]>) {
    const readBody = makeReadBody({ maxBytes: 100, timeoutMs: 60_000, mostAtOnce: 10, ...limits });
    const seen: (string | number)[] = [];
    const server = createServer((incoming, response) => {
      void readBody(incoming).then((body) => {
        seen.push(body instanceof Rejection ? body.status : body.toString());
        response.end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const close = () => (server.closeAllConnections(), server.close());
    return { url, seen, close };
  }

  it('gives a body in full, and none beyond the limit', async () => {
    const { url, seen, close } = await setUp({});
    await fetch(url, { method: 'POST', body: 'x'.repeat(100) });
    await fetch(url, { method: 'POST', body: 'x'.repeat(101) }).catch(() => undefined);
    assert.deepEqual(seen, ['x'.repeat(100), 413]);
    close();
  });

  it('waits for a body only so long', async () => {
    const { url, seen, close } = await setUp({ timeoutMs: 20 });
    const slow = dawdle(url);
    await until(() => seen.length === 1);
    assert.deepEqual(seen, [408]);
    slow.destroy();
    close();
  });

  it('lets the oldest make room for the newest', async () => {
    const { url, seen, close } = await setUp({ mostAtOnce: 1 });
    const slow = dawdle(url);
    await once(slow, 'socket');
    await until(() => slow.socket?.connecting === false);
    await fetch(url, { method: 'POST', body: 'quick' });
    await until(() => seen.length === 2);
    assert.deepEqual(seen, [503, 'quick']);
    slow.destroy();
    close();
  });

  it('counts only the bodies that are being read', async () => {
    const { url, seen, close } = await setUp({ mostAtOnce: 2 });
    const slow = dawdle(url);
    await until(() => slow.socket?.connecting === false);
    for (let count = 0; count < 3; count += 1) await fetch(url, { method: 'POST', body: 'quick' });
    assert.deepEqual(seen, ['quick', 'quick', 'quick']);
    slow.destroy();
    close();
  });

  it('notices a sender who leaves', async () => {
    const { url, seen, close } = await setUp({});
    const slow = dawdle(url);
    await until(() => slow.socket?.connecting === false);
    slow.destroy();
    await until(() => seen.length === 1);
    assert.deepEqual(seen, [400]);
    close();
  });
});

describe('a refusal', () => {
  it('closes the connection of a request that is not here in full, after its answer', async () => {
    const server = createServer((incoming, response) => refuse(incoming, response, 413));
    server.requestTimeout = 0;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const slow = dawdle(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const [answer] = (await once(slow, 'response')) as [IncomingMessage];
    assert.equal(answer.statusCode, 413);
    assert.equal(answer.headers.connection, 'close');
    const socket = slow.socket!;
    if (!socket.destroyed) await once(socket, 'close');
    assert.equal((await once(server.close(), 'close')).length, 0, 'no connection is left');
  });
});
