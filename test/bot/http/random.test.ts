import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aMessage, startTestBot, type TestBot } from '../../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../../fakes/connector/basic.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';

const COUNT = 10_000;
const AT_ONCE = 40;

/** A value of an unexpected type. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, '', 0, [], {}, '__proto__', 'constructor'),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom('status', 'incident EX20119', 'help', '<at>', '${x}', 'search', 'history exchange 90d', '{{DATE()}}'),
);
const account = fc.oneof(fc.record({ id: text, name: text }), fc.constant({ id: '28:bot' }), anything);
const field = fc.oneof(
  fc.tuple(fc.constant('text'), text),
  fc.tuple(fc.constant('type'), fc.constantFrom('message', 'invoke', 'conversationUpdate', 'installationUpdate', 'x')),
  fc.tuple(fc.constantFrom('from', 'recipient'), account),
  fc.tuple(fc.constant('value'), fc.oneof(fc.record({ ask: text }), fc.record({ action: anything }), anything)),
  fc.tuple(
    fc.constant('entities'),
    fc.array(fc.oneof(anything, fc.record({ type: fc.constant('mention'), text: anything, mentioned: anything })), {
      maxLength: 3,
    }),
  ),
  fc.tuple(
    fc.constantFrom(
      'membersAdded',
      'channelData',
      'conversation',
      'timestamp',
      'localTimezone',
      'locale',
      'deliveryMode',
      'name',
      'attachments',
      'replyToId',
      'callerId',
      'id',
    ),
    anything,
  ),
  fc.tuple(text, anything),
);
/** A Teams activity with up to six fields replaced, or any JSON, or any bytes. */
const body = fc.oneof(
  { weight: 8, arbitrary: fc.array(field, { maxLength: 6 }).map((fields) => ({ fields })) },
  { weight: 1, arbitrary: fc.jsonValue().map((json) => ({ json })) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((raw) => ({ raw })) },
);
type Body = typeof body extends fc.Arbitrary<infer T> ? T : never;

describe('10,000 random requests', function () {
  this.timeout(120_000);
  let redis: RedisServer;
  let connector: BasicConnector;
  let bot: TestBot;

  before(async () => {
    [redis, connector] = await Promise.all([startRedis(), startBasicConnector()]);
    bot = await startTestBot({ redisUrl: redis.url, source: makeFakeSource({ issues: [anIssue()] }) });
  });
  after(async () => {
    await bot.stop();
    await Promise.all([redis.stop(), connector.close()]);
  });

  const post = (each: Body) => {
    if ('raw' in each) return bot.post(each.raw);
    if ('json' in each) return bot.post(JSON.stringify(each.json));
    return bot.post(aMessage('help', { serviceUrl: connector.url, ...Object.fromEntries(each.fields) }));
  };

  it('crash nothing, cause no uncaughtException, and are all answered', async () => {
    const escaped: unknown[] = [];
    const onEscape = (error: unknown): void => void escaped.push(error);
    process.on('uncaughtExceptionMonitor', onEscape);
    const statuses = new Map<number, number>();
    const bodies = fc.sample(body, { numRuns: COUNT, seed: 20_119 });
    const worker = async (): Promise<void> => {
      for (let each = bodies.pop(); each !== undefined; each = bodies.pop()) {
        const { status } = await post(each);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        assert.ok(status !== 500, JSON.stringify(each));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    process.off('uncaughtExceptionMonitor', onEscape);
    assert.deepEqual(escaped, []);
    assert.equal(
      [...statuses.values()].reduce((sum, count) => sum + count, 0),
      COUNT,
    );
    // Otherwise the gates refused every request, and nothing else was tested.
    assert.ok((statuses.get(200) ?? 0) > COUNT / 10, JSON.stringify([...statuses]));
    assert.deepEqual(bot.log.events('turn.failed'), []);
    assert.equal((await bot.get('/healthz')).status, 200);
  });
});
