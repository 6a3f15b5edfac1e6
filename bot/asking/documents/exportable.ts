import type { Command } from '../command.ts';

/**
 * Commands whose answers have rows, which can be had as a file: lists, histories and what is measured. They change nothing.
 * Nobody else keeps a list of them.
 */
const EXPORTED: ReadonlySet<string> = new Set<Command['name']>([
  ...(['status', 'history', 'incidents', 'advisories', 'incident', 'messages', 'message', 'maintenance'] as const),
  ...(['deadlines', 'services', 'search', 'subscriptions', 'reports'] as const),
  ...(['availability', 'downtime', 'compare', 'last-outage', 'mttr'] as const),
]);

/** Of what operators do, only who changed what: the rest of it is no list, or acts. */
const AUDIT = /^operator\s+audit(?:\s+page\s+\d+)?$/i;

/** Whether the answer to a command line has rows. */
export function isExportable(line: string): boolean {
  const [name = ''] = line.trim().toLowerCase().split(/\s+/, 1);
  return EXPORTED.has(name) || AUDIT.test(line.trim());
}
