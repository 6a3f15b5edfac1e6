/** Writes all that must not be lost into a file: `npm run backup -- FILE`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { flag } from '../../src/lib/program/options.ts';
import { readCommandLine } from '../../src/lib/program/program.ts';
import type { RecordCopy } from '../../src/history/copy/record-copy.ts';
import { BackupError } from '../../src/redis/backup/format.ts';
import { takeBackup } from '../../src/redis/backup/take.ts';
import { aliveIn } from '../../src/redis/fleet/fleet.ts';
import { REDIS_SETTINGS, withRedis, type Opened } from './open.ts';
import { readingOf, RECORD_SETTINGS, withRecord } from './record.ts';
import { oneFile, summary } from './words.ts';

const LOOK_MS = 1_000;

const { options, operands } = readCommandLine({
  call: 'npm run backup',
  does: 'Writes all that must not be lost into FILE, while the bot works: subscriptions and settings, what each conversation was told and is owed, personal chats, what Microsoft said last, and the record. Only its owner may read the file: it holds the addresses of conversations. See docs/backup.md.',
  operands: { name: 'FILE', help: 'where to write it; a former one of that name is replaced once this one is whole' },
  options: {
    'until-stopped': flag('at the end holds back all alerts until the bot was stopped, for a move to another Redis'),
    'without-record': flag('leaves out what the long-run store has: the record of what was seen'),
  },
  settings: { ...REDIS_SETTINGS, ...RECORD_SETTINGS },
});
const file = oneFile(operands, 'npm run backup');

await withRedis((opened) =>
  options['without-record'] ? take(opened) : withRecord((record) => takeWith(opened, record)),
);

async function takeWith(opened: Opened, record: RecordCopy): Promise<void> {
  const elsewhere = await readingOf(record, opened);
  await take(opened, elsewhere);
  if (!elsewhere) process.stdout.write('Nothing was recorded yet.\n');
}

async function take(opened: Opened, elsewhere?: RecordCopy['read']): Promise<void> {
  const queue = opened.queue();
  const taken = await takeBackup({
    ...{ ...opened, file },
    ...(elsewhere && { elsewhere }),
    underWay: (tenantIds) => queue.underWay(tenantIds),
    notices: (tenantId) => queue.notices(tenantId),
    ...(options['until-stopped'] && { whileQuiet: () => untilStopped(opened) }),
  });
  process.stdout.write(`${summary(taken)}\nWritten to ${file} at ${taken.endedAt}.\n`);
  if (!taken.isInDoubt) return;
  throw new BackupError(
    'A process was still sending a message after 40 s: after a restore that message may come a second time. The file is whole.',
  );
}

/** Holds alerts back until no process of the bot lives. */
async function untilStopped({ redis, keys }: Opened): Promise<void> {
  process.stdout.write('The file is whole, and alerts are held back: stop the bot now. (Ctrl-C lets them go on.)\n');
  while ((await aliveIn(redis, keys)).length > 0) await sleep(LOOK_MS);
}
