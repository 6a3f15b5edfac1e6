import assert from 'node:assert/strict';
import type { Announcement } from '../../../src/domain/health/announcement.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { announcementIssue } from '../../../src/domain/watching/announcement-as-issue.ts';
import type { Snapshot } from '../../../src/domain/watching/change.ts';
import { plainText } from '../../../src/lib/plain-text.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { anAnnouncement } from '../../fakes/health-source.ts';
import { ADA, aSubscription, aWant, TENANT } from '../../fixtures/alerting.ts';
import { C, openNight, riga } from './night.ts';

const BEGAN = riga('2026-11-20T08:00');

describe('a weekly digest of the Message Center, on a real Redis', () => {
  const own = withRedis();

  /** A conversation that hears messages, and asked on a Friday for a digest each Monday. */
  async function open() {
    const night = openNight(own, '2026-11-20T08:00');
    const wants = [aWant({ type: 'all' }, { kinds: ['messages'], setAt: BEGAN })];
    const digest = { at: '09:00', days: [1], setAt: BEGAN } as const;
    await night.first.subscriptions.update(TENANT, C, () => ({
      ...aSubscription(C, wants),
      settings: { timeZone: 'Europe/Riga', digest, deadlines: 'off' },
    }));
    /** What a poll finds, as of now. */
    const poll = async (listed: readonly Announcement[], isNews = true) => {
      const { sequence, snapshots } = await night.first.announcements.load(TENANT);
      const now = night.clock();
      const changed = listed.map((each) => snapshotOf(each, snapshots.get(each.id), now, isNews));
      await night.first.announcements.commit({
        ...{ tenantId: TENANT, sequence, polledAt: now, forgotten: [], changed, events: [] },
      });
      await night.readings.write(TENANT, 'announcements', { value: listed, readAt: now });
    };
    const monday = async (day: string) => {
      night.at(`${day}T09:00:00`);
      await night.first.planDigests();
      await Promise.all([night.process(), night.process()].map((each) => each.catchUp()));
    };
    return { ...night, poll, monday };
  }

  it('comes once, with what is new, moved and due; what is done is counted, and what was withdrawn is left out', async () => {
    const { at, poll, monday, shown, first, process } = await open();
    const withdrawn = dueOn('MC9', '2026-12-02');
    await poll([dueOn('MC2', '2026-12-10'), dueOn('MC3', '2026-12-04'), dueOn('MC4', '2026-12-03'), withdrawn], false);
    await first.marks.replace(TENANT, C, 'MC3', { mark: 'done', by: ADA, at: BEGAN });
    at('2026-11-21T10:00:00');
    const moved = { ...dueOn('MC2', '2026-12-18'), modifiedAt: riga('2026-11-21T09:00') };
    const isNew = anAnnouncement({ id: 'MC1', startsAt: riga('2026-11-21T09:30') });
    await poll([isNew, moved, dueOn('MC3', '2026-12-04'), dueOn('MC4', '2026-12-03')]);
    await monday('2026-11-23');
    assert.deepEqual(shown(), ['digest new MC1 moved MC2 due MC4 done 1']);
    await process().catchUp();
    assert.equal(shown().length, 1);
  });

  it('says what is due also in a week without news', async () => {
    const { poll, monday, shown } = await open();
    await poll([dueOn('MC4', '2026-12-10'), anAnnouncement({ id: 'MC5', startsAt: riga('2026-11-01T08:00') })], false);
    await monday('2026-11-23');
    await monday('2026-11-30');
    assert.deepEqual(shown(), ['digest due MC4', 'digest due MC4']);
  });
});

function dueOn(id: string, day: string): Announcement {
  const [startsAt, modifiedAt] = [riga('2026-11-01T08:00'), riga('2026-11-01T08:00')];
  return anAnnouncement({ id, startsAt, modifiedAt, actionRequiredBy: `${day}T00:00:00.000Z` });
}

/** News is seen only of what is new or changed. */
function snapshotOf(listed: Announcement, before: Snapshot | undefined, now: Instant, isNews: boolean): Snapshot {
  const issue = announcementIssue(listed, { before: before?.issue, plainText });
  const hasNews = isNews && issue.posts.length !== before?.issue.posts.length;
  const newsAt = hasNews ? now : before?.newsAt;
  return { issue, version: (before?.version ?? 0) + 1, changedAt: now, ...(newsAt && { newsAt }), missedPolls: 0 };
}
