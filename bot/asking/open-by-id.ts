import type { UseCases } from '../../src/usecases/index.ts';
import { announcementCard } from '../../cards/announcement.ts';
import type { Card } from '../../cards/kit/card.ts';
import { issueCard } from '../../cards/issue.ts';
import type { SharedAsk } from './command.ts';
import { readArguments } from './arguments.ts';

/** Shows what has this id, whichever command named it: `status EX20119` can only mean the issue. */
export async function openById(id: string, { said, reader }: SharedAsk, app: UseCases): Promise<Card> {
  const { page, state } = readArguments(said);
  const found = await app.findById(reader.tenantId, id);
  if (found.kind === 'announcement') return announcementCard(found.reading, page ?? 1, reader);
  const view = page ?? (state === 'all' ? 'all' : 'newest');
  return issueCard(found.reading, { page: view }, reader);
}

/** The id that a question names: one with the shape of ids, or a word that is one in the tenant's lists. */
export async function idNamed({ ids, said, reader }: SharedAsk, app: UseCases): Promise<string | undefined> {
  return ids[0] ?? app.findListedId(reader.tenantId, said);
}
