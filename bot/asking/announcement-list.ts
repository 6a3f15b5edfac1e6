import type { Announcement } from '../../src/domain/health/announcement.ts';
import { fold } from '../../src/domain/naming/text.ts';
import type { AnnouncementFilter } from '../../src/usecases/asking/answers.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { announcementListCard } from '../../cards/announcement-list.ts';
import type { Card } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import type { SharedAsk } from './command.ts';
import { idNamed, openById } from './open-by-id.ts';
import { readAsked, whichService } from './which-service.ts';

/** `messages [service] [period] [act-by] [major] [tag <tag>]`, and planned maintenance by service and period. */
export async function answerAnnouncementList(kind: Announcement['kind'], ask: SharedAsk, app: UseCases): Promise<Card> {
  const id = await idNamed(ask, app);
  if (id !== undefined) return openById(id, ask, app);
  const { reader, period, words } = ask;
  const said = filtersIn(ask.said);
  const parts = ask.parts.map((part) => filtersIn(part).rest).filter((part) => part.length > 0);
  const asked = await readAsked({ ...ask, said: said.rest, parts }, app);
  const base: AnnouncementFilter = { kind, ...said.filters, ...(period && { period }) };
  const which = whichService(asked, words, (service) => commandLine.announcements({ ...base, service }));
  if (which.named === 'unclear') return which.answer;
  const filter = which.named === 'one' ? { ...base, service: which.service } : base;
  return announcementListCard(await app.listAnnouncements(reader.tenantId, filter), asked.page ?? 1, reader);
}

type Filters = Pick<AnnouncementFilter, 'actBy' | 'major' | 'tag'>;

/** Takes `act-by`, `major` and `tag retirement` out of the words. */
export function filtersIn(words: readonly string[]): { readonly filters: Filters; readonly rest: readonly string[] } {
  const folded = words.map(fold);
  const at = folded.indexOf('tag');
  const tag = at < 0 ? undefined : words[at + 1];
  const isTag = (index: number) => at >= 0 && (index === at || index === at + 1);
  const filters: Filters = {
    ...(folded.includes(fold('act-by')) && { actBy: true }),
    ...(folded.includes('major') && { major: true }),
    ...(tag !== undefined && { tag }),
  };
  const flags: ReadonlySet<string> = new Set([fold('act-by'), 'major']);
  return { filters, rest: words.filter((_, index) => !isTag(index) && !flags.has(folded[index] ?? '')) };
}
