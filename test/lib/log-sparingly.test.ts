import assert from 'node:assert/strict';
import { logSparingly } from '../../src/lib/log-sparingly.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { until } from '../fakes/until.ts';

describe('a log of a fault that repeats', () => {
  it('has a line for the first of a kind, and one with a count for those of an interval', async () => {
    const log = makeRecordingLog();
    const warn = logSparingly(log, 50);
    for (let index = 0; index < 1_000; index += 1) warn('worker.error', 'OOM', { code: 'OOM', index });
    warn('worker.error', 'READONLY', { code: 'READONLY' });
    assert.deepEqual(log.events('worker.error'), [{ code: 'OOM', index: 0 }, { code: 'READONLY' }]);
    await until(() => log.events('worker.error').length === 3);
    assert.deepEqual(log.events('worker.error')[2], { code: 'OOM', index: 999, count: 999 });
  });

  it('says the next at once when an interval was quiet', async () => {
    const log = makeRecordingLog();
    const warn = logSparingly(log, 30);
    warn('a', 'b', {});
    const again = () => {
      warn('a', 'b', {});
      return log.events('a').some(({ count }) => count === undefined) && log.events('a').length > 2;
    };
    await until(again);
    assert.equal(log.events('a')[0]?.count, undefined);
  });
});
