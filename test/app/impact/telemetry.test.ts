import assert from 'node:assert/strict';
import { DAY, MINUTE, SECOND, shift } from '../../../src/domain/instant.ts';
import { credentialOf, loadConfig, makeTelemetry } from '../../../src/main.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makePauseStore } from '../../../src/redis/pause-store.ts';
import { makeReadingStore } from '../../../src/redis/reading-store.ts';
import { makeRequestBudget } from '../../../src/redis/request-budget.ts';
import { makeTimeline } from '../../../src/simulator/timeline/timeline.ts';
import { makeClock } from '../../fakes/asking.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { running, TENANT, TOKEN, type Running } from '../../simulator/at.ts';

/** A Tuesday, in working hours. */
const NOW = '2031-05-06T12:07:00.000Z';
const EXCHANGE = { id: 'Exchange', name: 'Exchange Online' };
const LICENCE = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant';

describe('telemetry, read for whoever asks', () => {
  const own = withRedis();
  let clock = makeClock(NOW);
  let here: Running;
  before(async () => {
    const source = makeTimeline({ seed: 7, speed: 0, clock: () => clock(), start: shift(NOW, -400 * DAY) });
    here = await running({ clock: () => clock(), source, script: source });
  });
  beforeEach(() => {
    clock = makeClock(NOW);
    here.simulator.faults.clear();
  });
  after(() => here.close());

  /** A process of its own over the same Redis; `asked` counts what it sends. */
  function setUp(settings: Record<string, string> = { SERVICE_ACTIVITY: 'on' }) {
    const config = loadConfig({
      ...{ GRAPH_BASE_URL: `${here.simulator.url}/v1.0`, HEALTH_TENANT_ID: TENANT, HEALTH_ACCESS_TOKEN: TOKEN },
      ...settings,
    });
    const sent = { count: 0 };
    const counting: typeof fetch = (...request) => {
      sent.count += 1;
      return fetch(...request);
    };
    const [keys, log] = [makeKeys('{test}'), makeRecordingLog()];
    const telemetry = makeTelemetry(config, {
      ...{ clock, log, fetch: counting, credentialOf },
      meter: { sourceRequest: () => undefined },
      ...{ pauses: makePauseStore(own.redis, keys), budgets: makeRequestBudget(own.redis, keys) },
      readings: makeReadingStore(own.redis, keys),
    });
    return { read: () => telemetry.read(TENANT, EXCHANGE), sent };
  }

  it('is shown again for five minutes, in every process, and then read anew', async () => {
    const [first, second] = [setUp(), setUp()];
    const telemetry = await first.read();
    assert.ok(telemetry.read);
    clock.advance(5 * MINUTE - SECOND);
    assert.deepEqual(await second.read(), telemetry);
    assert.deepEqual([first.sent.count, second.sent.count], [4, 0]);
    clock.advance(SECOND);
    await second.read();
    assert.equal(second.sent.count, 4);
  });

  it('that there is no licence for is not asked for again either, until the five minutes are over', async () => {
    here.simulator.faults.add({ kind: 'status', status: 403, code: LICENCE, message: 'No premium license.' });
    const [first, second] = [setUp(), setUp()];
    const none = { read: false, because: 'not-licensed' };
    assert.deepEqual(await first.read(), none);
    here.simulator.faults.clear();
    clock.advance(4 * MINUTE);
    assert.deepEqual([await first.read(), await second.read()], [none, none]);
    assert.deepEqual([first.sent.count, second.sent.count], [4, 0]);
    clock.advance(MINUTE);
    assert.equal((await second.read()).read, true);
  });

  it('is left alone for as long as Microsoft asks, in every process', async () => {
    here.simulator.faults.add({ kind: 'status', status: 429, retryAfter: 1_200, operation: 'serviceActivity' });
    const [first, second] = [setUp(), setUp()];
    const wait = { read: false, because: 'throttled' };
    assert.deepEqual(await first.read(), wait);
    here.simulator.faults.clear();
    const sent = first.sent.count;
    clock.advance(6 * MINUTE);
    assert.deepEqual([await first.read(), await second.read()], [wait, wait]);
    assert.deepEqual([first.sent.count, second.sent.count], [sent, 0]);
  });

  it('costs one reading where many ask at once', async () => {
    const { read, sent } = setUp();
    const all = await Promise.all(Array.from({ length: 6 }, read));
    assert.equal(sent.count, 4);
    assert.equal(new Set(all.map((each) => JSON.stringify(each))).size, 1);
  });

  it('is not asked for where that is off, nor from the other API', async () => {
    const off = setUp({});
    assert.deepEqual(await off.read(), { read: false, because: 'off' });
    const legacy = setUp({ SERVICE_ACTIVITY: 'on', HEALTH_SOURCE: 'servicecomms' });
    assert.deepEqual(await legacy.read(), { read: false, because: 'not-in-cloud' });
    assert.deepEqual([off.sent.count, legacy.sent.count], [0, 0]);
  });
});
