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
  const { reader } = ask;
  const read = await readFilter(ask, app, (filter) => commandLine.announcements({ ...filter, kind }));
  if ('answer' in read) return read.answer;
  const filter: AnnouncementFilter = { ...read.filter, kind };
  return announcementListCard(await app.listAnnouncements(reader.tenantId, filter), read.page, reader);
}

type Narrowed = Omit<AnnouncementFilter, 'kind'>;

/** Reads what narrows a list of announcements, or asks which service is meant, with `lineFor` each that may be. */
export async function readFilter(
  ask: SharedAsk,
  app: UseCases,
  lineFor: (filter: Narrowed) => string,
): Promise<{ readonly filter: Narrowed; readonly page: number } | { readonly answer: Card }> {
  const said = filtersIn(ask.said);
  const parts = ask.parts.map((part) => filtersIn(part).rest).filter((part) => part.length > 0);
  const asked = await readAsked({ ...ask, said: said.rest, parts }, app);
  const { synonyms } = ask.words.lists.search;
  const base: Narrowed = {
    ...said.filters,
    ...(said.filters.words !== undefined && { synonyms }),
    ...(ask.period && { period: ask.period }),
  };
  const which = whichService(asked, ask.words, (service) => lineFor({ ...base, service }));
  if (which.named === 'unclear') return { answer: which.answer };
  const filter = which.named === 'one' ? { ...base, service: which.service } : base;
  return { filter, page: asked.page ?? 1 };
}

type Filters = Pick<AnnouncementFilter, 'actBy' | 'major' | 'tag' | 'words'>;

/** Words of a line that narrow by themselves, and those that say what follows: `tag retirement`, `words copilot+studio`. */
const FLAGS: ReadonlySet<string> = new Set([fold('act-by'), 'major']);
const NAMED: ReadonlySet<string> = new Set(['tag', 'words']);

/** Takes `act-by`, `major`, `tag retirement` and `words copilot+studio` out of the words. */
export function filtersIn(words: readonly string[]): { readonly filters: Filters; readonly rest: readonly string[] } {
  const folded = words.map(fold);
  const after = (name: string) => words[folded.indexOf(name) + 1];
  const isSaid = (name: string) => folded.includes(name) && after(name) !== undefined;
  const filters: Filters = {
    ...(folded.includes(fold('act-by')) && { actBy: true }),
    ...(folded.includes('major') && { major: true }),
    ...(isSaid('tag') && { tag: after('tag') ?? '' }),
    ...(isSaid('words') && { words: (after('words') ?? '').replaceAll('+', ' ').trim() }),
  };
  const isOwn = (at: number) => [folded[at], folded[at - 1]].some((each) => NAMED.has(each ?? ''));
  return { filters, rest: words.filter((_, at) => !isOwn(at) && !FLAGS.has(folded[at] ?? '')) };
}
