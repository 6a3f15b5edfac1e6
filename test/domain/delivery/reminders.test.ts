import assert from 'node:assert/strict';
import type { ItemMark } from '../../../src/domain/announcement/mark.ts';
import type { LedgerEntry } from '../../../src/domain/delivery/ledger-entry.ts';
import {
  afterReminders,
  DEADLINES,
  newlyDue,
  remindersDue,
  stepOn,
} from '../../../src/domain/delivery/dates/reminders.ts';
import { DAY, HOUR, shift, type Instant } from '../../../src/domain/instant.ts';
import { seenNames } from '../../../src/domain/naming/tenant-names.ts';
import type { Subscription } from '../../../src/domain/subscription/subscription.ts';
import { announcementIssue } from '../../../src/domain/watching/announcement-as-issue.ts';
import type { Snapshot } from '../../../src/domain/watching/change.ts';
import { plainText } from '../../../src/lib/plain-text.ts';
import { anAnnouncement, EXCHANGE, TEAMS } from '../../fakes/health-source.ts';
import { aSubscription, aWant } from '../../fixtures/alerting.ts';

const SINCE = '2031-05-01T00:00:00.000Z';
const ACT_BY = '2031-07-01T00:00:00.000Z';
const PLANNED = { since: SINCE, upTo: SINCE };

function item(actBy: Instant, id = 'MC1', services = [TEAMS]): Snapshot {
  const issue = announcementIssue(anAnnouncement({ id, actionRequiredBy: actBy, services }));
  return { issue, version: 1, changedAt: SINCE, newsAt: '2031-04-21T00:00:00.000Z', missedPolls: 0 };
}

/** The same item after its date moved, as seen at `at`. */
function moved({ issue: before }: Snapshot, actBy: Instant, at: Instant): Snapshot {
  const next = anAnnouncement({ id: before.id, actionRequiredBy: actBy, modifiedAt: at });
  return {
    issue: announcementIssue(next, { before, plainText }),
    version: 2,
    changedAt: at,
    newsAt: at,
    missedPolls: 0,
  };
}

interface Room {
  subscription?: Subscription;
  marks?: ReadonlyMap<string, ItemMark>;
  entry?: LedgerEntry;
  planned?: typeof PLANNED | undefined;
}
const MESSAGES = aSubscription('a:1', [
  aWant({ type: 'service', id: TEAMS.id }, { kinds: ['messages'], setAt: SINCE }),
]);
const ENTRY: LedgerEntry = {
  ...{ tenantId: 'contoso', conversationId: 'a:1', issueId: DEADLINES, state: 'planned' },
  ...{ owedVersion: 1, shownVersion: 0, shownPosts: [], told: { resolved: false, reported: false } },
  ...{ plannedAt: SINCE, updatedAt: SINCE },
};

function look(snapshots: readonly Snapshot[], now: Instant, room: Room = {}) {
  const { subscription = MESSAGES, marks = new Map<string, ItemMark>(), entry = ENTRY } = room;
  const planned = 'planned' in room ? room.planned : PLANNED;
  return remindersDue({ snapshots, now, subscription, marks, entry, planned, names: seenNames([]) });
}
const idsOf = (...given: Parameters<typeof look>) => look(...given).items.map(({ issue }) => issue.id);

/** Runs a day by day clock, as deliveries do, and gives what was said on which day. */
function live(
  from: Instant,
  days: number,
  snapshotsAt: (now: Instant) => readonly Snapshot[],
  room: Room = {},
): string[] {
  let entry = room.entry ?? ENTRY;
  const said: string[] = [];
  for (let hour = 0; hour < days * 24; hour += 1) {
    const now = shift(from, hour * HOUR);
    const due = look(snapshotsAt(now), now, { ...room, entry });
    if (due.slot === undefined) continue;
    said.push(`${now.slice(5, 13)} ${due.items.map(({ issue, daysLeft }) => `${issue.id}-${daysLeft}`).join(' ')}`);
    entry = afterReminders(entry, due, now);
  }
  return said;
}

describe('reminders before a date', () => {
  it('come at thirty, seven and one day, at nine, once each', () => {
    const one = item(ACT_BY);
    assert.deepEqual(
      live('2031-05-25T00:00:00.000Z', 45, () => [one]),
      ['06-01T09 MC1-30', '06-24T09 MC1-7', '06-30T09 MC1-1'],
    );
  });

  it('tell a bot that was off the latest step alone', () => {
    const one = item(ACT_BY);
    assert.deepEqual(
      live('2031-06-26T12:00:00.000Z', 10, () => [one]),
      ['06-26T12 MC1-5', '06-30T09 MC1-1'],
    );
    assert.deepEqual(
      live('2031-07-01T10:00:00.000Z', 3, () => [one]),
      ['07-01T10 MC1-0'],
    );
    assert.deepEqual(
      live('2031-07-02T00:00:00.000Z', 3, () => [one]),
      [],
    );
  });

  it('are one message a day, nearest first', () => {
    const all = [item('2031-07-24T00:00:00.000Z', 'MC2'), item(ACT_BY, 'MC1'), item('2031-06-25T00:00:00.000Z', 'MC3')];
    const [first] = live('2031-06-24T00:00:00.000Z', 1, () => all);
    assert.equal(first, '06-24T09 MC3-1 MC1-7 MC2-30');
  });

  it('follow a date that moves: away ends what was due, nearer is told once', () => {
    const one = item(ACT_BY);
    const away = moved(one, '2031-08-01T00:00:00.000Z', '2031-06-20T00:00:00.000Z');
    assert.deepEqual(
      live('2031-05-30T00:00:00.000Z', 70, (now) => [now < away.changedAt ? one : away]),
      ['06-01T09 MC1-30', '07-02T09 MC1-30', '07-25T09 MC1-7', '07-31T09 MC1-1'],
    );
    const near = moved(item('2031-09-01T00:00:00.000Z'), '2031-06-25T00:00:00.000Z', '2031-06-20T15:00:00.000Z');
    assert.deepEqual(
      live('2031-06-20T15:00:00.000Z', 9, () => [near]),
      ['06-20T15 MC1-5', '06-24T09 MC1-1'],
    );
  });

  it('never come for what is marked, muted, of another service, below the level or switched off', () => {
    const one = item(ACT_BY);
    const now = '2031-06-24T10:00:00.000Z';
    const by = { by: { id: 'ada', name: 'Ada' }, at: SINCE };
    const credit = { setBy: { id: 'ada', name: 'Ada' }, setAt: SINCE };
    assert.deepEqual(idsOf([one], now), ['MC1']);
    for (const mark of ['done', 'not-for-us'] as const)
      assert.deepEqual(idsOf([one], now, { marks: new Map([['MC1', { mark, ...by }]]) }), [], mark);
    const mute = { subject: { type: 'service', id: TEAMS.id }, until: shift(now, DAY), ...credit } as const;
    assert.deepEqual(idsOf([one], now, { subscription: { ...MESSAGES, mutes: [mute] } }), [], 'muted');
    assert.deepEqual(idsOf([item(ACT_BY, 'MC1', [EXCHANGE])], now), [], 'another service');
    assert.deepEqual(
      idsOf([one], now, { subscription: { ...MESSAGES, settings: { level: 'incidents' } } }),
      [],
      'level',
    );
    assert.deepEqual(idsOf([one], now, { subscription: { ...MESSAGES, settings: { deadlines: 'off' } } }), [], 'off');
    const incidents = aSubscription('a:1', [aWant({ type: 'all' }, { kinds: ['incidents'], setAt: SINCE })]);
    assert.deepEqual(idsOf([one], now, { subscription: incidents }), [], 'incidents alone');
  });

  it('wait for the end of a quiet time, and go by the conversation’s own clock', () => {
    const one = item(ACT_BY);
    const days = [1, 2, 3, 4, 5, 6, 7] as const;
    const quiet = { ...MESSAGES, settings: { quiet: [{ from: '18:00', to: '11:00', days }], timeZone: 'Europe/Riga' } };
    assert.deepEqual(look([one], '2031-06-24T07:00:00.000Z', { subscription: quiet }), {
      items: [],
      next: '2031-06-24T08:00:00.000Z',
    });
    assert.deepEqual(idsOf([one], '2031-06-24T08:00:00.000Z', { subscription: quiet }), ['MC1']);
    const auckland = { ...MESSAGES, settings: { timeZone: 'Pacific/Auckland' } };
    assert.deepEqual(
      idsOf([one], '2031-06-23T21:30:00.000Z', { subscription: auckland }),
      ['MC1'],
      'it is the 24th there',
    );
  });

  it('are not told at a tenant’s first run, nor to whoever asked later', () => {
    const one = item(ACT_BY);
    const late = '2031-06-25T00:00:00.000Z';
    assert.deepEqual(newlyDue([one], undefined, late), [], 'nothing is planned');
    assert.deepEqual(idsOf([one], '2031-06-25T10:00:00.000Z', { planned: { since: late, upTo: late } }), []);
    assert.deepEqual(idsOf([one], '2031-06-25T10:00:00.000Z', { planned: undefined }), []);
    const newcomer = aSubscription('a:1', [aWant({ type: 'all' }, { kinds: ['messages'], setAt: late })]);
    assert.deepEqual(idsOf([one], '2031-06-25T10:00:00.000Z', { subscription: newcomer }), []);
    assert.deepEqual(
      idsOf([one], '2031-06-30T10:00:00.000Z', { subscription: newcomer }),
      ['MC1'],
      'but the next step',
    );
  });

  it('are planned once for each step, for the zone whose day begins first', () => {
    const one = item(ACT_BY);
    const ids = (upTo: Instant, now: Instant) =>
      newlyDue([one], { since: SINCE, upTo }, now).map(({ issue }) => issue.id);
    assert.deepEqual(ids('2031-06-23T09:00:00.000Z', '2031-06-23T10:00:00.000Z'), ['MC1']);
    assert.deepEqual(ids('2031-06-23T10:00:00.000Z', '2031-06-23T11:00:00.000Z'), []);
    assert.deepEqual(ids('2031-05-31T00:00:00.000Z', '2031-06-30T00:00:00.000Z'), ['MC1'], 'after a month off');
  });

  it('name the step that is nearest to the date', () => {
    assert.deepEqual(
      ['2031-05-31', '2031-06-01', '2031-06-24', '2031-06-30', '2031-07-01', '2031-07-02'].map((day) =>
        stepOn(ACT_BY, day),
      ),
      [undefined, 30, 7, 1, 1, undefined],
    );
  });
});
