import { writeIdsPlainly } from '../../src/domain/naming/issue-id.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { ItemFilter, ItemKind } from '../../src/usecases/asking/searching/find-items.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { wordsFor } from '../../words/index.ts';
import { filtersIn } from '../asking/announcement-list.ts';
import { readArguments } from '../asking/arguments.ts';
import type { Command } from '../asking/command.ts';
import { detailsOf } from '../asking/details.ts';
import { readLine, type Line } from '../asking/grammar.ts';
import type { Interpret } from '../asking/interpret.ts';
import { KINDS_OF } from './commands.ts';
import type { Query } from './query-value.ts';

export interface QueryReading {
  readonly app: UseCases;
  readonly commands: readonly Command[];
  readonly interpret: Interpret;
}

/** What somebody looks for. */
export type Wanted =
  | { readonly by: 'ids'; readonly ids: readonly string[]; readonly said: string }
  | {
      readonly by: 'filter';
      readonly filter: ItemFilter;
      /** All that was asked for, as one text. */
      readonly said: string;
      /** The kinds are the command's own, and nobody named any: others may be what is meant. */
      readonly isAnyKind: boolean;
    };

/** The commands whose lines are lists of items, with what they list. The line of any other is words to search for. */
const LISTS: ReadonlyMap<string, readonly ItemKind[]> = new Map([
  ['incidents', ['incident']],
  ['advisories', ['advisory']],
  ['messages', ['message']],
  ['maintenance', ['maintenance']],
]);

/** The word that makes a sentence one about what a command finds. */
const SUBJECT = { issues: 'incidents', messages: 'messages' } as const;

/**
 * Reads a query as the sentence that its parameters make together, as if somebody had written it to the bot, so that all
 * of it may as well stand in the first box. Nothing of it is done: its line is read and not run.
 */
export async function readQuery(
  search: keyof typeof KINDS_OF,
  { words, service, kind, state, time }: Query['parameters'],
  viewer: Viewer,
  reading: QueryReading,
): Promise<Wanted> {
  const said = [kind, service, state, time, words].filter((part) => part !== '').join(' ');
  const { ids } = writeIdsPlainly(said);
  if (ids.length > 0) return { by: 'ids', ids, said };
  const own = await understood(said, viewer, reading);
  const named = own && LISTS.get(own.line.command.name);
  const read = named ? own : await understood(`${SUBJECT[search]} ${said}`, viewer, reading);
  const { synonyms } = wordsFor(viewer.locale).lists.search;
  const filter: ItemFilter = {
    kinds: named ?? KINDS_OF[search],
    state: said === '' ? 'open' : 'all',
    synonyms,
    preferred: words,
    ...(read && LISTS.has(read.line.command.name) ? await narrowed(read, viewer, reading) : { words: said }),
  };
  return { by: 'filter', said, filter, isAnyKind: !named && said !== '' };
}

interface ReadSentence {
  readonly line: Line;
  readonly unknown: readonly string[];
}

async function understood(
  sentence: string,
  viewer: Viewer,
  { interpret, commands }: QueryReading,
): Promise<ReadSentence | undefined> {
  const { isLine, understood: meaning } = await interpret(sentence, viewer);
  const line = isLine ? sentence : meaning.line;
  const read = line === undefined ? undefined : readLine(line, commands);
  return read && { line: read, unknown: isLine ? [] : meaning.unknown };
}

/** What the line of a list narrows it to. */
async function narrowed(
  { line, unknown }: ReadSentence,
  viewer: Viewer,
  { app }: QueryReading,
): Promise<Partial<ItemFilter>> {
  const { services, period } = await detailsOf(line, viewer, app);
  const { state } = readArguments(line.said);
  const [service, ...alsoServices] = services;
  return {
    ...filtersIn(line.said).filters,
    ...(service && { service, alsoServices }),
    ...(state && { state }),
    ...(period && { period }),
    ...(unknown.length > 0 && { words: unknown.join(' ') }),
  };
}
