import { isAnnouncementId } from '../../src/domain/naming/issue-id.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { announcementCard } from '../../cards/announcement.ts';
import type { Card } from '../../cards/kit/card.ts';
import { issueCard } from '../../cards/issue.ts';
import type { Ask } from './command.ts';
import { readArguments } from './arguments.ts';

/** Shows the issue or message with this id, whichever command named it: `status EX20119` can only mean the issue. */
export async function openById(id: string, { said, reader }: Ask, app: UseCases): Promise<Card> {
  const { page, state } = readArguments(said);
  if (isAnnouncementId(id)) {
    return announcementCard(await app.getAnnouncement(reader.tenantId, id), page ?? 1, reader);
  }
  const view = page ?? (state === 'all' ? 'all' : 'newest');
  return issueCard(await app.getIssue(reader.tenantId, id), { page: view }, reader);
}
