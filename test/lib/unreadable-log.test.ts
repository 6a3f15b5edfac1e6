import assert from 'node:assert/strict';
import type { Lost } from '../../src/lib/rows.ts';
import { makeUnreadableLog } from '../../src/lib/unreadable-log.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';

const lost = (number: number): Lost => ({ kind: 'issue', id: `EX${number}`, place: 'title', key: String(number) });
const read = (...all: Lost[]) => ({ rows: [], lost: all, facts: { activityId: 'a-1' } });

describe('the log of what cannot be read', () => {
  it('has each thing once, with its id, its field and the call, however often it comes', () => {
    const log = makeRecordingLog();
    const note = makeUnreadableLog(log, 'graph');
    for (let poll = 0; poll < 3; poll += 1) note(read(lost(1), lost(2)));
    const lines = log.events('source.unreadable');
    assert.deepEqual(lines[0], { source: 'graph', kind: 'issue', id: 'EX1', place: 'title', activityId: 'a-1' });
    assert.equal(lines.length, 2);
  });

  it('remembers a bounded number: the one logged longest ago is logged again', () => {
    const log = makeRecordingLog();
    const note = makeUnreadableLog(log, 'graph');
    for (let number = 0; number <= 1_000; number += 1) note(read(lost(number)));
    note(read(lost(1_000)));
    assert.equal(log.events('source.unreadable').length, 1_001);
    note(read(lost(0)));
    assert.equal(log.events('source.unreadable').length, 1_002);
  });
});
