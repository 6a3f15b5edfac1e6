import { openHistory, type History } from '../../history/open-history.ts';
import type { Log } from '../../ports/index.ts';
import { parseRecord, warnOfUnreadable } from '../../redis/records/read-record.ts';
import { recordEntry } from '../../redis/records/record-entry.ts';
import type { Config } from '../config.ts';

/** The record for the long run, as the settings say. Entries read as they do in Redis. */
export function makeHistory({ history }: Pick<Config, 'history'>, log: Log): History {
  const onUnreadable = warnOfUnreadable(log);
  return openHistory(history, (text) => parseRecord(recordEntry, text, 'record entry', onUnreadable), log);
}
