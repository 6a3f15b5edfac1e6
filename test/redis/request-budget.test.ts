import assert from 'node:assert/strict';
import { makeHttp } from '../../src/lib/http/http.ts';
import { makeMetrics } from '../../src/lib/metrics.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeRequestBudget } from '../../src/redis/request-budget.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { withRedis } from '../fakes/redis-client.ts';

describe('a tenant’s budget of requests', () => {
  const own = withRedis();
  const keys = makeKeys('{budget}');

  it('is one for all processes, and takes nothing from another tenant’s', async () => {
    const [one, other] = [makeRequestBudget(own.redis, keys), makeRequestBudget(own.redis, keys)];
    assert.deepEqual([await one.take('graph', 'contoso', 2), await other.take('graph', 'contoso', 2)], [0, 0]);
    const waitMs = await one.take('graph', 'contoso', 2);
    assert.ok(waitMs > 3_500_000 && waitMs <= 3_600_000, `waits ${waitMs} ms`);
    assert.equal(await one.take('graph', 'fabrikam', 2), 0);
  });

  it('begins again when its hour is over, and whatever else stands there', async () => {
    const budget = makeRequestBudget(own.redis, keys);
    for (const junk of ['junk', '99']) {
      await own.redis.set(keys.requests('graph', 'contoso'), junk);
      assert.equal(await budget.take('graph', 'contoso', 1), 0);
      assert.ok((await budget.take('graph', 'contoso', 1)) > 0);
    }
  });

  it('sends nothing once it is used up, says why, and goes on where nobody can count', async () => {
    let sent = 0;
    const log = makeRecordingLog();
    const reader = (budget: () => Promise<number>) =>
      makeHttp({
        clock: () => '2031-05-01T12:00:00.000Z',
        log,
        meter: makeMetrics().meter,
        fetch: () => {
          sent += 1;
          return Promise.resolve(Response.json({ value: [] }));
        },
        budget,
      });
    const call = { source: 'graph', operation: 'issues', url: 'https://graph.example/', headers: {} };
    const budget = makeRequestBudget(own.redis, keys);
    const limited = reader(() => budget.take('graph', 'contoso', 1));
    await limited.json(call);
    for (let more = 0; more < 2; more += 1) await assert.rejects(limited.json(call), { code: 'source-throttled' });
    assert.equal(sent, 1);
    assert.equal(log.events('source.budget-used').length, 1);
    await reader(() => Promise.reject(new Error('Redis is away'))).json(call);
    assert.equal(sent, 2);
  });
});
