/** Erases all that is kept about a conversation or a person: `npm run erase -- conversation ID`. */
import { flag } from '../../src/lib/program/options.ts';
import { readCommandLine } from '../../src/lib/program/program.ts';
import { erase, personOf, type Counts } from '../../src/redis/erasure/erase.ts';
import type { ErasePorts } from '../../src/redis/erasure/trace.ts';
import { REDIS_SETTINGS, withRedis } from './open.ts';

const CALL = 'npm run erase';

const { options, operands } = readCommandLine({
  call: CALL,
  does: 'Erases all that is kept about a conversation or a person. The bot may run meanwhile. See docs/backup.md.',
  operands: {
    name: 'WHAT ID',
    help: 'conversation ID: a channel, group chat or personal chat by the id that Teams gives it. person ID: somebody by their Entra object id; where the bot never had a chat with them, by the id that Teams gives them (29:…) as well',
  },
  options: { 'dry-run': flag('shows what is kept, and erases nothing') },
  settings: REDIS_SETTINGS,
});
const [what, ...ids] = operands;
if ((what !== 'conversation' && what !== 'person') || ids.length === 0) {
  process.stderr.write(`Say what to erase: conversation ID, or person ID. See: ${CALL} -- --help\n`);
  process.exit(2);
}

await withRedis(async ({ redis, keys, prefix, stores, queue }) => {
  const ports: ErasePorts = {
    ...{ redis, keys, prefix, ...stores },
    jobsAbout: (tenantId, conversationIds) => queue().jobsAbout(tenantId, conversationIds),
  };
  const isPerson = what === 'person';
  const whom = isPerson ? await personOf(ports, ids) : { conversations: new Set(ids), persons: new Set<string>() };
  const found = await erase(ports, whom, !options['dry-run']);
  process.stdout.write(`${report(found, options['dry-run'])}\n`);
  if (isPerson && whom.conversations.size === 0) process.stdout.write(`${NO_CHAT}\n`);
});

const NO_CHAT =
  'The bot knows no chat with this person, so what they set elsewhere is found only by the id that Teams gives them (29:…): name it too, if you have it.';

function report(found: Counts, isDryRun: boolean): string {
  if (found.size === 0) return 'Nothing is kept.';
  const rows = [...found].toSorted().map(([kind, count]) => `${String(count).padStart(6)}  ${kind}`);
  return [isDryRun ? 'Kept, by kind of key (src/redis/keys.ts):' : 'Erased, by kind of key:', ...rows].join('\n');
}
