import { join } from 'node:path';
import type { RecordEntry } from '../../src/domain/record/entry.ts';
import { openHistory } from '../../src/history/open-history.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { recordEntry } from '../../src/redis/records/record-entry.ts';
import { makeRecordOutbox } from '../../src/redis/recording/record-outbox.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { noneUnreadable } from '../fakes/unreadable.ts';
import { marksIn } from './story.ts';
import { PREFIX, RECORD_FILE, TENANT, type World } from './world.ts';

const ALL = 1_000_000;

/** The marks of an issue's posts in the record: in its store, and on the way to it. One that is there twice comes twice. */
export async function recordedMarks({ redis, directory }: World, issueId: string): Promise<string[]> {
  const readEntry = (text: string) => recordEntry.parse(JSON.parse(text));
  const history = openHistory({ file: join(directory, RECORD_FILE) }, readEntry, makeRecordingLog());
  try {
    const waiting = await makeRecordOutbox(redis, makeKeys(PREFIX), noneUnreadable).owed(TENANT, ALL);
    const stored = await history.entries(TENANT, [issueId]);
    // What was moved while a process died may be in both.
    const entries = new Map<string, RecordEntry>([...waiting, ...stored].map((entry) => [entry.id, entry]));
    return [...entries.values()]
      .filter(({ kind }) => kind === 'post')
      .flatMap((entry) => marksIn(JSON.stringify(entry)));
  } finally {
    await history.close();
  }
}
