import type { Reader } from '../src/domain/subscription/reader.ts';
import type { AnnouncementList } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { count } from './kit/format.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { pageButtons, pageOf, pageWords } from './kit/pages.ts';
import type { Page } from './kit/pages.ts';
import { announcementRow } from './kit/rows.ts';

/** `messages`, `maintenance`: a page of a list whose rows open an announcement. */
export function announcementListCard(list: AnnouncementList, page: number, reader: Reader): Card {
  const { announcements } = list.value;
  const shown = pageOf(announcements, page);
  const words = sentence(list);
  const [newest] = announcements;
  return {
    template: 'announcement-list',
    summary: summaryOf(list, reader, label(newest === undefined ? words : `${words}, newest: ${newest.title}`, 250)),
    data: {
      ...frameOf(list, reader, buttons(list, shown)),
      title: list.value.kind === 'message' ? 'Message Center' : 'Planned maintenance',
      words: markdownLabel([words, pageWords(shown)].filter((part) => part !== '').join(' · '), 300),
      rows: shown.items.map((announcement) => announcementRow(announcement, reader)),
    },
  };
}

function sentence({ value: { kind, service, announcements } }: AnnouncementList): string {
  const total = announcements.length;
  const [one, many] = kind === 'message' ? ['message', 'messages'] : ['maintenance window', 'maintenance windows'];
  const what = total === 0 ? `No ${kind === 'message' ? many : 'planned maintenance'}` : count(total, one, many);
  return service ? `${what} for ${service.name}` : what;
}

function buttons({ value: { kind, service } }: AnnouncementList, page: Page<unknown>): Button[] {
  const other = kind === 'message' ? 'maintenance' : 'message';
  return [
    ...pageButtons(page, (number) => commandLine.announcements(kind, service, number)),
    {
      title: other === 'message' ? 'Messages' : 'Planned maintenance',
      ask: commandLine.announcements(other, service),
      replaces: true,
    },
    ...(service ? [{ title: 'For all services', ask: commandLine.announcements(kind), replaces: true }] : []),
    service
      ? { title: label(`${service.name} status`, 40), ask: commandLine.status(service) }
      : { title: 'All services', ask: commandLine.overview() },
  ];
}
