import type { Reader } from '../src/domain/subscription/reader.ts';
import type { AnnouncementList } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { pageButtons, pageOf, pageWords } from './kit/pages.ts';
import type { Page } from './kit/pages.ts';
import { announcementRow } from './kit/rows.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** `messages`, `maintenance`: a page of a list; each row opens an announcement. */
export function announcementListCard(list: AnnouncementList, page: number, reader: Reader): Card {
  const { announcements, kind } = list.value;
  const words = wordsFor(reader.locale);
  const texts = words.announcements.list;
  const shown = pageOf(announcements, page);
  const found = sentence(list, words);
  const [newest] = announcements;
  return {
    template: 'announcement-list',
    summary: summaryOf(list, reader, label(newest === undefined ? found : texts.withNewest(found, newest.title), 250)),
    data: {
      ...frameOf(list, reader, buttons(list, shown, words)),
      title: texts.titles[kind],
      words: markdownLabel([found, pageWords(shown, words)].filter((part) => part !== '').join(' · '), 300),
      rows: shown.items.map((announcement) => announcementRow(announcement, reader)),
    },
  };
}

function sentence({ value: { kind, service, announcements } }: AnnouncementList, words: Words): string {
  const { nothing, found, forService } = words.announcements.list;
  const total = announcements.length;
  const what = total === 0 ? nothing[kind] : found[kind](total);
  return service ? forService(what, service.name) : what;
}

function buttons({ value: { kind, service } }: AnnouncementList, page: Page<unknown>, words: Words): Button[] {
  const { buttons: titles } = words;
  const other = kind === 'message' ? 'maintenance' : 'message';
  return [
    ...pageButtons(page, (number) => commandLine.announcements(kind, service, number), words),
    {
      title: other === 'message' ? titles.messages : titles.plannedMaintenance,
      ask: commandLine.announcements(other, service),
      replaces: true,
    },
    ...(service ? [{ title: titles.forAllServices, ask: commandLine.announcements(kind), replaces: true }] : []),
    service
      ? { title: label(titles.serviceStatus(service.name), 40), ask: commandLine.status(service) }
      : { title: titles.allServices, ask: commandLine.overview() },
  ];
}
