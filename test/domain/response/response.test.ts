import assert from 'node:assert/strict';
import {
  clearNote,
  countsOf,
  handOver,
  NO_RESPONSE,
  release,
  sayAffected,
  setNote,
  take,
} from '../../../src/domain/response/response.ts';
import { ADA, NOON } from '../../fixtures/alerting.ts';

const GRACE = { id: 'grace', name: 'Grace' };
const [ada, grace] = [ADA, GRACE].map((person) => ({ person, since: NOON }));
const note = { kind: 'note', text: 'Restart Outlook', by: ADA, at: NOON } as const;

describe('the response of a conversation to an issue', () => {
  it('has one owner: whoever comes second is told who has it, and may take it over knowingly', () => {
    const taken = take(NO_RESPONSE, ada!, false);
    assert.deepEqual([taken.outcome, taken.after.owner], ['taken', ada]);
    const second = take(taken.after, grace!, false);
    assert.deepEqual([second.outcome, second.after.owner], ['another-has-it', ada]);
    const over = take(taken.after, grace!, true);
    assert.deepEqual([over.outcome, over.before.owner, over.after.owner], ['taken', ada, grace]);
  });

  it('says since when somebody has it, also when they say so again', () => {
    const { after } = take(NO_RESPONSE, ada!, false);
    const again = take(after, { person: ADA, since: '2031-05-05T12:00:00.000Z' }, true);
    assert.deepEqual([again.outcome, again.after.owner?.since], ['has-it', NOON]);
  });

  it('is handed to somebody else, whoever had it, and given up', () => {
    const handed = handOver(NO_RESPONSE, grace!);
    assert.deepEqual([handed.outcome, handed.after.owner], ['handed-over', grace]);
    assert.equal(handOver(handed.after, grace!).outcome, 'has-it');
    const given = release({ ...handed.after, note });
    assert.deepEqual([given.outcome, given.after], ['released', { note }]);
    assert.equal(release(given.after).outcome, 'nobody-had-it');
  });

  it('counts each person once, by their last answer', () => {
    assert.equal(countsOf(NO_RESPONSE), undefined);
    const one = sayAffected(NO_RESPONSE, 'ada', 'yes').after;
    const two = sayAffected(one, 'grace', 'unsure').after;
    assert.deepEqual(countsOf(two), { yes: 1, no: 0, unsure: 1 });
    assert.deepEqual(countsOf(sayAffected(two, 'ada', 'no').after), { yes: 0, no: 1, unsure: 1 });
    assert.deepEqual(sayAffected(two, 'ada', 'yes'), { outcome: 'same', before: two, after: two });
  });

  it('has one note, which the next replaces', () => {
    const first = setNote(NO_RESPONSE, note).after;
    assert.deepEqual(first.note, note);
    assert.equal(setNote(first, { ...note, by: GRACE }).outcome, 'same');
    const next = setNote(first, { ...note, kind: 'workaround' });
    assert.deepEqual([next.outcome, next.after.note?.kind], ['set', 'workaround']);
    const cleared = clearNote(next.after);
    assert.deepEqual([cleared.outcome, cleared.after, clearNote(cleared.after).outcome], ['cleared', {}, 'none']);
  });
});
