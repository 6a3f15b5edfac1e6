import assert from 'node:assert/strict';
import sinon from 'sinon';
import { HealthError, type HealthErrorCode } from '../../src/domain/health/health-error.ts';
import { shift, type Instant } from '../../src/domain/instant.ts';
import { makeReadiness } from '../../src/lib/readiness.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { until } from '../fakes/until.ts';

const START: Instant = '2031-05-01T12:00:00.000Z';

function setUp() {
  const state: { now: Instant; failure?: HealthErrorCode; stale: boolean; redis?: string } = {
    now: START,
    stale: false,
  };
  const probe = sinon.fake(() => {
    if (state.failure && !state.stale) return Promise.reject(new HealthError(state.failure, 'no'));
    return Promise.resolve({
      readAt: START,
      ...(state.failure && { staleBecause: state.failure, staleDetail: 'why' }),
    });
  });
  const meter = { sourceAge: sinon.fake() };
  const readiness = makeReadiness({
    checks: { redis: () => Promise.resolve(state.redis) },
    sources: [{ of: 'contoso', probe }],
    intervalMs: 20,
    clock: () => state.now,
    log: makeRecordingLog(),
    meter,
  });
  return { state, probe, meter, readiness };
}

describe('readiness', () => {
  it('stays while one of several tenants has its source, names the others, and ends with the last', async () => {
    const failing = new Set(['contoso']);
    const probe = (tenant: string) => () =>
      failing.has(tenant)
        ? Promise.reject(new HealthError('source-throttled', 'too many'))
        : Promise.resolve({ readAt: START });
    // A source that hangs holds up no other's probe.
    const hangs = { of: 'litware', probe: () => new Promise<never>(() => undefined) };
    let now = START;
    const readiness = makeReadiness({
      checks: {},
      sources: [hangs, ...['contoso', 'fabrikam'].map((of) => ({ of, probe: probe(of) }))],
      intervalMs: 20,
      clock: () => now,
      log: makeRecordingLog(),
      meter: { sourceAge: () => undefined },
    });
    readiness.start();
    await until(async () => Object.keys(await readiness.unready()).length === 0);
    await until(() => readiness.degraded()['source of contoso']?.includes('too many') === true);
    assert.deepEqual(readiness.degraded(), {
      'source of contoso': 'the health source has not answered yet (source-throttled: too many)',
      'source of litware': 'the health source has not answered yet',
    });
    failing.add('fabrikam');
    now = shift(START, 90_000);
    await until(
      async () => (await readiness.unready())['source']?.includes('fabrikam: the health source has') === true,
    );
    assert.deepEqual(readiness.degraded(), {});
    readiness.stop();
  });

  it('says what is wrong with what the process can do without, and is ready all the same', async () => {
    let problem: string | undefined = 'no disk';
    const readiness = makeReadiness({
      ...{ checks: {}, sources: [{ of: 'contoso', probe: () => Promise.resolve({ readAt: START }) }] },
      aside: { record: () => problem },
      ...{ intervalMs: 20, clock: () => START, log: makeRecordingLog(), meter: { sourceAge: () => undefined } },
    });
    readiness.start();
    await until(async () => Object.keys(await readiness.unready()).length === 0);
    assert.deepEqual(readiness.degraded(), { record: 'no disk' });
    problem = undefined;
    assert.deepEqual(readiness.degraded(), {});
    readiness.stop();
  });

  it('starts with the source’s first answer, and ends when its newest answer is too old', async () => {
    const { state, readiness, meter, probe } = setUp();
    assert.deepEqual(await readiness.unready(), { source: 'the health source has not answered yet' });
    readiness.start();
    await until(async () => Object.keys(await readiness.unready()).length === 0);
    state.failure = 'source-throttled';
    state.stale = true;
    state.now = shift(START, 90_000);
    const { callCount } = probe;
    await until(() => probe.callCount > callCount + 1);
    assert.deepEqual(await readiness.unready(), {
      source: 'the health source has not answered for 90 s (source-throttled: why)',
    });
    assert.equal(meter.sourceAge.lastCall.args[0], 90);
    readiness.stop();
  });

  it('names each part that is wrong', async () => {
    const { state, readiness } = setUp();
    readiness.start();
    await until(async () => Object.keys(await readiness.unready()).length === 0);
    state.redis = 'Redis does not answer';
    assert.deepEqual(await readiness.unready(), { redis: 'Redis does not answer' });
    readiness.stop();
  });

  it('survives a single failed probe', async () => {
    const { state, readiness, probe } = setUp();
    readiness.start();
    await until(async () => Object.keys(await readiness.unready()).length === 0);
    state.failure = 'source-failed';
    state.now = shift(START, 1_000);
    const { callCount } = probe;
    await until(() => probe.callCount > callCount + 1);
    assert.deepEqual(await readiness.unready(), {});
    readiness.stop();
  });

  it('says why the source has never answered, in words for operators', async () => {
    const { state, readiness } = setUp();
    state.failure = 'not-signed-in';
    readiness.start();
    const source = 'the health source has not answered yet (not-signed-in: no)';
    await until(async () => (await readiness.unready())['source'] === source);
    readiness.stop();
  });
});
