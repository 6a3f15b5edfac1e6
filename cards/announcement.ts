import type { Announcement } from '../src/domain/health/announcement.ts';
import type { Detail } from '../src/domain/health/issue.ts';
import { sectionsOf } from '../src/domain/health/post-text.ts';
import type { Reader } from '../src/domain/subscription/reader.ts';
import { statusLabel } from '../src/domain/health/status.ts';
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
import { SEVERITY_STYLES } from './kit/severity.ts';
import { layOut } from './kit/text-pages.ts';

/** Bytes for the body on one card. */
const ROOM = 15_000;

/** `message <id>`: what it is about, what is to be done by when, and its text, in pages where it is long. */
export function announcementCard(reading: OneAnnouncement, page: number, reader: Reader): Card {
  const announcement = reading.value;
  const pages = layOut([{ heading: '', sections: sectionsOf(plainText(announcement.body)) }], ROOM);
  const number = clamp(page, pages.length);
  const look = isPressing(announcement) ? SEVERITY_STYLES.warning : SEVERITY_STYLES.info;
  return {
    template: 'announcement',
    summary: summaryOf(reading, reader, sentence(announcement, reader)),
    data: {
      ...frameOf(reading, reader, buttons(announcement, { number, of: pages.length })),
      status: markdownLabel(`${look.symbol} ${marks(announcement).join(' · ')}`),
      style: look.style,
      kind: markdownLabel(announcement.id, 60),
      title: markdownLabel(announcement.title || announcement.id, 300),
      hasFacts: number === 1,
      facts: number === 1 ? facts(announcement, reader) : [],
      texts: pages[number - 1] ?? [],
      hasPageWords: pages.length > 1,
      pageWords: `Page ${number} of ${pages.length}`,
    },
  };
}

function sentence(announcement: Announcement, reader: Reader): string {
  const by = announcement.actionRequiredBy ? `, act by ${moment(announcement.actionRequiredBy, reader)}` : '';
  return label(`${announcement.id} ${categoryName(announcement)}${by}: ${announcement.title}`, 250);
}

function marks(announcement: Announcement): string[] {
  return [
    categoryName(announcement),
    ...(announcement.majorChange ? ['major change'] : []),
    ...(announcement.severity === 'high' || announcement.severity === 'critical'
      ? [`${announcement.severity} severity`]
      : []),
  ];
}

function facts(announcement: Announcement, reader: Reader): object[] {
  const { services, actionRequiredBy, tags, progress, kind, startsAt, endsAt, modifiedAt } = announcement;
  const when = (instant: string): string => `${moment(instant, reader)} (${relative(instant, reader)})`;
  return [
    fact('Services', services.map((service) => service.name).join(', ')),
    fact('Act by', actionRequiredBy && when(actionRequiredBy)),
    fact('Progress', progress && statusLabel(progress)),
    fact(kind === 'maintenance' ? 'Starts' : 'Published', when(startsAt)),
    fact(kind === 'maintenance' ? 'Ends' : 'Expires', endsAt && moment(endsAt, reader)),
    fact('Updated', when(modifiedAt)),
    fact('Tags', tags.join(', ')),
  ].flat();
}

function fact(title: string, value: string | undefined): object[] {
  return value === undefined || value === '' ? [] : [{ title, value: markdownLabel(value, 300) }];
}

function buttons(announcement: Announcement, page: { number: number; of: number }): Button[] {
  const { kind, services, id } = announcement;
  const [service] = services;
  return [
    ...pageButtons(page, (number) => commandLine.announcement(id, number), ['◀ Back', 'Read on ▶']),
    ...links(announcement.details),
    { title: kind === 'message' ? 'More messages' : 'More maintenance', ask: commandLine.announcements(kind, service) },
    announcementInAdminCenter(id),
  ];
}

/** The pages that Microsoft names beside a message; details come in any order, so they are found by name. */
const LINKS = [
  { name: 'bloglink', title: 'Blog post' },
  { name: 'externallink', title: 'More information' },
  { name: 'helplink', title: 'Help page' },
];

function links(details: readonly Detail[]): Button[] {
  const found = LINKS.flatMap(({ name, title }) => {
    const url = details.find((detail) => detail.name.toLowerCase() === name)?.value.trim() ?? '';
    return httpsUrl(url) === undefined ? [] : [{ title, url }];
  });
  return found.slice(0, 2);
}
