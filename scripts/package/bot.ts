import { commandLists } from './command-lists.ts';
import type { Manifest, ManifestContext } from './context.ts';

type Bot = NonNullable<Manifest['bots']>[number];

/** Where people talk to the bot, and what Teams offers them there. */
export function bot(context: ManifestContext): Bot {
  return {
    botId: context.settings.MicrosoftAppId,
    scopes: ['personal', 'team', 'groupChat'],
    isNotificationOnly: false,
    supportsFiles: false,
    supportsCalling: false,
    supportsVideo: false,
    commandLists: commandLists(context),
  };
}
