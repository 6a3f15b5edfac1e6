import assert from 'node:assert/strict';
import type { ChangeEvent, ChangeKind, Snapshot } from '../../../src/domain/watching/change.ts';
import { DAY, HOUR, MINUTE, shift } from '../../../src/domain/instant.ts';
import type { Issue, Post } from '../../../src/domain/health/issue.ts';
import type { Moment, Subscription } from '../../../src/domain/subscription/subscription.ts';
import { ADA, anEvent, anIssue, aPost, aSubscription, aWant, NOON } from '../../fixtures/alerting.ts';
import { OneConversation, type Message } from '../../fixtures/one-conversation.ts';

const POSTS = [11, 12, 13, 14, 15].map((hour) =>
  aPost(`2031-05-04T${hour}:00:00.000Z`, `Current status: news of ${hour}.`),
);
const OVER = { status: 'serviceRestored', resolved: true } as const;

describe('bringing a conversation up to date', () => {
  it('posts the live card of a new issue, once', async () => {
    const there = conversation();
    assert.deepEqual(await deliver(there, 1, ['opened'], {}), ['post opened 11']);
    assert.deepEqual(await again(there, 1, {}), []);
    assert.equal(there.entry('EX20119')?.state, 'done');
  });

  it('tells a new issue in one message, however many posts it came with', async () => {
    const there = conversation();
    assert.deepEqual(await deliver(there, 1, ['opened'], { posts: upTo(3) }), ['post opened 13']);
    assert.deepEqual(await deliver(there, 2, ['updated'], { posts: upTo(4) }), ['reply updated 14']);
  });

  it('does not show a conversation new to an issue what was known before', async () => {
    const there = conversation();
    const known = upTo(2).map((post) => post.createdAt);
    assert.deepEqual(await deliver(there, 5, ['updated'], { posts: upTo(3) }, known), ['post updated 13']);
  });

  it('edits the card before it replies, with all that is new in one reply', async () => {
    const there = conversation();
    await deliver(there, 1, ['opened'], {});
    there.plan(event(2, ['updated']), NOON);
    const latest = snapshot(4, { posts: upTo(4), ...OVER });
    assert.equal(there.next(latest, NOON)?.step, 'edit');
    assert.deepEqual(shown(await there.catchUp(latest, NOON)), ['reply updated+resolved 12,13,14']);
    assert.deepEqual(await again(there, 4, { posts: upTo(4), ...OVER }), []);
  });

  const told: readonly [what: string, kinds: ChangeKind[], after: Partial<Issue>, message: string][] = [
    ['a resolution without a post', ['resolved'], OVER, 'reply resolved '],
    ['a reclassification', ['reclassified'], { classification: 'advisory' }, 'reply reclassified '],
    ['a status of another group', ['status-changed'], { status: 'serviceInterruption' }, 'reply status-changed '],
    [
      'a report',
      ['report-published'],
      { status: 'postIncidentReviewPublished', resolved: true, posts: upTo(2) },
      'reply resolved+report-published 12',
    ],
  ];
  for (const [what, kinds, after, message] of told) {
    it(`tells ${what} once`, async () => {
      const there = conversation();
      await deliver(there, 1, ['opened'], {});
      assert.deepEqual(await deliver(there, 2, kinds, after), [message]);
      assert.deepEqual(await deliver(there, 3, ['edited'], { ...after, title: 'Reworded' }), []);
    });
  }

  it('tells once that an issue is no longer listed', async () => {
    const there = conversation();
    await deliver(there, 1, ['opened'], {});
    there.plan(event(2, ['no-longer-listed']), NOON);
    const gone = { ...snapshot(2, {}), noLongerListed: true };
    assert.deepEqual(shown(await there.catchUp(gone, NOON)), ['reply no-longer-listed ']);
    assert.deepEqual(shown(await there.catchUp(gone, NOON)), []);
  });

  it('tells a second resolution after a real reopening', async () => {
    const there = conversation();
    await deliver(there, 1, ['opened'], {});
    await deliver(there, 2, ['resolved'], { ...OVER, posts: upTo(2) });
    assert.deepEqual(await deliver(there, 3, ['updated'], { posts: upTo(3) }), ['reply updated 13']);
    assert.deepEqual(await deliver(there, 4, ['resolved'], { ...OVER, posts: upTo(3) }), ['reply resolved ']);
  });

  it('tells a reopening that has no post, even within one severity group', async () => {
    const there = conversation();
    await deliver(there, 1, ['opened'], {});
    await deliver(there, 2, ['resolved'], { status: 'falsePositive', resolved: true });
    assert.deepEqual(await deliver(there, 3, ['status-changed'], { status: 'investigating' }), [
      'reply status-changed ',
    ]);
  });

  it('tells a second report as a report', async () => {
    const there = conversation();
    const reported = { status: 'postIncidentReviewPublished', resolved: true } as const;
    await deliver(there, 1, ['opened'], OVER);
    await deliver(there, 2, ['report-published'], { ...reported, posts: upTo(2) });
    const second = await deliver(there, 3, ['report-published'], { ...reported, posts: upTo(3) });
    assert.deepEqual(second, ['reply report-published 13']);
  });

  it('tells an update beside a resolution and a report', async () => {
    const there = conversation();
    await deliver(there, 1, ['opened'], {});
    const reported = { status: 'postIncidentReviewPublished', resolved: true, posts: upTo(3) } as const;
    assert.deepEqual(await deliver(there, 2, ['updated'], reported), ['reply updated+resolved+report-published 12,13']);
  });

  it('edits quietly if only the wording changed', async () => {
    const there = conversation();
    await deliver(there, 1, ['opened'], {});
    assert.deepEqual(await deliver(there, 2, ['edited'], { title: 'Reworded' }), []);
    assert.deepEqual([there.edits, there.entry('EX20119')?.shownVersion], [1, 2]);
  });

  it('does nothing about a wording change if there is no card', async () => {
    const there = conversation();
    assert.deepEqual(await deliver(there, 2, ['edited'], { title: 'Reworded' }), []);
    assert.equal(there.entry('EX20119'), undefined);
  });

  it('edits quietly for unwanted news, and does not tell it later either', async () => {
    const there = conversation(['new', 'resolved']);
    await deliver(there, 1, ['opened'], {});
    assert.deepEqual(await deliver(there, 2, ['updated'], { posts: upTo(2) }), []);
    assert.deepEqual([there.edits, there.entry('EX20119')?.state], [1, 'done']);
    assert.deepEqual(await deliver(there, 3, ['resolved'], { ...OVER, posts: upTo(3) }), ['reply resolved 13']);
  });

  it('posts the first card with the first news that is wanted', async () => {
    const there = conversation(['resolved']);
    const known = upTo(1).map((post) => post.createdAt);
    assert.deepEqual(await deliver(there, 3, ['resolved'], { ...OVER, posts: upTo(2) }, known), ['post resolved 12']);
  });

  it('stays planned if a newer version was planned after the snapshot was read', async () => {
    const there = conversation();
    await deliver(there, 1, ['opened'], {});
    there.plan(event(3, ['updated']), NOON);
    await again(there, 2, { posts: upTo(2) });
    assert.deepEqual([there.entry('EX20119')?.state, there.entry('EX20119')?.shownVersion], ['planned', 2]);
  });

  it('holds everything during a pause', async () => {
    const there = conversation();
    there.subscription = {
      ...there.subscription,
      pause: { reason: 'waiting-for-install', since: NOON, resumeOn: 'install' },
    };
    there.plan(event(1, ['opened']), NOON);
    assert.deepEqual(there.next(snapshot(1, {}), NOON), { step: 'hold', reason: 'paused' });
    assert.deepEqual(await again(there, 1, {}), []);
    assert.equal(there.entry('EX20119')?.state, 'paused');
  });
});

describe('a muted issue', () => {
  const until = shift(NOON, 4 * HOUR);
  const muted = (subscription: Subscription): Subscription => ({
    ...subscription,
    mutes: [{ subject: { type: 'issue', id: 'EX20119' }, until, setBy: ADA, setAt: NOON }],
  });

  it('keeps its card up to date silently, and tells only the newest post when the mute ends', async () => {
    const there = conversation();
    await deliver(there, 1, ['opened'], {});
    there.subscription = muted(there.subscription);
    for (const version of [2, 3, 4])
      assert.deepEqual(await deliver(there, version, ['updated'], { posts: upTo(version) }), []);
    assert.equal(there.edits, 3);
    assert.deepEqual(there.next(snapshot(4, { posts: upTo(4) }), NOON), { step: 'hold', reason: 'muted', until });
    assert.deepEqual(shown(await there.catchUp(snapshot(4, { posts: upTo(4) }), until)), ['reply updated 14']);
    assert.deepEqual(shown(await there.catchUp(snapshot(4, { posts: upTo(4) }), until)), []);
  });

  it('is shown when the mute ends, if it is still open', async () => {
    const there = conversation();
    there.subscription = muted(there.subscription);
    assert.deepEqual(await deliver(there, 1, ['opened'], {}), []);
    assert.deepEqual(shown(await there.catchUp(snapshot(1, { posts: upTo(1) }), until)), ['post opened 11']);
  });

  it('is skipped if it opened and closed during the mute', async () => {
    const there = conversation();
    there.subscription = muted(there.subscription);
    await deliver(there, 1, ['opened'], {});
    assert.deepEqual(await deliver(there, 2, ['resolved'], { ...OVER, posts: upTo(2) }), []);
    assert.deepEqual(shown(await there.catchUp(snapshot(2, { ...OVER, posts: upTo(2) }), until)), []);
    assert.equal(there.entry('EX20119')?.state, 'done');
  });
});

describe('a delivery that comes too late', () => {
  const late = shift(NOON, DAY + MINUTE);

  it('shows an issue that is still open', async () => {
    const there = conversation();
    there.plan(event(1, ['opened']), NOON);
    assert.deepEqual(shown(await there.catchUp(snapshot(1, { posts: upTo(3) }), late)), ['post opened 13']);
  });

  it('skips an issue that is over', async () => {
    const there = conversation();
    there.plan(event(1, ['opened']), NOON);
    assert.deepEqual(shown(await there.catchUp(snapshot(1, OVER), late)), []);
    assert.equal(there.entry('EX20119')?.state, 'done');
  });

  it('edits a card and says nothing', async () => {
    const there = conversation();
    await deliver(there, 1, ['opened'], {});
    there.plan(event(2, ['resolved']), NOON);
    assert.deepEqual(shown(await there.catchUp(snapshot(2, { ...OVER, posts: upTo(2) }), late)), []);
    assert.equal(there.edits, 1);
  });

  it('is not late because the data is old, nor after exactly one day', async () => {
    const there = conversation();
    there.plan(event(1, ['opened']), NOON);
    assert.deepEqual(shown(await there.catchUp(snapshot(1, OVER), shift(NOON, DAY))), ['post opened 11']);
  });
});

function conversation(moments: readonly Moment[] = ['new', 'updates', 'resolved', 'reports']): OneConversation {
  return new OneConversation(aSubscription('general', [aWant({ type: 'all' }, { moments })]));
}

function upTo(count: number): Post[] {
  return POSTS.slice(0, count);
}

function snapshot(version: number, issue: Partial<Issue>): Snapshot {
  return { issue: anIssue({ posts: upTo(1), ...issue }), version, changedAt: NOON, newsAt: NOON, missedPolls: 0 };
}

function event(version: number, kinds: ChangeKind[], knownPosts: readonly string[] = []): ChangeEvent {
  return anEvent({ version, kinds, knownPosts });
}

function deliver(
  there: OneConversation,
  version: number,
  kinds: ChangeKind[],
  issue: Partial<Issue>,
  knownPosts: readonly string[] = [],
): Promise<string[]> {
  return there.deliver(event(version, kinds, knownPosts), snapshot(version, issue), NOON).then(shown);
}

function again(there: OneConversation, version: number, issue: Partial<Issue>): Promise<string[]> {
  return there.catchUp(snapshot(version, issue), NOON).then(shown);
}

/** Messages as a reader would summarise them: `reply updated 12,13`, posts by their hour. */
function shown(messages: readonly Message[]): string[] {
  return messages.map(
    ({ step, kinds, posts }) => `${step} ${kinds.join('+')} ${posts.map((key) => key.slice(11, 13)).join(',')}`,
  );
}
