import type { Examples, HelpEntry } from '../../cards/help.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import type { Words } from '../../words/index.ts';
import type { SharedAsk, Command } from './command.ts';

/** The entries of help, the manifest and the README, in the order of the commands. Hidden commands are left out. */
export function helpEntries(commands: readonly Command[], words: Words): HelpEntry[] {
  return commands.filter(({ hidden }) => hidden !== true).map((command) => helpEntry(command, words));
}

/** What help says about one command, hidden or not. */
export function helpEntry({ name }: Command, words: Words): HelpEntry {
  return { name, ...words.commands[name] };
}

/** A service that nearly every tenant has. */
const USUAL_SERVICE = 'Exchange Online';

/** What examples name in the reader's tenant. */
export async function examplesFor({ reader }: Pick<SharedAsk, 'reader'>, app: UseCases): Promise<Examples> {
  return { service: USUAL_SERVICE, ...(await app.getExamples(reader.tenantId)) };
}

/** What the examples of commands are written with. */
const WRITTEN = { id: 'EX20119', messageId: 'MC123456' };
const WRITTEN_SERVICE = /\bexchange\b/g;

/** An entry whose examples work in the reader's tenant. Those that need an id are left out where none is known. */
export function workingEntry(entry: HelpEntry, { id, messageId, service }: Examples): HelpEntry {
  const works = (example: string) =>
    (id !== undefined || !example.includes(WRITTEN.id)) &&
    (messageId !== undefined || !example.includes(WRITTEN.messageId));
  const inTenant = (example: string) => {
    const named = example.replaceAll(WRITTEN.id, id ?? '').replaceAll(WRITTEN.messageId, messageId ?? '');
    return service === USUAL_SERVICE ? named : named.replaceAll(WRITTEN_SERVICE, () => service);
  };
  return { ...entry, examples: entry.examples.filter(works).map(inTenant) };
}
