/**
 * A process that keeps a tenant's record and dies at a point of it, as by `kill -9`. Arguments: Redis, the file, the
 * tenant, and the point: before the store has the entries, or before they are removed from Redis.
 */
import { openHistory } from '../../../src/history/open-history.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import { connectForWork } from '../../../src/redis/connection.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { recordEntry } from '../../../src/redis/records/record-entry.ts';
import { makeRecordOutbox } from '../../../src/redis/recording/record-outbox.ts';
import { makeKeepRecord } from '../../../src/usecases/recording/keep-record.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';

const [url = '', file = '', tenantId = '', point = ''] = process.argv.slice(2);
const log = makeRecordingLog();
const history = openHistory({ file }, (text) => recordEntry.parse(JSON.parse(text)), log);
const outbox = makeRecordOutbox(connectForWork({ urls: [url], log }), makeKeys('{test}'), noneUnreadable);
const dieAt = (here: string) => {
  if (point === here) process.kill(process.pid, 'SIGKILL');
};
const keep = makeKeepRecord({
  history: {
    ...history,
    append: async (entries) => {
      dieAt('before append');
      await history.append(entries);
      dieAt('after append');
    },
  },
  recordOutbox: outbox,
  ...{ clock: () => instantOf(Date.now()), log },
  meter: { recordKept: () => undefined, recordWaiting: () => undefined },
});
await keep(tenantId);
process.exit(0);
