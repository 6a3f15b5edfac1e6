import type { Announcement } from '../src/domain/health/announcement.ts';
import type { Detail } from '../src/domain/health/issue.ts';
import { sectionsOf } from '../src/domain/health/post-text.ts';
import type { Section } from '../src/domain/health/post-text.ts';
import type { Viewer } from '../src/domain/subscription/reader.ts';
import { plainText } from '../src/lib/plain-text.ts';
import type { OneAnnouncement } from '../src/usecases/asking/answers.ts';
import { markButtons } from './alerts/marks.ts';
import { announcementInAdminCenter } from './kit/admin-center.ts';
import { openAndFolded } from './sections/open-and-folded.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { httpsUrl, label, markdownLabel } from './kit/escape.ts';
import { dateOf, moment, relative } from './kit/format.ts';
import { frameOf, microsoftsText, summaryOf } from './kit/frame.ts';
import { clamp, pageButtons } from './kit/pages.ts';
import { categoryName, hoursOf, stateOfMaintenance, styleOfAnnouncement } from './kit/rows.ts';
import { statusLabel } from './kit/severity.ts';
import { messageTable } from './tables/announcements.ts';
import { RowsBehind } from './tables/rows-behind.ts';
import { layOut } from './kit/text-pages.ts';
import { sectionsInReadersTime } from './kit/text-times.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** Bytes for what is folded up of the message's body on one card. */
const ROOM = 15_000;
/** Other pages of the text, links of Microsoft's, other messages: so many fit on a phone beside the other buttons. */
const MOST_WAYS = 2;
/** Letters that stand open: with them a card fits a phone's screen. */
const OPEN_LETTERS = 260;

/** `message <id>`: what to do by when, what it is about, and its text, split into pages if it is long. */
export function announcementCard(reading: OneAnnouncement, page: number, reader: Viewer): Card {
  const announcement = reading.value;
  const words = wordsFor(reader.locale);
  const sections = sectionsInReadersTime(toDoFirst(announcement), announcement.modifiedAt, reader);
  const { open, folded } = openAndFolded(sections, OPEN_LETTERS, words);
  const pages = layOut([{ heading: '', sections: folded }], ROOM, words);
  const number = clamp(page, pages.length);
  const rest = pages[number - 1]?.flatMap((text) => text.sections) ?? [];
  const look = styleOfAnnouncement(announcement);
  return {
    template: 'announcement',
    summary: summaryOf(reading, reader, sentence(announcement, reader)),
    rows: new RowsBehind(() => messageTable(announcement)),
    data: {
      ...frameOf(reading, reader, buttons(announcement, { number, of: pages.length }, words)),
      ...microsoftsText(reader.locale),
      status: markdownLabel(`${look.symbol} ${firstLine(announcement, reader)}`),
      style: look.style,
      kind: markdownLabel([announcement.id, ...marks(announcement, words)].join(' · '), 120),
      title: markdownLabel(announcement.title || announcement.id, 300),
      // Of another page one wants to read the text, and nothing else.
      hasFacts: number === 1,
      facts: number === 1 ? facts(announcement, reader) : [],
      lead: number === 1 ? shownSections(open, words) : rest,
      hasMore: number === 1 && rest.length > 0,
      more: number === 1 ? rest : [],
      showMore: words.alerts.showMore,
      showLess: words.alerts.showLess,
      hasPageWords: pages.length > 1,
      pageWords: words.time.page(number, pages.length),
    },
  };
}

/** Sections as a card shows them, all on one page. */
function shownSections(sections: readonly Section[], words: Words) {
  return layOut([{ heading: '', sections }], Number.POSITIVE_INFINITY, words).flatMap((page) =>
    page.flatMap((text) => text.sections),
  );
}

const TO_DO = /^what (?:do )?you (?:need to|have to|must|should|can) do/i;

/** The sections of a message that asks for action, with what to do before all else. */
function toDoFirst({ body, actionRequiredBy }: Announcement): readonly Section[] {
  const sections = sectionsOf(plainText(body));
  if (actionRequiredBy === undefined) return sections;
  const isToDo = ({ label: name = '' }: Section) => TO_DO.test(name);
  return [...sections.filter(isToDo), ...sections.filter((section) => !isToDo(section))];
}

/** What to do by when, or what it is. */
function firstLine(announcement: Announcement, reader: Viewer): string {
  const words = wordsFor(reader.locale);
  const { actBy, wasDue, maintenance } = words.announcements;
  const { kind, actionRequiredBy } = announcement;
  if (kind === 'maintenance') return stateOfMaintenance(announcement, reader, maintenance);
  if (actionRequiredBy === undefined) return categoryName(announcement, words);
  const date = moment(actionRequiredBy, reader);
  return actionRequiredBy < reader.now ? wasDue(date) : actBy(date, relative(actionRequiredBy, reader));
}

function sentence(announcement: Announcement, reader: Viewer): string {
  const words = wordsFor(reader.locale);
  const { summary, summaryWithDeadline } = words.announcements;
  const { id, title, actionRequiredBy } = announcement;
  const category = categoryName(announcement, words);
  return label(
    actionRequiredBy
      ? summaryWithDeadline(id, category, moment(actionRequiredBy, reader), title)
      : summary(id, category, title),
    250,
  );
}

/** What the first line does not say. */
function marks(announcement: Announcement, words: Words): string[] {
  const { majorChange, severities } = words.announcements.marks;
  const { severity, kind, actionRequiredBy } = announcement;
  return [
    ...(kind === 'message' && actionRequiredBy !== undefined ? [categoryName(announcement, words)] : []),
    ...(announcement.majorChange ? [majorChange] : []),
    ...(severity === 'high' || severity === 'critical' ? [severities[severity]] : []),
  ];
}

function facts(announcement: Announcement, reader: Viewer): object[] {
  const { services, tags, progress, kind, startsAt, modifiedAt } = announcement;
  const words = wordsFor(reader.locale);
  const { facts: titles, dateAndDistance } = words.announcements;
  const when = (instant: string): string => dateAndDistance(dateOf(instant, reader), relative(instant, reader));
  return [
    fact(titles.when, kind === 'maintenance' ? hoursOf(announcement, reader) : undefined),
    fact(titles.progress, progress && statusLabel(progress, words)),
    fact(titles.services, words.speech.row(services.map((service) => service.name))),
    fact(titles.published, kind === 'message' ? dateOf(startsAt, reader) : undefined),
    fact(titles.updated, when(modifiedAt)),
    fact(titles.tags, words.speech.row(tags)),
  ].flat();
}

function fact(title: string, value: string | undefined): object[] {
  return value === undefined || value === '' ? [] : [{ title, value: markdownLabel(value, 300) }];
}

function buttons(announcement: Announcement, page: { number: number; of: number }, words: Words): Button[] {
  const { kind, services, id } = announcement;
  const { buttons: titles } = words;
  const [service] = services;
  const pages = pageButtons(page, (number) => commandLine.announcement(id, number), words, 'ofText');
  const besides = links(announcement.details, words).slice(0, Math.max(0, MOST_WAYS - pages.length));
  const others = {
    title: kind === 'message' ? titles.moreMessages : titles.moreMaintenance,
    ask: commandLine.announcements({ kind, ...(service && { service }) }),
  };
  return [
    ...pages,
    ...(kind === 'message' ? markButtons(id, undefined, words) : []),
    ...besides,
    ...(pages.length + besides.length < MOST_WAYS || kind === 'maintenance' ? [others] : []),
    announcementInAdminCenter(id, words),
  ];
}

/** The pages that Microsoft links from a message. Details come in any order, so they are found by name. */
const LINKS = [
  { name: 'bloglink', title: 'blogPost' },
  { name: 'externallink', title: 'moreInformation' },
  { name: 'helplink', title: 'helpPage' },
] as const;

function links(details: readonly Detail[], { buttons }: Words): Button[] {
  const found = LINKS.flatMap(({ name, title }) => {
    const url = details.find((detail) => detail.name.toLowerCase() === name)?.value.trim() ?? '';
    return httpsUrl(url) === undefined ? [] : [{ title: buttons.links[title], url }];
  });
  const [entry, ...entries] = roadmapIds(details).map((id) => ({
    title: buttons.links.roadmap(id),
    url: `https://www.microsoft.com/microsoft-365/roadmap?searchterms=${id}`,
  }));
  return [...(entry ? [entry] : []), ...found, ...entries];
}

/** The entries of Microsoft's roadmap that a message names: numbers alone, since they become part of an address. */
function roadmapIds(details: readonly Detail[]): readonly string[] {
  const named = details.find(({ name }) => name.toLowerCase() === 'roadmapids')?.value ?? '';
  const ids = named.split(/[\s,;]+/).filter((each) => /^[0-9]{3,9}$/.test(each));
  return [...new Set(ids)];
}
