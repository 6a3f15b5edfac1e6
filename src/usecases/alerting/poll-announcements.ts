import type { PlainText } from '../../domain/announcement/edition.ts';
import { announcementIssue } from '../../domain/watching/announcement-as-issue.ts';
import { isRelayable, type Announcement } from '../../domain/health/announcement.ts';
import { compare } from '../../domain/watching/compare-poll.ts';
import { factsForLog, HealthError } from '../../domain/health/health-error.ts';
import { rowsOf, type Rows } from '../../domain/health/rows.ts';
import { between, DAY, type Instant } from '../../domain/instant.ts';
import { keptOf } from '../asking/kept-rows.ts';
import type { Snapshot } from '../../domain/watching/change.ts';
import type { SnapshotStore } from '../../ports/index.ts';
import { pollContext } from './before-baseline.ts';
import { recordOf } from '../recording/record-poll.ts';
import { planReminders, type PlanRemindersPorts } from './reminding/plan-reminders.ts';
import { queueFanOuts } from './poll.ts';
import type { PollPorts } from './poll.ts';

export interface PollAnnouncementsPorts extends Pick<
  PollPorts,
  'sources' | 'readings' | 'subscriptions' | 'queue' | 'clock' | 'log' | 'meter'
> {
  readonly announcements: Pick<SnapshotStore, 'load' | 'commit'>;
  readonly plainText: PlainText;
  /** What is needed to remind people of dates. Absent: nobody is. */
  readonly reminding?: PlanRemindersPorts;
}

/** Items leave the list when they expire. Their snapshots are kept this long in case they come back. */
const KEPT_AFTER_CHANGE = 180 * DAY;

/**
 * Reads a tenant's announcements and stores the changes with the events they cause, as `poll` does for issues, with a
 * separate baseline. Privacy messages are never stored. A failing source is only logged: the issue poll is what reports
 * stale data.
 */
export function makePollAnnouncements(ports: PollAnnouncementsPorts): (tenantId: string) => Promise<void> {
  const { sources, announcements, plainText, clock, log } = ports;
  return async (tenantId) => {
    const polledAt = clock();
    const loaded = await announcements.load(tenantId);
    const { sequence, snapshots } = loaded;
    try {
      const read = await sources(tenantId).listAnnouncements();
      const relayable = read.filter(isRelayable);
      await share(ports, tenantId, rowsOf(relayable, read.unreadable ?? []), polledAt);
      const listed = relayable.map((each) =>
        announcementIssue(each, { before: snapshots.get(each.id)?.issue, plainText }),
      );
      const ids = new Set(listed.map(({ id }) => id));
      const [known, absent] = splitByListed(snapshots, ids);
      const context = await pollContext({ subscriptions: ports.subscriptions }, tenantId, loaded, polledAt);
      const { changed, events } = compare(known, listed, context);
      const forgotten = absent.filter(({ changedAt }) => between(changedAt, polledAt) > KEPT_AFTER_CHANGE);
      const found = { changed, forgotten: forgotten.map(({ issue }) => issue.id), events };
      const outcome = { tenantId, sequence, polledAt, ...found, record: recordOf(tenantId, loaded, found) };
      if (!(await announcements.commit(outcome))) return;
      await queueFanOuts(ports, { events });
      if (ports.reminding) await planReminders(ports.reminding, tenantId, newest(known, changed), polledAt);
    } catch (error) {
      if (!(error instanceof HealthError)) throw error;
      log.warn('poll-announcements.failed', factsForLog(error));
    }
  };
}

/** The snapshots of what is listed, as they are now. */
function newest(known: ReadonlyMap<string, Snapshot>, changed: readonly Snapshot[]): Iterable<Snapshot> {
  return new Map([...known, ...changed.map((each) => [each.issue.id, each] as const)]).values();
}

/** Questions are answered from what was read. An empty list takes nobody's place: it is not believed at once. */
async function share(
  { readings, log }: PollAnnouncementsPorts,
  tenantId: string,
  announcements: Rows<Announcement>,
  readAt: Instant,
): Promise<void> {
  if (announcements.length === 0) return;
  try {
    await readings.write(tenantId, 'announcements', keptOf(announcements, readAt));
  } catch (error) {
    log.warn('poll-announcements.not-shared', { error });
  }
}

/** A missing announcement is not news, so only listed ones are compared. */
function splitByListed(
  snapshots: ReadonlyMap<string, Snapshot>,
  listed: ReadonlySet<string>,
): [ReadonlyMap<string, Snapshot>, readonly Snapshot[]] {
  const all = [...snapshots];
  return [
    new Map(all.filter(([id]) => listed.has(id))),
    all.filter(([id]) => !listed.has(id)).map(([, snapshot]) => snapshot),
  ];
}
