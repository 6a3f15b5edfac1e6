import { helpEntries } from '../../bot/asking/help-entries.ts';
import type { Manifest, ManifestContext } from './context.ts';

type CommandList = NonNullable<NonNullable<Manifest['bots']>[number]['commandLists']>[number];

/** Teams lists at most 12 commands. Older clients cut titles at 32 characters and descriptions at 128. */
const COMMANDS = 12;
const LIMITS = { title: 32, description: 128 };

/** What Teams suggests while someone types: the commands that are not hidden, most wanted first. */
export function commandLists({ commands, words }: ManifestContext): CommandList[] {
  const listed = helpEntries(commands, words)
    .slice(0, COMMANDS)
    .map(({ name, summary }) => ({
      title: name.slice(0, LIMITS.title),
      description: summary.slice(0, LIMITS.description),
    }));
  return [{ scopes: ['personal', 'team', 'groupChat'], commands: listed }];
}
