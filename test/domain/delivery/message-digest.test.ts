import assert from 'node:assert/strict';
import { digestOf, type Digest } from '../../../src/domain/delivery/digest/contents.ts';
import { dueFrom } from '../../../src/domain/delivery/digest/messages.ts';
import type { ItemMark } from '../../../src/domain/announcement/mark.ts';
import type { Announcement } from '../../../src/domain/health/announcement.ts';
import { DAY, shift, type Instant } from '../../../src/domain/instant.ts';
import { seenNames } from '../../../src/domain/naming/tenant-names.ts';
import type { ConversationSettings } from '../../../src/domain/subscription/settings.ts';
import type { Mute } from '../../../src/domain/subscription/subscription.ts';
import { announcementIssue } from '../../../src/domain/watching/announcement-as-issue.ts';
import type { Snapshot } from '../../../src/domain/watching/change.ts';
import { plainText } from '../../../src/lib/plain-text.ts';
import { anAnnouncement } from '../../fakes/health-source.ts';
import { ADA, aSubscription, aWant } from '../../fixtures/alerting.ts';

/** A Monday, and the one before. */
const NOW = '2026-10-05T06:00:00.000Z';
const SINCE = '2026-09-28T06:00:00.000Z';
const BEFORE = shift(SINCE, -30 * DAY);
const onDay = (day: string): Instant => `${day}T00:00:00.000Z`;

/** An item as its versions came, oldest first: each change is so many days ago. */
function item(
  id: string,
  first: Partial<Announcement>,
  ...changes: (Partial<Announcement> & { readonly daysAgo: number })[]
): Snapshot {
  const published = { id, startsAt: BEFORE, modifiedAt: BEFORE, title: `About ${id}`, ...first };
  let issue = announcementIssue(anAnnouncement(published));
  let newsAt: Instant | undefined;
  for (const { daysAgo, ...change } of changes) {
    newsAt = shift(NOW, -daysAgo * DAY);
    const next = anAnnouncement({ ...published, ...change, modifiedAt: newsAt });
    issue = announcementIssue(next, { before: issue, plainText });
  }
  return { issue, version: 1, changedAt: newsAt ?? BEFORE, ...(newsAt && { newsAt }), missedPolls: 0 };
}

interface Around {
  readonly marks?: Readonly<Record<string, ItemMark['mark']>>;
  readonly markedAt?: Instant;
  readonly settings?: ConversationSettings;
  readonly mutes?: readonly Mute[];
  readonly former?: Instant;
}

function digest(all: readonly Snapshot[], around: Around = {}): Digest {
  const { marks = {}, markedAt = BEFORE, settings = {}, mutes = [], former = SINCE } = around;
  const wants = [aWant({ type: 'all' }, { kinds: ['messages'] })];
  const marked = Object.entries(marks).map(([id, mark]) => [id, { mark, by: ADA, at: markedAt }] as const);
  return digestOf({
    ...{ subscription: aSubscription('c', wants, { settings, mutes }), waiting: [], entries: [], all, plainText },
    ...{ marks: new Map(marked), names: seenNames([]), slot: NOW, former, since: SINCE, now: NOW },
  });
}

/** `new MC1+MC2 due MC3 done 1` */
function said(all: readonly Snapshot[], around: Around = {}): string {
  const { parts, done } = digest(all, around).messages ?? { parts: [], done: 0 };
  const named = parts.map(({ part, items }) => `${part} ${items.map(({ issue }) => issue.id).join('+')}`);
  return [...named, ...(done > 0 ? [`done ${done}`] : [])].join(' ');
}

const actBy = (day: string) => ({ actionRequiredBy: onDay(day) });
const updated = { tags: ['Updated message'] };
const NEW = item('MC1', { startsAt: shift(NOW, -2 * DAY) });
const MOVED = item('MC2', actBy('2026-10-12'), { ...actBy('2026-11-03'), daysAgo: 3 });
const CHANGED = item('MC3', {}, { title: 'Another name', ...updated, daysAgo: 3 });
const DUE = item('MC4', actBy('2026-10-20'));
const QUIET = item('MC5', {});

describe('what a digest says of the Message Center', () => {
  it('is what is new, what moved, what is due, and what changed otherwise', () => {
    assert.equal(said([DUE, QUIET, CHANGED, MOVED, NEW]), 'new MC1 moved MC2 due MC4 changed MC3');
  });

  it('names what is due in the order of its date, for the next 30 days, and what passed since the digest before', () => {
    const dates = ['2026-11-05', '2026-10-05', '2026-09-28', '2026-11-04', '2026-09-27'];
    const all = dates.map((day, at) => item(`MC${at}`, actBy(day)));
    assert.equal(said(all), 'due MC2+MC1+MC3');
  });

  it('names an item once, also if it is due', () => {
    const isNew = item('MC1', { startsAt: shift(NOW, -DAY), ...actBy('2026-10-07') });
    const moved = item('MC2', actBy('2026-10-07'), { ...actBy('2026-10-09'), daysAgo: 1 });
    assert.equal(said([isNew, moved]), 'new MC1 moved MC2');
  });

  it('tells a date that moved twice as moved once, from what people knew', () => {
    const twice = item(
      'MC2',
      actBy('2026-10-12'),
      { ...actBy('2026-10-20'), daysAgo: 5 },
      { ...actBy('2026-11-03'), daysAgo: 2 },
    );
    const [moved] = digest([twice]).messages?.parts ?? [];
    assert.deepEqual(moved?.items[0]?.changes, [
      { kind: 'act-by', before: onDay('2026-10-12'), after: onDay('2026-11-03') },
    ]);
  });

  it('tells a rollout that moved in the text as moved', () => {
    const body = (day: string) => ({ type: 'text', content: `Rollout will begin on ${day}.` }) as const;
    const rollout = item('MC2', { body: body('October 12, 2026') }, { body: body('November 3, 2026'), daysAgo: 2 });
    assert.equal(said([rollout]), 'moved MC2');
  });

  it('takes a date that was set or taken away for another change', () => {
    const set = item('MC2', {}, { ...actBy('2026-12-24'), daysAgo: 2 });
    assert.equal(said([set]), 'changed MC2');
  });

  it('counts what is done, but names what changed after it was marked done', () => {
    const done = { MC1: 'done', MC2: 'done', MC4: 'done' } as const;
    assert.equal(said([NEW, DUE, QUIET], { marks: done }), 'done 2');
    assert.equal(said([MOVED], { marks: done, markedAt: shift(NOW, -DAY) }), 'done 1');
    assert.equal(said([MOVED], { marks: done }), 'moved MC2');
  });

  it('leaves out what is not for people here, is muted or is below the level', () => {
    const all = [NEW, MOVED, DUE];
    assert.equal(said(all, { marks: { MC1: 'not-for-us', MC2: 'not-for-us' } }), 'due MC4');
    const mute = { subject: { type: 'issue', id: 'MC4' }, until: shift(NOW, DAY), setBy: ADA, setAt: BEFORE } as const;
    assert.equal(said(all, { mutes: [mute] }), 'new MC1 moved MC2');
    assert.equal(digest(all, { settings: { level: 'incidents' } }).messages, undefined);
  });

  it('says what is due in the first digest of a week alone', () => {
    const former = '2026-10-05T05:00:00.000Z';
    assert.equal(said([NEW, DUE], { former }), 'new MC1');
    assert.equal(dueFrom('2026-10-09T06:00:00.000Z', SINCE, 'UTC'), '2026-09-28');
    assert.equal(dueFrom('2026-10-06T06:00:00.000Z', '2026-10-05T06:00:00.000Z', 'UTC'), undefined);
    assert.equal(dueFrom(NOW, undefined, 'UTC'), '2026-10-05');
    // On the conversation's own calendar it was Monday already.
    assert.equal(dueFrom('2026-10-05T06:00:00.000Z', '2026-10-04T22:00:00.000Z', 'Europe/Riga'), undefined);
  });
});
