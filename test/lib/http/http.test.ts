import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import type { HttpFailure } from '../../../src/lib/http/http-failure.ts';
import type { HttpOptions } from '../../../src/lib/http/http.ts';
import { NOW, testHttp } from '../../fakes/http-reader.ts';
import { startHttpServer, type Handler, type HttpServer, type Reply } from '../../fakes/http-server.ts';

describe('the HTTP reader', () => {
  let server: HttpServer | undefined;
  afterEach(() => server?.close());

  const reading = async (handler: Handler, options: Partial<HttpOptions> = {}) => {
    server = await startHttpServer(handler);
    const { url, requests } = server;
    const tested = testHttp(options);
    const call = { source: 'graph', operation: 'issues', url: `${url}/a`, headers: { authorization: 'Bearer canary' } };
    return { ...tested, requests, call, read: () => tested.http.json(call), url };
  };
  const inTurn =
    (...replies: Reply[]): Handler =>
    (_, count) =>
      replies[Math.min(count, replies.length) - 1]!;

  it('reads JSON, with the API’s id for the call', async () => {
    const { read, requests } = await reading(() => ({ headers: { 'x-activity-id': 'act-1' }, body: { value: [] } }));
    const answer = await read();
    assert.deepEqual(answer.body, { value: [] });
    assert.equal(answer.facts.activityId, 'act-1');
    assert.equal(requests[0]?.headers.authorization, 'Bearer canary');
  });

  describe('retries', () => {
    for (const status of [429, 500, 502, 503, 504]) {
      it(`after ${String(status)}, and gives the next answer`, async () => {
        const { read, requests } = await reading(inTurn({ status }, { body: { ok: true } }));
        assert.deepEqual((await read()).body, { ok: true });
        assert.equal(requests.length, 2);
      });
    }

    it('after a connection that broke before or during the answer', async () => {
      const cut = { reset: true, body: { value: ['x'.repeat(1_000)] } };
      const { read, requests } = await reading(inTurn({ reset: true }, cut, { body: { ok: true } }));
      assert.deepEqual((await read()).body, { ok: true });
      assert.equal(requests.length, 3);
    });

    it('at most three times, waiting twice as long each time', async () => {
      const { read, requests, pauses } = await reading(() => ({ status: 500 }));
      await assert.rejects(read(), { code: 'source-failed' });
      assert.equal(requests.length, 4);
      assert.deepEqual(pauses, [375, 750, 1_500]);
    });

    it('after a random pause, between half and all of the usual one', async () => {
      const spread = async (random: number) => {
        const { read, pauses } = await reading(() => ({ status: 500 }), { random: () => random, retries: 1 });
        await assert.rejects(read());
        await server?.close();
        return pauses;
      };
      assert.deepEqual(await spread(0), [250]);
      assert.deepEqual(await spread(1), [500]);
    });

    it('after exactly Retry-After, in seconds or as a date, whichever refusal names it', async () => {
      const [date, later] = [0, 5_000].map((ms) => new Date(Date.parse(NOW) + ms).toUTCString());
      const { read, pauses } = await reading(
        inTurn(
          { status: 429, headers: { 'retry-after': '7' } },
          { status: 503, headers: { 'retry-after': later!, date: date! } },
          { status: 504, headers: { 'retry-after': '4' } },
          { body: {} },
        ),
      );
      await read();
      assert.deepEqual(pauses, [7_000, 5_000, 4_000]);
    });

    it('after a date as the source’s own clock counts it, whatever ours says', async () => {
      const [date, later] = [0, 9_000].map((ms) => new Date(Date.UTC(2019, 0) + ms).toUTCString());
      const headers = { 'retry-after': later!, date: date! };
      const { read, pauses } = await reading(inTurn({ status: 503, headers }, { body: {} }));
      await read();
      assert.deepEqual(pauses, [9_000]);
    });

    it('after the usual pause if Retry-After names no future time', async () => {
      const { read, pauses } = await reading(
        inTurn(
          { status: 429, headers: { 'retry-after': '0' } },
          { status: 503, headers: { 'retry-after': new Date(Date.now() - 5_000).toUTCString() } },
          { body: {} },
        ),
        { random: () => 0 },
      );
      await read();
      assert.deepEqual(pauses, [250, 500]);
    });
  });

  describe('does not retry', () => {
    for (const status of [301, 302, 307, 400, 401, 403, 404, 406, 410, 412]) {
      it(`after ${String(status)}`, async () => {
        const { read, requests } = await reading(() => ({ status, headers: { location: '/b' } }));
        await assert.rejects(read());
        assert.equal(requests.length, 1);
      });
    }

    it('if Retry-After is too long, and says how long it is', async () => {
      const { read, requests, pauses } = await reading(() => ({ status: 429, headers: { 'retry-after': '31' } }));
      await assert.rejects(read(), (error: HealthError) => {
        assert.equal(error.code, 'source-throttled');
        assert.equal(error.facts.retryAfterMs, 31_000);
        return true;
      });
      assert.deepEqual([requests.length, pauses], [1, []]);
    });

    it('if all pauses together would be too long', async () => {
      const { read, pauses } = await reading(() => ({ status: 429, headers: { 'retry-after': '20' } }));
      await assert.rejects(read(), { code: 'source-throttled' });
      assert.deepEqual(pauses, [20_000]);
    });

    it('after a time-out', async () => {
      const { read, requests } = await reading(() => ({ hang: true }), { timeoutMs: 60 });
      await assert.rejects(read(), { code: 'source-timeout' });
      assert.equal(requests.length, 1);
    });
  });

  describe('while a Retry-After runs', () => {
    const TOO_LONG = { status: 429, headers: { 'retry-after': '40' } };

    it('makes no request of any kind, asks for no token, and says how long the pause still is', async () => {
      let time = 0;
      let tokens = 0;
      const { http, call, requests } = await reading(inTurn(TOO_LONG, { body: {} }), { elapsed: () => time });
      const token = () => Promise.resolve(`t${(tokens += 1)}`);
      const signed = { ...call, token };
      await assert.rejects(http.json(signed), { code: 'source-throttled' });
      time = 39_999;
      for (const read of [http.json(signed), http.bytes({ ...signed, operation: 'other' })]) {
        await assert.rejects(read, (error: HealthError) => {
          assert.deepEqual([error.code, error.facts.retryAfterMs], ['source-throttled', 1]);
          return true;
        });
      }
      assert.deepEqual([requests.length, tokens], [1, 1]);
      time = 40_000;
      assert.deepEqual((await http.json(signed)).body, {});
    });

    it('obeys the longest of several', async () => {
      let time = 0;
      const short = { status: 429, headers: { 'retry-after': '35' } };
      const { read, requests } = await reading(inTurn(TOO_LONG, short, { body: {} }), { elapsed: () => time });
      await Promise.allSettled([read(), read()]);
      time = 39_999;
      await assert.rejects(read(), { code: 'source-throttled' });
      assert.equal(requests.length, 2);
    });

    it('does not take the answer to one question for the answer to the next', async () => {
      const { http, call } = await reading(() => ({ ...TOO_LONG, status: 403 }));
      const explain = () => new HealthError('not-permitted', 'this one', { retryAfterMs: 40_000, permission: 'A' });
      await assert.rejects(http.json({ ...call, explain }), { code: 'not-permitted' });
      await assert.rejects(http.json(call), { code: 'source-throttled' });
    });

    it('takes a pause of more than a day for one of a day', async () => {
      let time = 0;
      const endless = { status: 503, headers: { 'retry-after': '999999999' } };
      const { read } = await reading(inTurn(endless, { body: {} }), { elapsed: () => time });
      await assert.rejects(read(), { code: 'source-failed' });
      time = 24 * 3_600_000;
      assert.deepEqual((await read()).body, {});
    });

    it('obeys a pause that another process was asked for, and tells the others of its own', async () => {
      let shared = 30_000;
      const held: number[] = [];
      const sharedPause = {
        left: () => Promise.resolve(shared),
        hold: (forMs: number) => Promise.resolve(held.push(forMs)).then(() => undefined),
      };
      let time = 0;
      const { read, requests } = await reading(inTurn(TOO_LONG), { elapsed: () => time, sharedPause });
      await assert.rejects(read(), (error: HealthError) => {
        assert.deepEqual([error.code, error.facts.retryAfterMs], ['source-throttled', 30_000]);
        return true;
      });
      assert.equal(requests.length, 0);
      [time, shared] = [30_000, 0];
      await assert.rejects(read(), { code: 'source-throttled' });
      assert.deepEqual([requests.length, held], [1, [40_000]]);
    });

    it('asks the source although nobody can say whether another process was asked for a pause', async () => {
      const away = () => Promise.reject(new Error('no store'));
      const { read, requests } = await reading(inTurn(TOO_LONG, { body: {} }), {
        sharedPause: { left: away, hold: away },
      });
      await assert.rejects(read(), { code: 'source-throttled' });
      assert.equal(requests.length, 1);
    });

    it('a 404 that names one ends only its own question', async () => {
      const { read, requests } = await reading(inTurn({ ...TOO_LONG, status: 404 }, { body: {} }));
      await assert.rejects(read(), { code: 'source-refused' });
      await read();
      assert.equal(requests.length, 2);
    });
  });

  describe('a token that is refused', () => {
    const refuse =
      (...refused: string[]): Handler =>
      ({ headers }) =>
        refused.includes(headers.authorization ?? '') ? { status: 401 } : { body: { ok: true } };

    it('is renewed once, and the request made again', async () => {
      const { http, call, requests } = await reading(refuse('Bearer t1'));
      const token = (refused?: string) => Promise.resolve(refused === 't1' ? 't2' : 't1');
      assert.deepEqual((await http.json({ ...call, token })).body, { ok: true });
      assert.deepEqual(
        requests.map(({ headers }) => headers.authorization),
        ['Bearer t1', 'Bearer t2'],
      );
    });

    it('a second time is the answer', async () => {
      const { http, call, requests } = await reading(refuse('Bearer t1', 'Bearer t2'));
      const token = (refused?: string) => Promise.resolve(refused ? 't2' : 't1');
      await assert.rejects(http.bytes({ ...call, token }), { code: 'not-signed-in' });
      assert.equal(requests.length, 2);
    });

    it('and cannot be renewed is not sent again', async () => {
      const { http, call, requests } = await reading(refuse('Bearer t1'));
      await assert.rejects(http.json({ ...call, token: () => Promise.resolve('t1') }), { code: 'not-signed-in' });
      assert.equal(requests.length, 1);
    });

    it('is renewed whatever the API means by the 401', async () => {
      const { http, call } = await reading(refuse('Bearer t1'));
      const explain = ({ facts }: HttpFailure) => new HealthError('not-permitted', 'lacks it', facts);
      const token = (refused?: string) => Promise.resolve(refused ? 't2' : 't1');
      assert.deepEqual((await http.json({ ...call, token, explain })).body, { ok: true });
    });
  });

  describe('names the fault:', () => {
    const cases: readonly [string, Reply, string][] = [
      ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'source-bad-answer'],
      ['HTML', { headers: { 'content-type': 'text/html' }, body: '<html>sign in</html>' }, 'source-bad-answer'],
      ['JSON that says it is HTML', { headers: { 'content-type': 'text/html' }, body: '{}' }, 'source-bad-answer'],
      ['text', { body: 'hello' }, 'source-bad-answer'],
      ['nothing', { status: 204, body: '' }, 'source-bad-answer'],
      ['a part of the answer', { status: 206, body: { value: [] } }, 'source-bad-answer'],
      ['an answer that is yet to come', { status: 202, body: { value: [] } }, 'source-bad-answer'],
      ['somebody else’s version of the answer', { status: 203, body: { value: [] } }, 'source-bad-answer'],
      ['JSON that ends too early', { body: '{"value":[{"Id":"EX1' }, 'source-bad-answer'],
      ['JSON too deep', { body: '['.repeat(200_000) }, 'source-bad-answer'],
      ['a success that holds an error', { body: { error: { code: 'AF5000.  Prose.' } } }, 'source-failed'],
      ['400', { status: 400 }, 'source-refused'],
      ['404', { status: 404 }, 'source-refused'],
      ['401', { status: 401 }, 'not-signed-in'],
      ['403', { status: 403 }, 'not-permitted'],
      ['429', { status: 429 }, 'source-throttled'],
      ['500', { status: 500 }, 'source-failed'],
      ['a broken connection', { reset: true }, 'source-unreachable'],
      ['an answer cut short', { reset: true, body: { value: 'x'.repeat(5_000) } }, 'source-unreachable'],
    ];
    for (const [what, reply, code] of cases) {
      it(`${what} is ${code}`, async () => {
        const { read } = await reading(() => reply);
        await assert.rejects(read(), { name: 'HealthError', code });
      });
    }

    it('a refused connection is source-unreachable', async () => {
      const { read } = await reading(() => ({}));
      await server?.close();
      await assert.rejects(read(), { code: 'source-unreachable', message: /ECONNREFUSED/ });
    });

    it('a body that stops half-way is source-timeout', async () => {
      const stalled = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('{')) });
      const stalling: typeof fetch = (_, init) => {
        const body = stalled.pipeThrough(new TransformStream(), { signal: init?.signal ?? undefined });
        return Promise.resolve(new Response(body));
      };
      const { read } = await reading(() => ({}), { fetch: stalling, timeoutMs: 50 });
      await assert.rejects(read(), { code: 'source-timeout' });
    });

    it('a body over the limit is source-bad-answer, even if only its inflated size is', async () => {
      const large = Buffer.from(JSON.stringify({ value: 'x'.repeat(50_000) }));
      const plain = await reading(() => ({ body: large }), { maxBytes: 20_000 });
      await assert.rejects(plain.read(), { code: 'source-bad-answer', message: /20000/ });
      await server?.close();
      const zipped = await reading(() => ({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(large) }), {
        maxBytes: 20_000,
      });
      await assert.rejects(zipped.read(), { code: 'source-bad-answer', message: /20000/ });
    });
  });

  it('does not follow a redirect, which could send the token elsewhere', async () => {
    const { read, requests } = await reading(({ path }) =>
      path === '/a' ? { status: 302, headers: { location: '/b' } } : { body: {} },
    );
    await assert.rejects(read(), { code: 'source-bad-answer' });
    assert.deepEqual(
      requests.map(({ path }) => path),
      ['/a'],
    );
  });

  it("reads the API's error code and call id from the body and the headers", async () => {
    const body = {
      error: {
        code: 'AF5000.  An internal server error occurred.',
        message: 'm',
        innerError: { 'request-id': 'in-1' },
      },
    };
    const { read } = await reading(() => ({ status: 400, body }));
    await assert.rejects(read(), (error: HealthError) => {
      assert.deepEqual([error.facts.apiCode, error.facts.activityId, error.facts.httpStatus], ['AF5000', 'in-1', 400]);
      return true;
    });
  });

  it('logs and counts every attempt by operation, with the call id but no address or token', async () => {
    const { read, log, meter } = await reading(
      inTurn({ status: 500, headers: { 'request-id': 'r-1' } }, { headers: { 'request-id': 'r-2' }, body: {} }),
    );
    await read();
    assert.deepEqual(meter.requests, ['graph issues 500', 'graph issues 200']);
    assert.deepEqual(
      log.lines.map(({ level, event, facts }) => [
        level,
        event,
        facts['status'],
        facts['activityId'],
        facts['attempt'],
      ]),
      [
        ['warn', 'source.request', '500', 'r-1', 1],
        ['info', 'source.request', '200', 'r-2', 2],
      ],
    );
    assert.doesNotMatch(JSON.stringify(log.lines), /canary|127\.0\.0\.1/);
  });

  it('keeps the call id of an answer that broke off, in the log and the error', async () => {
    const { read, log } = await reading(
      () => ({ headers: { 'x-activity-id': 'act-cut' }, body: { value: 'x'.repeat(5_000) }, reset: true }),
      { retries: 0 },
    );
    await assert.rejects(read(), (error: HealthError) => {
      assert.deepEqual([error.code, error.facts.activityId], ['source-unreachable', 'act-cut']);
      return true;
    });
    assert.deepEqual(
      log.lines.map(({ facts }) => facts['activityId']),
      ['act-cut'],
    );
  });

  it('counts a request without an answer by its fault', async () => {
    const { read, meter } = await reading(() => ({ hang: true }), { timeoutMs: 40 });
    await assert.rejects(read());
    assert.deepEqual(meter.requests, ['graph issues source-timeout']);
  });

  it('passes only ids as ids', async () => {
    const { read } = await reading(() => ({ headers: { 'x-activity-id': '<b>not an id</b>' }, body: {} }));
    assert.equal((await read()).facts.activityId, undefined);
  });

  it('gives bytes unchanged', async () => {
    const { http, call } = await reading(() => ({
      headers: { 'content-type': 'application/octet-stream' },
      body: Buffer.from([0, 255, 1]),
    }));
    const { bytes, contentType } = await http.bytes(call);
    assert.deepEqual([[...bytes], contentType], [[0, 255, 1], 'application/octet-stream']);
  });
});
