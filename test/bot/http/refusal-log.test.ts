import assert from 'node:assert/strict';
import { makeRefusalLog } from '../../../bot/http/refusal-log.ts';
import { Rejection } from '../../../bot/teams/rejection.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';

describe('the log of refused requests', () => {
  it('is not flooded by a flood of them, and says how many it left out', () => {
    const log = makeRecordingLog();
    let now = 0;
    const refused = makeRefusalLog(log, () => now);
    const stranger = new Rejection(401, 'token');
    for (let count = 0; count < 10_000; count += 1) refused(stranger);
    assert.equal(log.lines.length, 20);
    refused(new Rejection(403, 'tenant'), 'foreign');
    assert.deepEqual(log.lines.at(-1), {
      level: 'warn',
      event: 'request.refused',
      facts: { status: 403, reason: 'tenant', tenant: 'foreign' },
    });
    now = 10_000;
    refused(stranger);
    refused(stranger);
    assert.deepEqual(
      log
        .events('request.refused')
        .slice(-2)
        .map((facts) => facts['unlogged']),
      [9_980, undefined],
    );
  });
});
