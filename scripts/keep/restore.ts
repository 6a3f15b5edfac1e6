/** Puts a backup into an empty Redis: `npm run restore -- FILE`. */
import { flag } from '../../src/lib/program/options.ts';
import { readCommandLine } from '../../src/lib/program/program.ts';
import { putBackup } from '../../src/redis/backup/put-back.ts';
import { REDIS_SETTINGS, withRedis } from './open.ts';
import { oneFile, summary } from './words.ts';

const { options, operands } = readCommandLine({
  call: 'npm run restore',
  does: 'Puts what npm run backup wrote into an empty Redis. Checks all of FILE before it writes anything. The prefix may be another than that of the backup. See docs/backup.md.',
  operands: { name: 'FILE', help: 'the backup' },
  options: { replace: flag('removes first what is under the prefix') },
  settings: REDIS_SETTINGS,
});
const file = oneFile(operands, 'npm run restore');

await withRedis(async ({ redis, keys, prefix, stores, queue }) => {
  const { header, end } = await putBackup({
    ...{ redis, keys, prefix, file, replace: options.replace, subscriptions: stores.subscriptions },
    addNotice: (notice, conversationId) => queue().addNotices(notice, [conversationId]),
  });
  process.stdout.write(
    `${summary(end)}\nRestored as it was at ${end.endedAt}, from release ${header.release}. Start the bot now.\n`,
  );
});
