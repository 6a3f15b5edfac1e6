import type { End } from '../../src/redis/backup/format.ts';

/** The one file that a program works with; ends the process where there is none, or more than one. */
export function oneFile(operands: readonly string[], call: string): string {
  const [file, ...others] = operands;
  if (file !== undefined && others.length === 0) return file;
  process.stderr.write(`Name one FILE. See: ${call} -- --help\n`);
  process.exit(2);
}

/** What people call the kinds of things that they care for. */
const NAMES: Readonly<Record<string, string>> = {
  subscriptions: 'subscribed conversations',
  ledgerEntry: 'entries of what was told (some twice)',
  personalChat: 'ids of personal chats',
  snapshots: 'issues',
  announcementSnapshots: 'messages of the Message Center',
  outbox: 'changes to be told',
  days: 'services with history',
  notice: 'notices to be sent',
  recordEntry: 'entries of the record',
};

/** How many of each kind there are, a line each. */
export function summary({ counts }: Pick<End, 'counts'>): string {
  const rows = Object.entries(NAMES).map(([kind, name]) => [counts[kind] ?? 0, name] as const);
  const width = Math.max(...rows.map(([count]) => String(count).length));
  return rows.map(([count, name]) => `${String(count).padStart(width)}  ${name}`).join('\n');
}
