import assert from 'node:assert/strict';
import { entriesOfAll, entriesOfPoll } from '../../../src/domain/record/from-poll.ts';
import { recordedIssues, type RecordedIssue, type RecordedState } from '../../../src/domain/record/recorded.ts';
import { wasThere } from '../../../src/domain/record/overlap.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import type { ChangeKind, Snapshot } from '../../../src/domain/watching/change.ts';
import { anEvent, anIssue, aPost, TENANT } from '../../fixtures/alerting.ts';

const at = (clock: string) => `2031-05-04T${clock}:00.000Z`;

function seen(version: number, changedAt: string, changes: Partial<Issue> = {}, gone = false): Snapshot {
  return { issue: anIssue(changes), version, changedAt, missedPolls: 0, ...(gone && { noLongerListed: true }) };
}

/** What polls that each found one more version of an issue put into the record. */
function entriesOf(snapshots: readonly Snapshot[], kinds: readonly ChangeKind[] = ['updated']) {
  return snapshots.flatMap((snapshot, nth) => {
    const before = snapshots[nth - 1];
    const known = new Map(before ? [[before.issue.id, before]] : []);
    return entriesOfPoll(TENANT, known, { changed: [snapshot], events: [anEvent({ kinds })] });
  });
}

function only(found: readonly RecordedIssue[]): RecordedIssue {
  assert.equal(found.length, 1);
  return found[0]!;
}

const first = aPost(at('10:50'), 'We look into it.');
const more = aPost(at('11:50'), 'We found it.');

describe('the record of an issue', () => {
  it('says what was seen when, from the first sight to the end', () => {
    const over: Partial<Issue> = { resolved: true, endedAt: at('12:30'), status: 'serviceRestored' };
    const recorded = only(
      recordedIssues(
        entriesOf([
          seen(1, at('11:00'), { posts: [first] }),
          seen(2, at('12:00'), { posts: [first, more], classification: 'advisory' }),
          seen(3, at('13:00'), { posts: [first, more], classification: 'advisory', ...over }),
        ]),
      ),
    );
    assert.equal(recorded.firstSeenAt, at('11:00'));
    assert.equal(recorded.resolvedSeenAt, at('13:00'));
    assert.deepEqual(recorded.posts, [
      { seenAt: at('11:00'), post: first },
      { seenAt: at('12:00'), post: more },
    ]);
    assert.deepEqual(recorded.issue, anIssue({ posts: [first, more], classification: 'advisory', ...over }));
    const told = (state: RecordedState) => [state.seenAt, state.classification, state.resolved, state.endedAt];
    assert.deepEqual(recorded.states.map(told), [
      [at('11:00'), 'incident', false, undefined],
      [at('12:00'), 'advisory', false, undefined],
      [at('13:00'), 'advisory', true, at('12:30')],
    ]);
  });

  it('keeps an edited post beside what it said before, and has its newest words in the issue', () => {
    const edited = aPost(first.createdAt, 'We look into it, and into that.');
    const snapshots = [
      seen(1, at('11:00'), { posts: [first] }),
      seen(2, at('12:00'), { posts: [edited, more] }),
      seen(3, at('13:00'), { posts: [first, more] }),
    ];
    const recorded = only(recordedIssues(entriesOf(snapshots)));
    assert.deepEqual(recorded.posts, [
      { seenAt: at('11:00'), post: first },
      { seenAt: at('12:00'), post: edited },
      { seenAt: at('12:00'), post: more },
      { seenAt: at('13:00'), post: first },
    ]);
    assert.deepEqual(recorded.issue.posts, [first, more]);
  });

  it('keeps two posts of one time together when one of them is edited', () => {
    const [twin, edited] = [aPost(first.createdAt, 'And a second.'), aPost(first.createdAt, 'And a third.')];
    const entries = entriesOf([
      seen(1, at('11:00'), { posts: [first, twin] }),
      seen(2, at('12:00'), { posts: [first, edited] }),
    ]);
    assert.deepEqual(only(recordedIssues(entries)).issue.posts, [first, edited]);
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
  });

  it('is the same whatever order entries come in, and when they come twice', () => {
    const entries = entriesOf([
      seen(1, at('11:00'), { posts: [first] }),
      seen(2, at('12:00'), { posts: [first, more] }),
      seen(10, at('12:00'), { posts: [first, more], resolved: true }),
    ]);
    const inOrder = recordedIssues(entries);
    assert.deepEqual(recordedIssues([...entries.toReversed(), ...entries]), inOrder);
    assert.equal(only(inOrder).issue.resolved, true, 'the tenth version is after the second');
  });

  it('says nothing twice of what was known when the record was begun anew', () => {
    const before = entriesOf([seen(1, at('11:00'), { posts: [first] })]);
    const anew = entriesOfAll(TENANT, [seen(1, at('15:00'), { posts: [first, more] })]);
    const recorded = only(recordedIssues([...before, ...anew]));
    assert.equal(recorded.firstSeenAt, at('11:00'));
    assert.deepEqual(
      recorded.posts.map(({ seenAt }) => seenAt),
      [at('11:00'), at('15:00')],
    );
  });

  it('is resolved since we saw it without a break, and says when it was no longer listed', () => {
    const again = entriesOf([
      seen(1, at('11:00'), { resolved: true }),
      seen(2, at('12:00'), { resolved: false }),
      seen(3, at('13:00'), { resolved: true }),
      seen(4, at('14:00'), { resolved: true }, true),
    ]);
    const recorded = only(recordedIssues(again));
    assert.equal(recorded.resolvedSeenAt, at('13:00'));
    assert.equal(recorded.noLongerListed, true);
    assert.equal('resolvedSeenAt' in only(recordedIssues(again.slice(0, 3))), false, 'open again');
  });

  it('has nothing of a poll that found nothing anybody is shown', () => {
    const snapshot = seen(3, at('11:00'));
    const known = new Map([[snapshot.issue.id, snapshot]]);
    assert.deepEqual(entriesOfPoll(TENANT, known, { changed: [{ ...snapshot, missedPolls: 1 }], events: [] }), []);
  });

  it('was there from its start to its end, or to when we saw that it was over', () => {
    const was = (snapshots: readonly Snapshot[], from: string, to: string) =>
      wasThere(only(recordedIssues(entriesOf(snapshots))), { from: at(from), to: at(to) });
    const open = seen(1, at('11:00'), { startedAt: at('10:00') });
    assert.deepEqual([was([open], '08:00', '09:59'), was([open], '09:00', '10:00')], [false, true]);
    assert.equal(was([open], '20:00', '21:00'), true);
    const ended = seen(2, at('13:00'), { startedAt: at('10:00'), resolved: true, endedAt: at('12:00') });
    assert.deepEqual([was([open, ended], '12:00', '21:00'), was([open, ended], '12:01', '21:00')], [true, false]);
    const endless = seen(2, at('13:00'), { startedAt: at('10:00'), resolved: true });
    assert.deepEqual([was([open, endless], '13:00', '21:00'), was([open, endless], '13:01', '21:00')], [true, false]);
    const gone = seen(2, at('13:00'), { startedAt: at('10:00') }, true);
    assert.deepEqual([was([open, gone], '13:00', '21:00'), was([open, gone], '13:01', '21:00')], [true, false]);
  });
});
