import assert from 'node:assert/strict';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import { makeUseCases } from '../../../src/usecases/index.ts';
import type { StartTimer } from '../../../src/usecases/asking/patience.ts';
import { makeAsking, TENANT } from '../../fakes/asking.ts';
import { anIssue, EXCHANGE, makeFakeSource } from '../../fakes/health-source.ts';

const MINUTE = 60_000;

/** Timers that end when a test says so, or as soon as they start if they are short enough. */
function makeTimers() {
  const started: { readonly ms: number; readonly end: () => void }[] = [];
  const timers = {
    started,
    /** Every timer up to this many milliseconds ends at once. */
    endsUpTo: -1,
    endAll: () => started.splice(0).forEach(({ end }) => end()),
    start: ((ms) => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const end = () => resolve(undefined);
      if (ms <= timers.endsUpTo) setImmediate(end);
      else started.push({ ms, end });
      return { over: promise, stop: () => undefined };
    }) satisfies StartTimer,
  };
  return timers;
}

const turn = () => new Promise(setImmediate);

/** The use cases over a source that hangs from now on, with what was asked before. */
async function setUp(know: (asking: ReturnType<typeof makeAsking>) => Promise<unknown> = () => Promise.resolve()) {
  const timers = makeTimers();
  const asking = makeAsking(makeFakeSource({ issues: [anIssue()] }), { startTimer: timers.start });
  await know(asking);
  asking.clock.advance(5 * MINUTE);
  asking.source.calls.length = 0;
  timers.started.length = 0;
  const gate = Promise.withResolvers<undefined>();
  asking.source.gate = gate.promise;
  return { ...asking, timers, answer: () => gate.resolve(undefined) };
}

const everything = async ({ app }: ReturnType<typeof makeAsking>) => {
  await app.listServices(TENANT);
  await app.getServiceStatus(TENANT, EXCHANGE);
  await app.listAnnouncements(TENANT, { kind: 'message' });
};

describe('while the source hangs', () => {
  it('every question is answered from what is at hand, marked as old, within two seconds', async () => {
    const { app, timers } = await setUp(everything);
    timers.endsUpTo = 1_900;
    const answers = [
      await app.listServices(TENANT),
      await app.getOverview(TENANT),
      await app.getServiceStatus(TENANT, EXCHANGE),
      await app.listIssues(TENANT, { classification: 'incident', state: 'open' }),
      await app.getIssue(TENANT, 'EX20119'),
      await app.listAnnouncements(TENANT, { kind: 'message' }),
      await app.search(TENANT, 'mail'),
      await app.getHistory(TENANT, EXCHANGE, 7),
    ];
    assert.deepEqual(new Set(answers.map(({ staleBecause }) => staleBecause)), new Set(['source-timeout']));
    assert.deepEqual(timers.started, []);
  });

  it('an answer says why, where the source refuses at once and is asked again for long', async () => {
    const { app, source, timers } = await setUp(everything);
    timers.endsUpTo = 1_900;
    source.trouble = () => new HealthError('source-failed', 'the source answers 503');
    const { staleBecause, staleDetail } = await app.getOverview(TENANT);
    assert.deepEqual([staleBecause, staleDetail], ['source-failed', 'the source answers 503']);
  });

  it('the first question waits a little, and those after it not at all', async () => {
    const { app, timers } = await setUp(everything);
    const first = app.getOverview(TENANT);
    await turn();
    assert.ok(timers.started.length > 0 && timers.started.every(({ ms }) => ms > 0 && ms < 2_000));
    timers.endAll();
    await first;
    timers.endsUpTo = 0;
    assert.equal((await app.getOverview(TENANT)).staleBecause, 'source-timeout');
  });

  it('the refresh goes on behind the answer, and the next answer has it', async () => {
    const { app, timers, source, answer } = await setUp(everything);
    timers.endsUpTo = 1_900;
    const filter = { classification: 'incident', state: 'open' } as const;
    assert.equal((await app.listIssues(TENANT, filter)).staleBecause, 'source-timeout');
    source.tenant.issues = [];
    source.tenant.issues.push(anIssue({ id: 'EX2' }));
    answer();
    await turn();
    const next = await app.listIssues(TENANT, filter);
    assert.deepEqual([next.staleBecause, next.value.issues.map(({ id }) => id)], [undefined, ['EX2']]);
    assert.deepEqual(source.calls, ['listIssues']);
  });

  it('a source that answers again is waited for again', async () => {
    const { app, timers, answer, clock, source } = await setUp(everything);
    timers.endsUpTo = 1_900;
    await app.getOverview(TENANT);
    answer();
    await turn();
    clock.advance(5 * MINUTE);
    source.gate = new Promise(() => undefined);
    timers.endsUpTo = 0;
    void app.getOverview(TENANT);
    await turn();
    assert.ok(timers.started.every(({ ms }) => ms > 0) && timers.started.length > 0);
  });

  it('what the watch keeps in the shared store is at hand for a process that has read nothing', async () => {
    const { ports, timers, readings } = await setUp(everything);
    for (const key of [...readings.kept.keys()]) if (!/ (issues|current)$/.test(key)) readings.kept.delete(key);
    timers.endsUpTo = 1_900;
    const cold = makeUseCases(ports);
    assert.equal((await cold.listServices(TENANT)).value.find(({ id }) => id === EXCHANGE.id)?.name, EXCHANGE.name);
    assert.equal((await cold.getOverview(TENANT)).staleBecause, 'source-timeout');
    assert.equal((await cold.getIssue(TENANT, 'EX20119')).value.id, 'EX20119');
    const { value, failedParts } = await cold.getServiceStatus(TENANT, EXCHANGE);
    assert.deepEqual([value.openIssues.length, failedParts], [1, [{ part: 'history', because: 'source-timeout' }]]);
    assert.equal((await cold.search(TENANT, 'mail')).value.issues.length, 1);
    assert.deepEqual(timers.started, []);
  });

  it('another tenant’s source is waited for as ever', async () => {
    const { ports, timers, source } = await setUp(everything);
    const theirs = makeFakeSource({ issues: [anIssue({ id: 'TM1' })] });
    const app = makeUseCases({ ...ports, sources: (tenant) => (tenant === TENANT ? source : theirs) });
    timers.endsUpTo = 1_900;
    await app.getOverview(TENANT);
    timers.endsUpTo = 0;
    theirs.gate = new Promise(() => undefined);
    void app.getOverview('fabrikam');
    await turn();
    assert.deepEqual(
      timers.started.map(({ ms }) => ms > 0),
      [true, true],
    );
  });

  it('with nothing at hand a question waits less than Teams does, and then says so', async () => {
    const { app, timers } = await setUp();
    const asked = app.getOverview(TENANT).catch((error: unknown) => error as HealthError);
    await turn();
    timers.endAll();
    await turn();
    const waits = timers.started.map(({ ms }) => ms);
    assert.ok(waits.length > 0 && Math.max(...waits) + 1_900 < 10_000 && Math.min(...waits) > 5_000);
    timers.endAll();
    const error = await asked;
    assert.ok(!('value' in error) && error.code === 'source-timeout');
  });

  it('140 equal presses are one call, and only some of them wait', async () => {
    const { app, timers, source } = await setUp();
    timers.endsUpTo = 1_900;
    let answered = 0;
    const press = () => app.getOverview(TENANT).catch(() => (answered += 1));
    for (let each = 0; each < 140; each += 1) void press();
    for (let each = 0; each < 5; each += 1) await turn();
    assert.deepEqual(source.calls.toSorted(), ['currentStatus', 'listIssues']);
    assert.ok(answered >= 100, `${answered} of 140 were answered`);
  });

  it('a part without which the answer is one is not waited for: the days of a service', async () => {
    const { app, timers, clock, source, answer } = await setUp(everything);
    answer();
    source.gate = undefined;
    clock.advance(MINUTE);
    await app.getOverview(TENANT);
    source.gate = new Promise(() => undefined);
    timers.endsUpTo = 1_900;
    const { value, failedParts, staleBecause } = await app.getServiceStatus(TENANT, EXCHANGE);
    assert.deepEqual([value.openIssues.length, staleBecause], [1, undefined]);
    assert.deepEqual(failedParts, [{ part: 'history', because: 'source-timeout', isOld: true }]);
  });
});
