import type { Command } from './command.ts';
import advisories from './commands/advisories.ts';
import follow from './commands/follow.ts';
import help from './commands/help.ts';
import hi from './commands/hi.ts';
import history from './commands/history.ts';
import incident from './commands/incident.ts';
import incidents from './commands/incidents.ts';
import maintenance from './commands/maintenance.ts';
import message from './commands/message.ts';
import messages from './commands/messages.ts';
import mute from './commands/mute.ts';
import report from './commands/report.ts';
import search from './commands/search.ts';
import services from './commands/services.ts';
import status from './commands/status.ts';
import subscribe from './commands/subscribe.ts';
import subscriptions from './commands/subscriptions.ts';
import unfollow from './commands/unfollow.ts';
import unmute from './commands/unmute.ts';
import unsubscribe from './commands/unsubscribe.ts';

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
  subscribe,
  unsubscribe,
  subscriptions,
  mute,
  unmute,
  follow,
  unfollow,
  help,
  hi,
];
