import assert from 'node:assert/strict';
import { HOUR, MINUTE, SECOND, shift } from '../../../src/domain/instant.ts';
import type { RecordEntry } from '../../../src/domain/record/entry.ts';
import type { Watched } from '../../../src/ports/index.ts';
import { makeForgetRecord, makeKeepRecord } from '../../../src/usecases/recording/keep-record.ts';
import { makeClock } from '../../fakes/asking.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { NOON, TENANT } from '../../fixtures/alerting.ts';
import { aState } from '../../fixtures/record/entries.ts';

type Fault = 'before append' | 'after append' | 'before settle' | 'after settle' | 'watched';

/** An outbox and a store in memory, which fail at one point as long as `fault` names it. */
function world(count: number) {
  const clock = makeClock(NOON);
  const log = makeRecordingLog();
  const kept: string[] = [];
  const known = new Set<string>();
  const waiting = new Map<string, RecordEntry>();
  for (let nth = 0; nth < count; nth += 1) {
    const entry = aState(nth, NOON);
    waiting.set(entry.id, entry);
  }
  const gauges: (number | boolean)[] = [];
  const state = {
    fault: undefined as Fault | undefined,
    noted: undefined as Watched | undefined,
    watched: { from: NOON, until: NOON } as Watched | undefined,
    slow: 0,
    forgotten: [] as string[],
  };
  const at = (point: Fault) => {
    if (state.fault === point) throw new Error(`broken ${point}`);
  };
  const ports = {
    ...{ clock, log, pollIntervalMs: MINUTE, historyDays: 400 },
    meter: {
      recordWaiting: (_tenant: string, entries: number) => void gauges.push(entries),
      recordKept: (isKept: boolean) => void gauges.push(isKept),
    },
    history: {
      append: async (entries: readonly RecordEntry[]) => {
        await Promise.resolve();
        at('before append');
        clock.advance(state.slow);
        for (const { id } of entries) if (!known.has(id)) kept.push(id);
        for (const { id } of entries) known.add(id);
        at('after append');
      },
      watched: () => Promise.resolve(state.noted),
      noteWatched: (_tenant: string, watched: Watched) => Promise.resolve(void (state.noted = watched)),
      forget: (_tenant: string, before: string) => Promise.resolve(state.forgotten.push(before)),
    },
    recordOutbox: {
      owed: (_tenant: string, limit: number) => Promise.resolve([...waiting.values()].slice(0, limit)),
      count: () => Promise.resolve(waiting.size),
      settle: async (_tenant: string, entries: readonly RecordEntry[]) => {
        await Promise.resolve();
        at('before settle');
        for (const { id } of entries) waiting.delete(id);
        at('after settle');
      },
      watched: async () => {
        await Promise.resolve();
        at('watched');
        return state.watched;
      },
    },
  };
  return { ports, state, kept, waiting, gauges, log, clock, keep: makeKeepRecord(ports) };
}

describe('keeping the record', () => {
  it('moves all that waits, however much that is', async () => {
    const { keep, kept, waiting, gauges } = world(450);
    await keep(TENANT);
    assert.deepEqual([kept.length, waiting.size, gauges], [450, 0, [true, 0]]);
  });

  for (const fault of ['before append', 'after append', 'before settle', 'after settle', 'watched'] as const) {
    it(`loses and doubles nothing when it breaks off: ${fault}`, async () => {
      const { keep, kept, waiting, state, log, gauges } = world(250);
      state.fault = fault;
      await keep(TENANT);
      await keep(TENANT);
      assert.ok(new Set([...kept, ...waiting.keys()]).size === 250, 'each is in one place at least');
      assert.equal(gauges[0], false);
      state.fault = undefined;
      await keep(TENANT);
      assert.deepEqual([kept.length, new Set(kept).size, waiting.size], [250, 250, 0]);
      assert.deepEqual(
        log.lines.map(({ event }) => event),
        ['record.not-kept', 'record.kept-again'],
        'said once, however often it is tried',
      );
    });
  }

  it('leaves the rest for the next turn when the store is slow', async () => {
    const { keep, waiting, state } = world(1_000);
    state.slow = 20 * SECOND;
    await keep(TENANT);
    assert.equal(waiting.size, 600);
  });

  it('knows of the gap that an emptied Redis forgot', async () => {
    const { keep, kept, state } = world(0);
    state.noted = { from: shift(NOON, -HOUR), until: shift(NOON, -30 * MINUTE) };
    await keep(TENANT);
    assert.deepEqual(kept, [`gap/${shift(NOON, -30 * MINUTE)}`]);
    await keep(TENANT);
    assert.equal(kept.length, 1);
  });

  it('removes what is older than the days that were set', async () => {
    const { ports, state } = world(0);
    await makeForgetRecord({ ...ports, historyDays: 31 })(TENANT);
    assert.deepEqual(state.forgotten, ['2031-04-03T12:00:00.000Z']);
  });

  it('does nothing, and fails nowhere, where there is no store', async () => {
    const { ports, kept, waiting } = world(3);
    await makeKeepRecord({ ...ports, history: undefined })(TENANT);
    await makeForgetRecord({ ...ports, history: undefined })(TENANT);
    assert.deepEqual([kept.length, waiting.size], [0, 3]);
  });
});
