import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { freePort } from '../scripts/demo-parts.ts';
import { startRedis } from './fakes/redis.ts';
import { until } from './fakes/until.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const SOURCE = {
  HISTORY_FILE: ':memory:',
  HEALTH_TENANT_ID: 'contoso.example',
  HEALTH_ACCESS_TOKEN: 'token',
  // A host that no name server knows: https://www.rfc-editor.org/rfc/rfc6761#section-6.4
  GRAPH_BASE_URL: 'https://graph.invalid/v1.0',
  POLL_INTERVAL_SECONDS: '1',
};

interface Line {
  readonly event: string;
  readonly meaning?: string;
  readonly url?: string;
}

/** The process as `npm start` runs it, with these settings alone, and what it has logged so far. */
class Started {
  readonly lines: Line[] = [];
  private readonly child: ChildProcess;
  private printed = '';

  constructor(settings: Record<string, string>) {
    this.child = spawn(process.execPath, [MAIN], { cwd: tmpdir(), env: { PORT: '0', ...settings } });
    this.child.stderr!.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
    this.child.stdout!.on('data', (chunk: Buffer) => {
      this.printed += chunk.toString();
      const whole = this.printed.split('\n').slice(0, -1);
      this.lines.splice(0, Infinity, ...whole.map((line) => JSON.parse(line) as Line));
    });
  }

  of(event: string): Line[] {
    return this.lines.filter((line) => line.event === event);
  }

  async get(path: string): Promise<{ status: number; body: string }> {
    const response = await fetch(new URL(path, this.of('bot.started')[0]!.url));
    return { status: response.status, body: await response.text() };
  }

  /** Ends it, and gives all that it printed. */
  async stop(): Promise<string> {
    const gone = once(this.child, 'close');
    this.child.kill('SIGTERM');
    assert.deepEqual(await gone, [0, null], this.printed);
    return this.printed;
  }
}

describe('a start without Redis', function () {
  this.timeout(60_000);

  it('says in one sentence where it looked and what to do, goes on, and says in one line when Redis is back', async () => {
    const port = await freePort(0);
    const bot = new Started({ ...SOURCE, REDIS_URL: `redis://user:canary@127.0.0.1:${port}` });
    try {
      await until(() => bot.of('bot.started').length === 1, 20_000);
      const [away] = bot.of('redis.away');
      assert.match(
        away?.meaning ?? '',
        new RegExp(`^Redis does not answer at 127\\.0\\.0\\.1:${port} \\(ECONNREFUSED\\): start it, or set REDIS_URL`),
      );
      assert.deepEqual([(await bot.get('/healthz')).status, (await bot.get('/readyz')).status], [200, 503]);
      assert.match((await bot.get('/readyz')).body, new RegExp(`Redis does not answer at 127\\.0\\.0\\.1:${port}"`));
    } finally {
      // Three more attempts, and as many polls, would have had time to be noisy.
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      const printed = await bot.stop();
      assert.doesNotMatch(printed, /canary|"stack"|\n\s+at /);
      assert.deepEqual(
        bot.lines.map(({ event }) => event).filter((event) => /redis|queue|worker|store|task/.test(event)),
        ['redis.away'],
      );
    }
  });

  it('names Redis that comes back while it runs, once', async () => {
    const port = await freePort(0);
    const bot = new Started({ ...SOURCE, REDIS_URL: `redis://127.0.0.1:${port}` });
    await until(() => bot.of('bot.started').length === 1, 20_000);
    const redis = await startRedis({ port });
    try {
      await until(() => bot.of('redis.back').length === 1, 30_000);
      assert.equal(bot.of('redis.back')[0]?.meaning, `Redis answers again at 127.0.0.1:${port}.`);
    } finally {
      assert.doesNotMatch(await bot.stop(), /"stack"/);
      await redis.stop();
    }
    assert.deepEqual([bot.of('redis.away').length, bot.of('redis.back').length], [1, 1]);
  });

  it('says so of a name that cannot be found', async () => {
    const bot = new Started({ ...SOURCE, REDIS_URL: 'redis://cache.invalid:6380' });
    await until(() => bot.of('redis.away').length === 1, 20_000);
    const { meaning = '' } = bot.of('redis.away')[0] ?? {};
    assert.match(
      meaning,
      /^The name of the Redis server cannot be found \(\w+\): cache\.invalid:6380\. Check REDIS_URL/,
    );
    await until(() => bot.of('bot.started').length === 1, 20_000);
    assert.doesNotMatch(await bot.stop(), /"stack"/);
  });
});

describe('a start without the health source', function () {
  this.timeout(60_000);

  it('says in one sentence that its name cannot be found and what to check, and goes on', async () => {
    const redis = await startRedis();
    const bot = new Started({ ...SOURCE, REDIS_URL: redis.url });
    try {
      await until(() => bot.of('poll.failed').length > 2, 30_000);
      assert.equal(bot.of('source.away').length, 1);
      assert.match(
        bot.of('source.away')[0]?.meaning ?? '',
        /^The health source cannot be reached \(no answer: (ENOTFOUND|EAI_AGAIN) for graph\.invalid\): check .*DNS.*GRAPH_BASE_URL/,
      );
      assert.equal((await bot.get('/healthz')).status, 200);
      const { status, body } = await bot.get('/readyz');
      assert.deepEqual([status, /has not answered yet .*graph\.invalid/.test(body)], [503, true], body);
    } finally {
      assert.doesNotMatch(await bot.stop(), /"stack"|source\.request/);
      await redis.stop();
    }
  });
});
