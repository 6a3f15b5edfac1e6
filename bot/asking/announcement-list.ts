import type { Announcement } from '../../src/domain/health/announcement.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { announcementListCard } from '../../cards/announcement-list.ts';
import type { Card } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import type { Ask } from './command.ts';
import { openById } from './open-by-id.ts';
import { readAsked, whichService } from './which-service.ts';

/** `messages [service]`, and the same for planned maintenance. */
export async function answerAnnouncementList(kind: Announcement['kind'], ask: Ask, app: UseCases): Promise<Card> {
  const asked = await readAsked(ask, app);
  const { ids, page = 1 } = asked;
  if (ids[0] !== undefined) return openById(ids[0], ask, app);
  const which = whichService(asked, ask.words, (service) => commandLine.announcements(kind, service));
  if (which.named === 'unclear') return which.answer;
  const query = which.named === 'one' ? { kind, service: which.service } : { kind };
  return announcementListCard(await app.listAnnouncements(ask.reader.tenantId, query), page, ask.reader);
}
