import type { WorkHandlers, Workers, WorkQueue } from '../../ports/index.ts';
import { makeForgetAbandoned } from '../subscribing/forget-abandoned.ts';
import type { ForgetAbandonedPorts } from '../subscribing/forget-abandoned.ts';
import { makeKeepConversations } from '../subscribing/keep-conversations.ts';
import type { KeepConversationsPorts } from '../subscribing/keep-conversations.ts';
import { makeCountOverdue } from '../monitoring/count-overdue.ts';
import { makeHeartbeat } from '../monitoring/heartbeat.ts';
import type { NudgingPorts } from '../nudging/in-hand.ts';
import type { BulletinPorts } from './bulletins/deliver-bulletin.ts';
import { makeForgetRecord, makeKeepRecord, type KeepRecordPorts } from '../recording/keep-record.ts';
import { makeDeliver } from './deliver.ts';
import type { DeliverPorts } from './deliver.ts';
import { makeFanOut } from './fan-out.ts';
import type { FanOutPorts } from './fan-out.ts';
import { makePlanDigests } from './digests/plan-digests.ts';
import type { PlanDigestsPorts } from './digests/plan-digests.ts';
import type { PlanRemindersPorts } from './reminding/plan-reminders.ts';
import { makePollAnnouncements } from './poll-announcements.ts';
import type { PollAnnouncementsPorts } from './poll-announcements.ts';
import { makePoll } from './poll.ts';
import type { PollPorts } from './poll.ts';
import { makeReconcile } from './reconcile.ts';
import type { ReconcilePorts } from './reconcile.ts';
import { makeRecordDays } from './record-days.ts';
import type { RecordDaysPorts } from './record-days.ts';
import { makeTasks, scheduleTasks } from './tasks.ts';
import { makeTellNotice } from './tell-notice.ts';
import type { TellNoticePorts } from './tell-notice.ts';
import type { ThresholdOf } from '../impact/get-impact.ts';
import type { WarningPorts } from './bulletins/deliver-warning.ts';
import { makeWatchReports, type WatchReportsPorts } from '../impact/watch-reports.ts';
import { makeWatchSource } from './watch-source.ts';
import type { WatchSourcePorts } from './watch-source.ts';

/** Every port that alerting needs. */
type AlertingPorts = DeliverPorts &
  Partial<BulletinPorts> &
  Partial<Pick<WarningPorts, 'warningChannel'>> &
  NudgingPorts &
  FanOutPorts &
  TellNoticePorts &
  PollPorts &
  PollAnnouncementsPorts &
  PlanRemindersPorts &
  RecordDaysPorts &
  KeepRecordPorts &
  ReconcilePorts &
  PlanDigestsPorts &
  KeepConversationsPorts &
  Omit<ForgetAbandonedPorts, 'keep'> &
  Omit<WatchReportsPorts, 'thresholdOf'> &
  Omit<WatchSourcePorts<unknown>, 'poll'> & {
    /** When enough people say that something fails. Absent: nobody is warned early. */
    readonly thresholdOf?: ThresholdOf;
    /** Tells the outside that all is well. Absent: nobody is told. */
    readonly beat?: () => void;
  };

interface AlertingOptions {
  readonly queue: WorkQueue & Workers;
  /**
   * Called once, when this process starts work. Its ports must record what was done, however long their store takes.
   */
  readonly openPorts: () => Omit<AlertingPorts, 'queue'>;
  /** Tenants whose health is watched. */
  readonly tenantIds: readonly string[];
  readonly pollIntervalMs: number;
}

/** Watching and alerting in this process. Several processes may share the work. */
interface Alerting {
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Makes this process's share of alerting, which does nothing until started. */
export function makeAlerting({ queue, openPorts, ...watched }: AlertingOptions): Alerting {
  let closed = false;
  return {
    async start() {
      await scheduleTasks(queue, watched);
      // If `close` was called meanwhile, no workers may start: nobody would close them.
      if (!closed) queue.work(makeHandlers({ ...openPorts(), queue }, watched.tenantIds));
    },
    async close() {
      closed = true;
      await queue.close();
    },
  };
}

function afterGoodPolls({ beat, ...ports }: AlertingPorts, tenantIds: readonly string[]) {
  if (!beat) return {};
  return { afterGoodPoll: makeHeartbeat({ ...ports, beat, tenantIds, countOverdue: makeCountOverdue(ports) }) };
}

/** Where notices for users are sent. */
function announcing({ bulletins, bulletinChannel }: AlertingPorts): Pick<DeliverPorts, 'announcing'> {
  return bulletins && bulletinChannel ? { announcing: { bulletins, bulletinChannel } } : {};
}

/** Where early warnings are sent. */
function warning({ warnings, warningChannel }: AlertingPorts): Pick<DeliverPorts, 'warning'> {
  return warningChannel ? { warning: { warnings, warningChannel } } : {};
}

function makeHandlers(ports: AlertingPorts, tenantIds: readonly string[]): WorkHandlers {
  return {
    deliver: makeDeliver({ ...ports, nudging: ports, ...announcing(ports), ...warning(ports) }),
    fanOut: makeFanOut(ports),
    notify: makeTellNotice(ports),
    task: makeTasks({
      poll: makeWatchSource({ ...ports, poll: makePoll(ports) }),
      pollAnnouncements: makePollAnnouncements({ ...ports, reminding: ports }),
      ...(ports.thresholdOf && {
        watchReports: makeWatchReports({ ...ports, thresholdOf: ports.thresholdOf }),
      }),
      recordDays: makeRecordDays(ports),
      forgetAbandoned: makeForgetAbandoned({ ...ports, keep: makeKeepConversations(ports) }),
      planDigests: makePlanDigests(ports),
      reconcile: makeReconcile(ports),
      keepRecord: makeKeepRecord(ports),
      forgetRecord: makeForgetRecord(ports),
      ...afterGoodPolls(ports, tenantIds),
      tenantIds,
      log: ports.log,
    }),
  };
}
