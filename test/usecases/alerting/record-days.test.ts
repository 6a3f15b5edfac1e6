import assert from 'node:assert/strict';
import { rowsOf } from '../../../src/domain/health/rows.ts';
import type { ServiceDay } from '../../../src/domain/health/service.ts';
import { makeRecordDays } from '../../../src/usecases/alerting/record-days.ts';
import { makeHealthReader } from '../../../src/usecases/asking/health-reader.ts';
import { makeAsking, TENANT } from '../../fakes/asking.ts';
import { EXCHANGE } from '../../fakes/health-source.ts';
import { makeFakeNameStore } from '../../fakes/stores/name-store.ts';

function setUp() {
  const asking = makeAsking();
  const recorded: ServiceDay[] = [];
  const days = {
    record: (_tenantId: string, added: readonly ServiceDay[]) => Promise.resolve(void recorded.push(...added)),
    read: () => Promise.resolve([]),
  };
  return { ...asking, recorded, record: makeRecordDays({ ...asking.ports, days, names: makeFakeNameStore() }) };
}

describe('recording days', () => {
  it('shares the status that it read, as old as the start of the call, with those who answer', async () => {
    const { record, ports, clock, source, recorded } = setUp();
    const began = clock();
    const gate = Promise.withResolvers<undefined>();
    source.gate = gate.promise;
    const recording = record(TENANT);
    await new Promise(setImmediate);
    clock.advance(20_000);
    gate.resolve(undefined);
    await recording;
    source.calls.length = 0;
    const reading = await makeHealthReader(ports).current(TENANT);
    assert.deepEqual([reading.readAt, source.calls], [began, []]);
    assert.equal(reading.value.length, source.tenant.services.length);
    const day = recorded.find(({ service }) => service.id === EXCHANGE.id)?.day;
    assert.deepEqual([recorded.length, day], [source.tenant.services.length, '2031-05-01']);
  });

  it('shares what could not be read', async () => {
    const { record, ports, source } = setUp();
    const read = await source.currentStatus();
    source.currentStatus = () => Promise.resolve(rowsOf(read, [{ kind: 'service', id: 'x' }]));
    await record(TENANT);
    assert.deepEqual((await makeHealthReader(ports).current(TENANT)).unreadable, [{ kind: 'service', id: 'x' }]);
  });

  it('puts no empty list in the place of what is known', async () => {
    const { record, ports, source, clock } = setUp();
    await record(TENANT);
    clock.advance(30_000);
    source.tenant.services = [];
    await record(TENANT);
    assert.ok((await makeHealthReader(ports).current(TENANT)).value.length > 0);
  });
});
