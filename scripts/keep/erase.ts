/** Erases all that is kept about a conversation, a person or a tenant: `npm run erase -- conversation ID`. */
import { flag } from '../../src/lib/program/options.ts';
import { readCommandLine } from '../../src/lib/program/program.ts';
import { erase, personOf, type Counts } from '../../src/redis/erasure/erase.ts';
import type { ErasePorts } from '../../src/redis/erasure/trace.ts';
import { REDIS_SETTINGS, withRedis, type Opened } from './open.ts';
import { RECORD_SETTINGS } from './record.ts';
import { forgetTenant } from './tenant.ts';

const CALL = 'npm run erase';

const { options, operands } = readCommandLine({
  call: CALL,
  does: 'Erases all that is kept about a conversation, a person or a tenant. The bot may run meanwhile. See docs/backup.md.',
  operands: {
    name: 'WHAT ID',
    help: 'conversation ID: a channel, group chat or personal chat by the id that Teams gives it. person ID: somebody by their Entra object id; where the bot never had a chat with them, by the id that Teams gives them (29:…) as well. tenant ID: one that the settings name no more, with its record',
  },
  options: {
    'dry-run': flag('shows what is kept, and erases nothing'),
    yes: flag('erases a tenant; without it, what is kept of one is shown'),
  },
  settings: { ...REDIS_SETTINGS, ...RECORD_SETTINGS },
});
const [what, ...ids] = operands;
const [tenantId = ''] = ids;
if (
  !['conversation', 'person', 'tenant'].includes(what ?? '') ||
  tenantId === '' ||
  (what === 'tenant' && ids.length > 1)
) {
  process.stderr.write(`Say what to erase: conversation ID, person ID or tenant ID. See: ${CALL} -- --help\n`);
  process.exit(2);
}

const NO_CHAT =
  'The bot knows no chat with this person, so what they set elsewhere is found only by the id that Teams gives them (29:…): name it too, if you have it.';

await withRedis((opened) => (what === 'tenant' ? ofTenant(opened) : ofOthers(opened)));

async function ofTenant(opened: Opened): Promise<void> {
  const isDryRun = options['dry-run'] || !options.yes;
  const { keys, entries } = await forgetTenant(opened, tenantId, !isDryRun);
  const record = entries > 0 ? [`${String(entries).padStart(6)}  entries of the record`] : [];
  const more = isDryRun && keys.size + entries > 0 ? ['Nothing was erased yet: say --yes to erase it.'] : [];
  const lines = keys.size > 0 || entries === 0 ? [report(keys, isDryRun)] : [isDryRun ? 'Kept:' : 'Erased:'];
  process.stdout.write(`${[...lines, ...record, ...more].join('\n')}\n`);
}

async function ofOthers({ redis, keys, prefix, stores, queue }: Opened): Promise<void> {
  const ports: ErasePorts = {
    ...{ redis, keys, prefix, ...stores },
    jobsAbout: (tenantId, conversationIds) => queue().jobsAbout(tenantId, conversationIds),
  };
  const isPerson = what === 'person';
  const whom = isPerson ? await personOf(ports, ids) : { conversations: new Set(ids), persons: new Set<string>() };
  const found = await erase(ports, whom, !options['dry-run']);
  process.stdout.write(`${report(found, options['dry-run'])}\n`);
  if (isPerson && whom.conversations.size === 0) process.stdout.write(`${NO_CHAT}\n`);
}

function report(found: Counts, isDryRun: boolean): string {
  if (found.size === 0) return 'Nothing is kept.';
  const rows = [...found].toSorted().map(([kind, count]) => `${String(count).padStart(6)}  ${kind}`);
  return [isDryRun ? 'Kept, by kind of key (src/redis/keys.ts):' : 'Erased, by kind of key:', ...rows].join('\n');
}
