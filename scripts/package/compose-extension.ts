import { ABOUT_MESSAGE, SEARCHES, type Parameter, type Search } from '../../bot/extension/commands.ts';
import { ADMIN_HOSTS } from '../../src/domain/naming/admin-link.ts';
import type { Words } from '../../words/index.ts';
import type { Manifest, ManifestContext } from './context.ts';
import { OF_COMMANDS, OF_PARAMETERS } from './semantic-descriptions.ts';

type Extension = NonNullable<Manifest['composeExtensions']>[number];
type Command = NonNullable<Extension['commands']>[number];

/** The message extension: what it searches, in the compose box and for Copilot, the action on a message, and links. */
export function composeExtension({ settings, words: { extension: words } }: ManifestContext): Extension {
  const searches = Object.keys(SEARCHES).filter((id): id is Search => Object.hasOwn(SEARCHES, id));
  return {
    botId: settings.MicrosoftAppId,
    canUpdateConfiguration: false,
    commands: [...searches.map((id) => searchCommand(id, words)), aboutMessage(words)],
    messageHandlers: [{ type: 'link', value: { domains: [...ADMIN_HOSTS, settings.BOT_HOST] } }],
  };
}

function searchCommand(id: Search, words: Words['extension']): Command {
  return {
    id,
    type: 'query',
    context: ['compose', 'commandBox'],
    ...words.commands[id],
    semanticDescription: OF_COMMANDS[id],
    initialRun: true,
    samplePrompts: words.prompts[id].map((text) => ({ text })),
    parameters: SEARCHES[id].map((name) => parameter(id, name, words)),
  };
}

function parameter(id: Search, name: Parameter, { parameters, choices }: Words['extension']) {
  const titled = (...values: (keyof typeof choices)[]) => values.map((value) => ({ value, title: choices[value] }));
  const kinds = id === 'messages' ? titled('messages', 'maintenance') : titled('incidents', 'advisories');
  const described = { name, ...parameters[name], semanticDescription: OF_PARAMETERS[name] };
  if (name === 'kind') return { ...described, inputType: 'choiceset' as const, choices: kinds };
  if (name === 'state')
    return { ...described, inputType: 'choiceset' as const, choices: titled('open', 'resolved', 'all') };
  return { ...described, inputType: 'text' as const };
}

function aboutMessage({ commands }: Words['extension']): Command {
  return { id: ABOUT_MESSAGE, type: 'action', context: ['message'], ...commands.about, fetchTask: true };
}
