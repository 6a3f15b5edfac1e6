import assert from 'node:assert/strict';
import type { ChangeKind, Snapshot } from '../../../src/domain/watching/change.ts';
import { compare } from '../../../src/domain/watching/compare-poll.ts';
import type { Comparison } from '../../../src/domain/watching/compare-poll.ts';
import { DAY, shift } from '../../../src/domain/instant.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { anIssue, aPost, NOON, TENANT } from '../../fixtures/alerting.ts';

const FIRST = aPost('2031-05-04T11:00:00.000Z', 'Current status: We are looking into it.');
const SECOND = aPost('2031-05-04T12:00:00.000Z', 'Current status: A fix is on its way.');
const redated = (post: typeof FIRST) => ({ ...post, createdAt: '2031-05-04T11:30:00.000Z' });
const LATER = '2031-05-04T12:00:20.000Z';
const EARLIER = '2031-05-04T10:30:00.000Z';
const OVER = { status: 'serviceRestored', statusText: 'serviceRestored', resolved: true, endedAt: LATER } as const;
const REPORTED = { status: 'postIncidentReviewPublished', statusText: 'postIncidentReviewPublished' } as const;

describe('comparing two polls', () => {
  const rows: readonly [what: string, before: Partial<Issue>, after: Partial<Issue>, kinds: ChangeKind[]][] = [
    ['an issue as it was', {}, {}, []],
    ['a post whose time moved while its words did not', {}, { posts: [redated(FIRST)], modifiedAt: LATER }, []],
    ['such a post and a new one', {}, { posts: [redated(FIRST), SECOND], modifiedAt: LATER }, ['updated']],
    ['a new post with the words of one that is still there', {}, { posts: [FIRST, redated(FIRST)] }, ['updated']],
    [
      'a post without words in place of another',
      { posts: [aPost(NOON, '')] },
      { posts: [aPost(LATER, '')] },
      ['updated'],
    ],
    ['a new post', {}, { posts: [FIRST, SECOND], modifiedAt: LATER }, ['updated']],
    ['a new post though last-modified stands still', {}, { posts: [FIRST, SECOND] }, ['updated']],
    ['a new post though last-modified went back', {}, { posts: [FIRST, SECOND], modifiedAt: EARLIER }, ['updated']],
    ['a new post that resolves', {}, { ...OVER, posts: [FIRST, SECOND], modifiedAt: LATER }, ['resolved']],
    ['a resolution without a post', {}, { ...OVER, modifiedAt: LATER }, ['resolved']],
    [
      'a resolution within one severity group',
      { status: 'investigating' },
      { ...OVER, status: 'falsePositive', modifiedAt: LATER },
      ['resolved'],
    ],
    ['a report', OVER, { ...OVER, ...REPORTED, posts: [FIRST, SECOND], modifiedAt: LATER }, ['report-published']],
    [
      'a second report',
      { ...OVER, ...REPORTED },
      { ...OVER, ...REPORTED, posts: [FIRST, SECOND], modifiedAt: LATER },
      ['report-published'],
    ],
    ['a report without a post', OVER, { ...OVER, ...REPORTED, modifiedAt: LATER }, ['report-published']],
    [
      'a resolution and its report at once',
      {},
      { ...OVER, ...REPORTED, posts: [FIRST, SECOND], modifiedAt: LATER },
      ['resolved', 'report-published'],
    ],
    ['a post after the end', OVER, { ...OVER, posts: [FIRST, SECOND], modifiedAt: LATER }, ['updated']],
    ['another classification', {}, { classification: 'advisory', modifiedAt: LATER }, ['reclassified']],
    [
      'another classification with a post',
      {},
      { classification: 'advisory', posts: [FIRST, SECOND], modifiedAt: LATER },
      ['updated', 'reclassified'],
    ],
    ['another classification while last-modified stands still', {}, { classification: 'advisory' }, []],
    ['another severity group', {}, { status: 'serviceInterruption', modifiedAt: LATER }, ['status-changed']],
    [
      'another severity group and a post',
      {},
      { status: 'serviceInterruption', posts: [FIRST, SECOND], modifiedAt: LATER },
      ['updated'],
    ],
    ['another status of the same group', {}, { status: 'restoringService', modifiedAt: LATER }, ['edited']],
    ['a status that flips while last-modified stands still', {}, { status: 'serviceInterruption' }, []],
    [
      'a resolved flag that flips while last-modified stands still',
      OVER,
      { ...OVER, status: 'serviceDegradation', resolved: false },
      [],
    ],
    ['a flip to resolved while last-modified stands still', {}, { status: 'serviceRestored', resolved: true }, []],
    [
      'a reopening that nothing speaks for',
      OVER,
      { status: 'serviceDegradation', resolved: false, endedAt: LATER, modifiedAt: LATER },
      [],
    ],
    [
      'a reopening with a post',
      OVER,
      { status: 'serviceDegradation', resolved: false, posts: [FIRST, SECOND], modifiedAt: LATER },
      ['updated'],
    ],
    [
      'a reopening whose end was cleared',
      OVER,
      { status: 'serviceDegradation', resolved: false, modifiedAt: LATER },
      ['status-changed'],
    ],
    [
      'a reopening within one severity group',
      { ...OVER, status: 'falsePositive' },
      { status: 'investigating', resolved: false, modifiedAt: LATER },
      ['status-changed'],
    ],
    [
      'an edited post',
      {},
      { posts: [aPost(FIRST.createdAt, 'Current status: We are looking into this.')], modifiedAt: LATER },
      ['edited'],
    ],
    ['a moved start', {}, { startedAt: '2031-05-03T10:00:00.000Z', modifiedAt: LATER }, ['edited']],
    ['an end set while it stays open', {}, { endedAt: LATER, modifiedAt: LATER }, ['edited']],
    ['a reworded title', {}, { title: 'Archive mailboxes could not be opened', modifiedAt: LATER }, ['edited']],
    [
      'a reworded impact',
      {},
      { impact: 'People could not open their archive mailbox.', modifiedAt: LATER },
      ['edited'],
    ],
    ['other words while last-modified stands still', {}, { impact: 'People may be unable to open it.' }, ['edited']],
    ['last-modified alone', {}, { modifiedAt: LATER }, []],
    ['noise inside the details', {}, { details: [{ name: 'FeatureStatusJson', value: '{"LastUpdateTime":7}' }] }, []],
    ['posts in another order', { posts: [FIRST, SECOND] }, { posts: [SECOND, FIRST] }, []],
    ['a post given twice', {}, { posts: [FIRST, FIRST] }, []],
    ['a known post missing', { posts: [FIRST, SECOND] }, { posts: [FIRST] }, []],
    ['an old copy', { ...OVER, posts: [FIRST, SECOND], modifiedAt: LATER }, { modifiedAt: EARLIER }, []],
    ['another word for the same status', {}, { statusText: 'Service degradation' }, []],
  ];
  for (const [what, before, after, kinds] of rows) {
    it(`${what}: ${kinds.join(' and ') || 'nothing'}`, () => {
      const { events } = poll([snapshotOf(before)], [anIssue(after)]);
      assert.deepEqual(
        events.map((event) => event.kinds),
        kinds.length > 0 ? [kinds] : [],
      );
    });
  }

  it('keeps the accepted state through a flap', () => {
    const before = snapshotOf({});
    const { changed } = poll([before], [anIssue({ status: 'serviceRestored', resolved: true, title: 'Reworded' })]);
    assert.deepEqual(
      changed.map(({ issue }) => [issue.status, issue.resolved, issue.title]),
      [['serviceDegradation', false, 'Reworded']],
    );
  });

  it('never treats the return of a newer copy as an advance', () => {
    const newer = snapshotOf({ ...OVER, posts: [FIRST, SECOND], modifiedAt: LATER });
    const old = anIssue({ modifiedAt: EARLIER, posts: [] });
    const again = anIssue({ ...OVER, posts: [FIRST, SECOND], modifiedAt: LATER });
    assert.deepEqual(inTurn([newer], [[old], [again], [old]]), [[], [], []]);
  });

  it('never treats the former time as an advance after last-modified went back', () => {
    const status = 'serviceInterruption';
    const wentBack = anIssue({ status, posts: [FIRST, SECOND], modifiedAt: EARLIER });
    assert.deepEqual(inTurn([snapshotOf({})], [[wentBack], [anIssue()], [wentBack]]), [['updated'], [], []]);
  });

  it('does not repeat a post that was missing for one poll', () => {
    const both = anIssue({ posts: [FIRST, SECOND], modifiedAt: LATER });
    const lacking = anIssue({ posts: [FIRST], modifiedAt: '2031-05-04T12:30:00.000Z' });
    assert.deepEqual(inTurn([snapshotOf(both)], [[lacking], [both], [lacking]]), [[], [], []]);
  });

  it('takes the newest copy of an issue that appears on two pages', () => {
    const { events, changed } = poll(
      [snapshotOf({})],
      [anIssue({ modifiedAt: LATER, posts: [FIRST, SECOND] }), anIssue()],
    );
    assert.deepEqual([events.length, changed.length], [1, 1]);
  });

  it('gives an event a repeatable id, and the posts known before', () => {
    const [event] = poll(
      [{ ...snapshotOf({}), version: 7 }],
      [anIssue({ posts: [FIRST, SECOND], modifiedAt: LATER })],
    ).events;
    assert.deepEqual(event, {
      id: `${TENANT}/EX20119/8`,
      tenantId: TENANT,
      issueId: 'EX20119',
      version: 8,
      kinds: ['updated'],
      knownPosts: [FIRST.createdAt],
      seenAt: NOON,
      standing: { services: [anIssue().service], classification: 'incident' },
    });
  });
});

describe('seeing an issue for the first time', () => {
  it('alerts nobody on the very first poll of a tenant', () => {
    const { events, changed } = poll([], [anIssue()], { baseline: true });
    assert.deepEqual([events, changed.map(({ version }) => version)], [[], [1]]);
  });

  const rows: readonly [string, Partial<Issue>, ChangeKind[]][] = [
    ['open', {}, ['opened']],
    ['over already', OVER, ['opened', 'resolved']],
    ['with its report', { ...OVER, ...REPORTED }, ['opened', 'resolved', 'report-published']],
  ];
  for (const [how, facts, kinds] of rows) {
    it(`${how}: ${kinds.join(' and ')}`, () => {
      assert.deepEqual(
        poll([], [anIssue(facts)]).events.map((event) => [event.kinds, event.knownPosts]),
        [[kinds, []]],
      );
    });
  }
});

describe('an open issue that is missing from the list', () => {
  it('is looked up at the second poll that misses it, and reported as gone only once confirmed', () => {
    const first = poll([snapshotOf({})], []);
    assert.deepEqual([first.events, first.missing], [[], []]);
    const second = poll(first.changed, []);
    assert.deepEqual([second.events, second.missing], [[], ['EX20119']]);
    const third = poll(second.changed, []);
    assert.deepEqual([third.events, third.missing], [[], ['EX20119']]);
    const confirmed = poll(third.changed, [], { confirmedGone: new Set(['EX20119']) });
    assert.deepEqual([confirmed.events.map(({ kinds }) => kinds), confirmed.missing], [[['no-longer-listed']], []]);
    assert.deepEqual(
      confirmed.changed.map(({ noLongerListed, issue }) => [noLongerListed, issue.resolved]),
      [[true, false]],
    );
    const after = poll(confirmed.changed, [], { confirmedGone: new Set(['EX20119']) });
    assert.deepEqual([after.events, after.changed, after.missing], [[], [], []]);
  });

  it('is not reported as gone at the first poll that misses it, whatever is confirmed', () => {
    assert.deepEqual(poll([snapshotOf({})], [], { confirmedGone: new Set(['EX20119']) }).events, []);
  });

  it('starts counting again if it was listed in between', () => {
    const [away] = poll([snapshotOf({})], []).changed;
    const back = poll([away!], [anIssue()]);
    assert.deepEqual([back.events, back.changed.map(({ missedPolls }) => missedPolls)], [[], [0]]);
    assert.deepEqual(poll(back.changed, []).missing, []);
  });

  it('starts counting again if it changed in between', () => {
    const [away] = poll([snapshotOf({})], []).changed;
    const back = poll([away!], [anIssue({ title: 'Reworded', modifiedAt: LATER })]);
    assert.deepEqual(poll(back.changed, []).missing, []);
  });

  it('is not missing while its row cannot be read', () => {
    const unreadable = new Set(['EX20119']);
    const [away] = poll([snapshotOf({})], []).changed;
    const unread = poll([away!], [], { unreadable });
    assert.deepEqual(
      [unread.missing, unread.events, unread.changed.map(({ missedPolls }) => missedPolls)],
      [[], [], [0]],
    );
    assert.deepEqual(poll(unread.changed, [], { unreadable }).changed, []);
  });

  const gone = () => ({ ...snapshotOf({}), missedPolls: 2, noLongerListed: true, goneTold: true });

  it('returns unchanged without an alert, and disappears again without one', () => {
    const back = poll([gone()], [anIssue()]);
    assert.deepEqual(
      back.events.map(({ kinds }) => kinds),
      [['edited']],
    );
    assert.equal(back.changed[0]?.noLongerListed, undefined);
    const away = poll(poll(back.changed, []).changed, [], { confirmedGone: new Set(['EX20119']) });
    assert.deepEqual(
      away.events.map(({ kinds }) => kinds),
      [['edited']],
    );
    assert.equal(away.changed[0]?.noLongerListed, true);
  });

  it('returns with news, which is told, and can be reported as gone again', () => {
    const back = poll([gone()], [anIssue({ posts: [FIRST, SECOND], modifiedAt: LATER })]);
    assert.deepEqual(
      back.events.map(({ kinds }) => kinds),
      [['updated']],
    );
    const away = poll(poll(back.changed, []).changed, [], { confirmedGone: new Set(['EX20119']) });
    assert.deepEqual(
      away.events.map(({ kinds }) => kinds),
      [['no-longer-listed']],
    );
  });
});

describe('a closed issue that is missing from the list', () => {
  const closed = { ...snapshotOf(OVER), changedAt: NOON };

  it('is no news and stays known', () => {
    const { events, changed, missing, forgotten } = poll([closed], [], { polledAt: shift(NOON, 399 * DAY) });
    assert.deepEqual([events, changed, missing, forgotten], [[], [], [], []]);
  });

  it('is forgotten after 400 days, unless it is listed', () => {
    const polledAt = shift(NOON, 401 * DAY);
    assert.deepEqual(poll([closed], [], { polledAt }).forgotten, ['EX20119']);
    assert.deepEqual(poll([closed], [closed.issue], { polledAt }).forgotten, []);
  });
});

function snapshotOf(issue: Partial<Issue>): Snapshot {
  return { issue: anIssue(issue), version: 1, changedAt: NOON, missedPolls: 0 };
}

function poll(
  previous: readonly Snapshot[],
  listed: readonly Issue[],
  more: {
    baseline?: boolean;
    confirmedGone?: ReadonlySet<string>;
    unreadable?: ReadonlySet<string>;
    polledAt?: string;
  } = {},
): Comparison {
  const context = { tenantId: TENANT, polledAt: NOON, baseline: false, confirmedGone: new Set<string>(), ...more };
  return compare(new Map(previous.map((snapshot) => [snapshot.issue.id, snapshot])), listed, context);
}

/** Kinds found by each of several polls, one after the other. */
function inTurn(start: readonly Snapshot[], lists: readonly (readonly Issue[])[]): ChangeKind[][] {
  const known = new Map(start.map((snapshot) => [snapshot.issue.id, snapshot]));
  return lists.map((listed) => {
    const { events, changed } = poll([...known.values()], listed);
    for (const snapshot of changed) known.set(snapshot.issue.id, snapshot);
    return events.flatMap((event) => event.kinds);
  });
}
