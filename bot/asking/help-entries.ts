import type { HelpEntry } from '../../cards/help.ts';
import type { Words } from '../../words/index.ts';
import type { Command } from './command.ts';

/** The entries of help, the manifest and the README, in the order of the commands. Hidden commands are left out. */
export function helpEntries(commands: readonly Command[], words: Words): HelpEntry[] {
  return commands.filter(({ hidden }) => hidden !== true).map((command) => helpEntry(command, words));
}

/** What help says about one command, hidden or not. */
export function helpEntry({ name }: Command, words: Words): HelpEntry {
  return { name, ...words.commands[name] };
}
