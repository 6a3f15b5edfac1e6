import { commandLists } from './command-lists.ts';
import type { Bot, ManifestContext } from './context.ts';

/** Where people talk to the bot, and what Teams offers them there. */
export function bot(context: ManifestContext): Bot {
  return {
    botId: context.settings.MicrosoftAppId,
    scopes: ['personal', 'team', 'groupChat'],
    isNotificationOnly: false,
    supportsFiles: true,
    supportsCalling: false,
    supportsVideo: false,
    supportsTargetedMessages: true,
    // Whoever adds the app, or opens its settings there, is shown a dialog (`config/fetch`).
    configuration: { team: { fetchTask: true }, groupChat: { fetchTask: true } },
    commandLists: commandLists(context),
  };
}
