import type { Command } from './command.ts';
import advisories from './commands/advisories.ts';
import help from './commands/help.ts';
import hi from './commands/hi.ts';
import history from './commands/history.ts';
import incident from './commands/incident.ts';
import incidents from './commands/incidents.ts';
import maintenance from './commands/maintenance.ts';
import message from './commands/message.ts';
import messages from './commands/messages.ts';
import report from './commands/report.ts';
import search from './commands/search.ts';
import services from './commands/services.ts';
import status from './commands/status.ts';

/** Every command. Help, the manifest's lists and "did you mean" are derived from it. */
export const commands: readonly Command[] = [
  status,
  history,
  incidents,
  incident,
  advisories,
  search,
  messages,
  message,
  maintenance,
  services,
  report,
  help,
  hi,
];
