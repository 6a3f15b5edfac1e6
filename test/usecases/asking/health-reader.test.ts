import assert from 'node:assert/strict';
import { HEALTH_ERROR_CODES, HealthError } from '../../../src/domain/health/health-error.ts';
import { makeHealthReader } from '../../../src/usecases/asking/health-reader.ts';
import { makeAsking, TENANT } from '../../fakes/asking.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';

const MINUTE = 60_000;

function setUp() {
  const asking = makeAsking(makeFakeSource({ issues: [anIssue()] }));
  return { ...asking, reader: makeHealthReader(asking.ports) };
}

describe('health reader', () => {
  it('uses a reading younger than its limit without asking the source again', async () => {
    const { reader, source, clock } = setUp();
    const first = await reader.issues(TENANT);
    clock.advance(MINUTE - 1);
    assert.deepEqual(await reader.issues(TENANT), first);
    assert.deepEqual(source.calls, ['listIssues']);
  });

  it('asks the source again once the reading is as old as its limit', async () => {
    const { reader, source, clock } = setUp();
    const first = await reader.issues(TENANT);
    clock.advance(MINUTE);
    const second = await reader.issues(TENANT);
    assert.equal(source.calls.length, 2);
    assert.ok(second.readAt > first.readAt);
  });

  it('makes one call for identical questions in flight, and separate calls for different ones', async () => {
    const { reader, source } = setUp();
    let open = () => {};
    source.gate = new Promise((resolve) => (open = resolve));
    const asked = [...Array.from({ length: 20 }, () => reader.issues(TENANT)), reader.services(TENANT)];
    open();
    await Promise.all(asked);
    assert.deepEqual(source.calls.toSorted(), ['listIssues', 'listServices']);
  });

  it('fails for everyone who waited for a failed call, and asks again afterwards', async () => {
    const { reader, source } = setUp();
    source.failWith = new HealthError('source-timeout', 'slow');
    const both = await Promise.allSettled([reader.issues(TENANT), reader.issues(TENANT)]);
    assert.deepEqual(
      both.map((each) => each.status),
      ['rejected', 'rejected'],
    );
    source.failWith = undefined;
    assert.equal((await reader.issues(TENANT)).value.length, 1);
    assert.equal(source.calls.length, 2);
  });

  it('shares readings with other processes through the store', async () => {
    const { reader, ports, source } = setUp();
    await reader.issues(TENANT);
    const otherProcess = makeHealthReader(ports);
    assert.equal((await otherProcess.issues(TENANT)).value[0]?.id, 'EX20119');
    assert.equal(source.calls.length, 1);
  });

  it('keeps tenants apart', async () => {
    const theirs = makeFakeSource({ issues: [anIssue({ id: 'TM1' })] });
    const { ports, source } = setUp();
    const reader = makeHealthReader({ ...ports, sources: (tenant) => (tenant === TENANT ? source : theirs) });
    assert.equal((await reader.issues(TENANT)).value[0]?.id, 'EX20119');
    assert.equal((await reader.issues('fabrikam')).value[0]?.id, 'TM1');
  });

  for (const code of HEALTH_ERROR_CODES) {
    it(`gives the last known reading, marked with ${code} and its age, whatever the failure is`, async () => {
      const { reader, source, clock, ages, log } = setUp();
      const before = await reader.issues(TENANT);
      clock.advance(30 * MINUTE);
      source.failWith = new HealthError(code, 'out', { activityId: 'act-1', apiCode: 'AADSTS7000222' });
      assert.deepEqual(await reader.issues(TENANT), { ...before, staleBecause: code, staleDetail: 'out' });
      assert.equal(ages.at(-1), 30 * 60);
      const [told] = log.events('last-known-reading-used');
      assert.deepEqual(
        [told?.['code'], told?.['activityId'], told?.['apiCode'], told?.['meaning']],
        [code, 'act-1', 'AADSTS7000222', 'out'],
      );
    });
  }

  it('gives the last known reading of another process', async () => {
    const { reader, ports, source, clock } = setUp();
    await reader.issues(TENANT);
    clock.advance(2 * MINUTE);
    source.failWith = new HealthError('source-failed', 'out');
    const reading = await makeHealthReader(ports).issues(TENANT);
    assert.equal(reading.staleBecause, 'source-failed');
  });

  it('fails with the source’s error if nothing is known', async () => {
    const { reader, source } = setUp();
    source.failWith = new HealthError('source-unreachable', 'refused');
    await assert.rejects(reader.issues(TENANT), { name: 'HealthError', code: 'source-unreachable' });
  });

  it('gives fresh answers again as soon as the source works', async () => {
    const { reader, source, clock } = setUp();
    await reader.issues(TENANT);
    clock.advance(2 * MINUTE);
    source.failWith = new HealthError('source-failed', 'out');
    await reader.issues(TENANT);
    source.failWith = undefined;
    const reading = await reader.issues(TENANT);
    assert.equal(reading.staleBecause, undefined);
    assert.equal(reading.readAt, clock());
  });

  it('answers without the store, from the source and then from its own memory', async () => {
    const { reader, readings, source, clock } = setUp();
    readings.away = true;
    await reader.issues(TENANT);
    await reader.issues(TENANT);
    assert.equal(source.calls.length, 1);
    clock.advance(2 * MINUTE);
    source.failWith = new HealthError('source-failed', 'out');
    assert.equal((await reader.issues(TENANT)).staleBecause, 'source-failed');
  });

  it('logs once that the store is down and once that it is back', async () => {
    const { reader, readings, log, clock } = setUp();
    readings.away = true;
    await reader.issues(TENANT);
    await reader.services(TENANT);
    readings.away = false;
    clock.advance(2 * MINUTE);
    await reader.issues(TENANT);
    await reader.services(TENANT);
    assert.deepEqual(
      log.lines.map(({ level, event }) => `${level} ${event}`),
      ['debug reading-store-away', 'debug reading-store-back'],
    );
  });

  it('takes the time of a reading before the call: changes made while it runs may be missing', async () => {
    const { reader, source, clock } = setUp();
    const before = clock();
    const gate = Promise.withResolvers<undefined>();
    source.gate = gate.promise;
    const asked = reader.issues(TENANT);
    await new Promise(setImmediate);
    clock.advance(20_000);
    gate.resolve(undefined);
    assert.equal((await asked).readAt, before);
  });

  it('throws a defect, and does not show old data instead', async () => {
    const { reader, ports, clock } = setUp();
    await reader.issues(TENANT);
    clock.advance(2 * MINUTE);
    const broken = { ...ports, sources: () => assert.fail('a defect') };
    await assert.rejects(makeHealthReader(broken).issues(TENANT), /a defect/);
  });

  it('keeps a limited number of readings in memory, including the last one used', async () => {
    const { reader, readings, source } = setUp();
    readings.away = true;
    await reader.history(TENANT, 'first', 7);
    for (let each = 0; each < 300; each += 1) await reader.history(TENANT, `service-${each}`, 7);
    source.calls.length = 0;
    await reader.history(TENANT, 'service-299', 7);
    assert.deepEqual(source.calls, []);
    await reader.history(TENANT, 'first', 7);
    assert.deepEqual(source.calls, ['history']);
  });
});
