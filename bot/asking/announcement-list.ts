import type { Announcement } from '../../src/domain/health/announcement.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { announcementListCard } from '../../cards/announcement-list.ts';
import type { Card } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import type { Ask } from './command.ts';
import { idNamed, openById } from './open-by-id.ts';
import { readAsked, whichService } from './which-service.ts';

/** `messages [service]`, and the same for planned maintenance. */
export async function answerAnnouncementList(kind: Announcement['kind'], ask: Ask, app: UseCases): Promise<Card> {
  const asked = await readAsked(ask, app);
  const { page = 1 } = asked;
  const id = await idNamed(ask, app);
  if (id !== undefined) return openById(id, ask, app);
  const which = whichService(asked, ask.words, (service) => commandLine.announcements(kind, service));
  if (which.named === 'unclear') return which.answer;
  const query = which.named === 'one' ? { kind, service: which.service } : { kind };
  return announcementListCard(await app.listAnnouncements(ask.reader.tenantId, query), page, ask.reader);
}
