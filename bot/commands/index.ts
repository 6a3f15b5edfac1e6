import type { Command } from '../asking/command.ts';
import advisories from './advisories.ts';
import follow from './follow.ts';
import help from './help.ts';
import hi from './hi.ts';
import history from './history.ts';
import incident from './incident.ts';
import incidents from './incidents.ts';
import maintenance from './maintenance.ts';
import message from './message.ts';
import messages from './messages.ts';
import mute from './mute.ts';
import report from './report.ts';
import search from './search.ts';
import services from './services.ts';
import status from './status.ts';
import subscribe from './subscribe.ts';
import subscriptions from './subscriptions.ts';
import unfollow from './unfollow.ts';
import unmute from './unmute.ts';
import unsubscribe from './unsubscribe.ts';

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
