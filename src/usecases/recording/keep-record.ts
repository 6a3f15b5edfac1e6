import { between, DAY, SECOND, shift } from '../../domain/instant.ts';
import { gapEntry, gapsSince } from '../../domain/record/gaps.ts';
import type { Clock, HistoryStore, Log, Meter, RecordOutbox } from '../../ports/index.ts';

export interface KeepRecordPorts {
  /** Absent: nothing is kept for the long run. */
  readonly history?: Pick<HistoryStore, 'append' | 'watched' | 'noteWatched' | 'forget'>;
  readonly recordOutbox: RecordOutbox;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Pick<Meter, 'recordWaiting' | 'recordKept'>;
  /** Absent: gaps are not looked for. */
  readonly pollIntervalMs?: number;
  /** How many days the record goes back. Absent: as far as it reaches. */
  readonly historyDays?: number;
}

/** Entries moved at once. */
const BATCH = 200;
/** The rest waits for the next turn: a task that is busy for minutes looks as if it hung. */
const LONGEST_TURN = 30 * SECOND;

/**
 * Moves a tenant's record from Redis to the long-run store. First it is appended, then removed from Redis: a crash in
 * between repeats the append, which changes nothing. Never fails: alerts do not wait for the store, and neither does
 * whoever looks after this process. What cannot be moved waits in Redis.
 */
export function makeKeepRecord(ports: KeepRecordPorts): (tenantId: string) => Promise<void> {
  const { history, recordOutbox, log, meter } = ports;
  if (!history) return () => Promise.resolve();
  let away = false;
  return async (tenantId) => {
    try {
      await moveEntries(ports, history, tenantId);
      await noteWatched(ports, history, tenantId);
      if (away) log.info('record.kept-again', {});
      away = false;
    } catch (error) {
      // Said once: it is tried again every half minute.
      if (!away) log.warn('record.not-kept', { error });
      away = true;
    }
    meter.recordKept(!away);
    meter.recordWaiting(tenantId, await recordOutbox.count(tenantId).catch(() => 0));
  };
}

type History = NonNullable<KeepRecordPorts['history']>;

async function moveEntries(
  { recordOutbox, clock }: KeepRecordPorts,
  history: History,
  tenantId: string,
): Promise<void> {
  const begun = clock();
  while (Math.abs(between(begun, clock())) < LONGEST_TURN) {
    const owed = await recordOutbox.owed(tenantId, BATCH);
    if (owed.length === 0) return;
    await history.append(owed);
    await recordOutbox.settle(tenantId, owed);
    if (owed.length < BATCH) return;
  }
}

/** Redis may have been emptied: then only the store knows until when the tenant was watched before. */
async function noteWatched(
  { recordOutbox, pollIntervalMs }: KeepRecordPorts,
  history: History,
  tenantId: string,
): Promise<void> {
  const [now, noted] = [await recordOutbox.watched(tenantId), await history.watched(tenantId)];
  if (!now || (noted && noted.from <= now.from && noted.until >= now.until)) return;
  const pause = { watchedUntil: noted?.until, now: now.from, outSince: undefined };
  const gaps = pollIntervalMs === undefined ? [] : gapsSince({ ...pause, pollIntervalMs });
  await history.append(gaps.map((gap) => gapEntry(tenantId, gap)));
  await history.noteWatched(tenantId, now);
}

/** Makes the daily task that removes what is too old. Never fails: the next day removes it too. */
export function makeForgetRecord(ports: KeepRecordPorts): (tenantId: string) => Promise<void> {
  const { history, clock, log, historyDays } = ports;
  return async (tenantId) => {
    if (!history || historyDays === undefined) return;
    try {
      const gone = await history.forget(tenantId, shift(clock(), -historyDays * DAY));
      if (gone > 0) log.info('record.forgotten', { entries: gone });
    } catch (error) {
      log.warn('record.not-forgotten', { error });
    }
  };
}
