/** Puts a backup into an empty Redis, and its record into the long-run store: `npm run restore -- FILE`. */
import { flag } from '../../src/lib/program/options.ts';
import { readCommandLine } from '../../src/lib/program/program.ts';
import type { Added } from '../../src/history/copy/record-copy.ts';
import { BackupError } from '../../src/redis/backup/format.ts';
import { putBackup, type Elsewhere } from '../../src/redis/backup/put-back.ts';
import { checkBackup, rowsOf } from '../../src/redis/backup/read-file.ts';
import { orTold, REDIS_SETTINGS, withRedis } from './open.ts';
import { elsewhereOf, RECORD_SETTINGS, withRecord } from './record.ts';
import { oneFile, summary } from './words.ts';

const CALL = 'npm run restore';

const { options, operands } = readCommandLine({
  call: CALL,
  does: 'Puts what npm run backup wrote into an empty Redis, and adds its record to the one that is there. Checks all of FILE before it writes anything. The prefix may be another than that of the backup, and the record in another store. See docs/backup.md.',
  operands: { name: 'FILE', help: 'the backup' },
  options: {
    replace: flag('removes first what is under the prefix'),
    'record-only': flag('adds the record, and leaves Redis alone: for a move to another store; the bot may run'),
    'without-record': flag('leaves the record as it is'),
  },
  settings: { ...REDIS_SETTINGS, ...RECORD_SETTINGS },
});
const file = oneFile(operands, CALL);
if (options['record-only'] && options['without-record']) {
  process.stderr.write(`Say --record-only or --without-record, not both. See: ${CALL} -- --help\n`);
  process.exit(2);
}

let added: Added | undefined;
const onAdded = (is: Added) => void (added = is);

if (options['record-only']) await orTold(() => withRecord((record) => restoreRecord(elsewhereOf(record, onAdded))));
else if (options['without-record']) await restore();
else await orTold(() => withRecord((record) => restore(elsewhereOf(record, onAdded))));

async function restoreRecord({ isSound, add }: Elsewhere): Promise<void> {
  const { header, end } = await checkBackup(file, isSound);
  if (end.counts['recordEntry'] === undefined) throw new BackupError(`${file} has no record`);
  await add(rowsOf(file));
  if (added)
    process.stdout.write(
      `${recordLine(added)}\nRestored as it was at ${end.endedAt}, from release ${header.release}.\n`,
    );
}

function restore(elsewhere?: Elsewhere): Promise<void> {
  return withRedis(async ({ redis, keys, prefix, stores, queue }) => {
    const { header, end } = await putBackup({
      ...{ redis, keys, prefix, file, replace: options.replace, subscriptions: stores.subscriptions },
      ...(elsewhere && { elsewhere }),
      addNotice: (notice, conversationId) => queue().addNotices(notice, [conversationId]),
    });
    const lines = [summary(end), ...(added ? [recordLine(added)] : [])];
    process.stdout.write(
      `${lines.join('\n')}\nRestored as it was at ${end.endedAt}, from release ${header.release}. Start the bot now.\n`,
    );
  });
}

function recordLine({ entries, fresh }: Added): string {
  return `The record: ${fresh} entries were added, and ${entries - fresh} were there already.`;
}
