import type { Command } from '../../bot/asking/command.ts';
import type { Bot, ManifestContext } from './context.ts';

type CommandList = NonNullable<Bot['commandLists']>[number];
type Entry = CommandList['commands'][number];

/**
 * What Teams offers before and while someone types: questions to tap, and the commands that have their place in a menu of
 * this kind of conversation. Teams takes at most 3 lists of 12 entries. With `slash`, a command can also be picked after `/`,
 * and is then sent to the bot alone; in a personal chat there is nobody else. A bot that welcomes people shows its questions
 * above the box where they write, and not as cards in an empty chat.
 */
export function commandLists(context: ManifestContext): CommandList[] {
  return [
    { scopes: ['personal', 'team', 'groupChat'], triggers: ['mention'], commands: prompts(context) },
    { scopes: ['personal'], triggers: ['mention'], commands: named(context, 'personal') },
    { scopes: ['team', 'groupChat'], triggers: ['mention', 'slash'], commands: named(context, 'shared') },
  ];
}

/** Clients that do not know prompts write the title, so it is the same sentence. */
function prompts({ commands, words }: ManifestContext): Entry[] {
  const sentences: Readonly<Record<string, readonly string[]>> = words.menu.prompts;
  return commands.flatMap((command) =>
    (sentences[command.name] ?? []).map((prompt) => ({ ...entry(prompt, command, words), type: 'prompt', prompt })),
  );
}

function named({ commands, words }: ManifestContext, place: 'personal' | 'shared'): Entry[] {
  const names: Readonly<Record<string, string>> = words.menu.names;
  return commands
    .filter(({ menu }) => menu === place || menu === 'everywhere')
    .map((command) => entry(names[command.name] ?? command.name, command, words));
}

function entry(title: string, { name }: Command, words: ManifestContext['words']): Entry {
  return { title, description: words.commands[name].summary };
}
