import type { Announcement } from '../src/domain/health/announcement.ts';
import type { Detail } from '../src/domain/health/issue.ts';
import { sectionsOf } from '../src/domain/health/post-text.ts';
import type { Reader } from '../src/domain/subscription/reader.ts';
import { plainText } from '../src/lib/plain-text.ts';
import type { OneAnnouncement } from '../src/usecases/asking/answers.ts';
import { announcementInAdminCenter } from './kit/admin-center.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { httpsUrl, label, markdownLabel } from './kit/escape.ts';
import { moment, relative } from './kit/format.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { clamp, pageButtons } from './kit/pages.ts';
import { categoryName, isPressing } from './kit/rows.ts';
import { SEVERITY_STYLES, statusLabel } from './kit/severity.ts';
import { layOut } from './kit/text-pages.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** Bytes for the message body on one card. */
const ROOM = 15_000;

/** `message <id>`: what it is about, what to do by when, and its text, split into pages if it is long. */
export function announcementCard(reading: OneAnnouncement, page: number, reader: Reader): Card {
  const announcement = reading.value;
  const words = wordsFor(reader.locale);
  const pages = layOut([{ heading: '', sections: sectionsOf(plainText(announcement.body)) }], ROOM, words);
  const number = clamp(page, pages.length);
  const look = isPressing(announcement) ? SEVERITY_STYLES.warning : SEVERITY_STYLES.info;
  return {
    template: 'announcement',
    summary: summaryOf(reading, reader, sentence(announcement, reader)),
    data: {
      ...frameOf(reading, reader, buttons(announcement, { number, of: pages.length }, words)),
      status: markdownLabel(`${look.symbol} ${marks(announcement, words).join(' · ')}`),
      style: look.style,
      kind: markdownLabel(announcement.id, 60),
      title: markdownLabel(announcement.title || announcement.id, 300),
      hasFacts: number === 1,
      facts: number === 1 ? facts(announcement, reader) : [],
      texts: pages[number - 1] ?? [],
      hasPageWords: pages.length > 1,
      pageWords: words.time.page(number, pages.length),
    },
  };
}

function sentence(announcement: Announcement, reader: Reader): string {
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

function marks(announcement: Announcement, words: Words): string[] {
  const { majorChange, severities } = words.announcements.marks;
  const { severity } = announcement;
  return [
    categoryName(announcement, words),
    ...(announcement.majorChange ? [majorChange] : []),
    ...(severity === 'high' || severity === 'critical' ? [severities[severity]] : []),
  ];
}

function facts(announcement: Announcement, reader: Reader): object[] {
  const { services, actionRequiredBy, tags, progress, kind, startsAt, endsAt, modifiedAt } = announcement;
  const words = wordsFor(reader.locale);
  const { facts: titles, dateAndDistance } = words.announcements;
  const when = (instant: string): string => dateAndDistance(moment(instant, reader), relative(instant, reader));
  return [
    fact(titles.services, services.map((service) => service.name).join(', ')),
    fact(titles.actBy, actionRequiredBy && when(actionRequiredBy)),
    fact(titles.progress, progress && statusLabel(progress, words)),
    fact(kind === 'maintenance' ? titles.starts : titles.published, when(startsAt)),
    fact(kind === 'maintenance' ? titles.ends : titles.expires, endsAt && moment(endsAt, reader)),
    fact(titles.updated, when(modifiedAt)),
    fact(titles.tags, tags.join(', ')),
  ].flat();
}

function fact(title: string, value: string | undefined): object[] {
  return value === undefined || value === '' ? [] : [{ title, value: markdownLabel(value, 300) }];
}

function buttons(announcement: Announcement, page: { number: number; of: number }, words: Words): Button[] {
  const { kind, services, id } = announcement;
  const { buttons: titles } = words;
  const [service] = services;
  return [
    ...pageButtons(page, (number) => commandLine.announcement(id, number), words, 'ofText'),
    ...links(announcement.details, words),
    {
      title: kind === 'message' ? titles.moreMessages : titles.moreMaintenance,
      ask: commandLine.announcements(kind, service),
    },
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
  return found.slice(0, 2);
}
