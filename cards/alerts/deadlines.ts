import type { DueItem } from '../../src/domain/delivery/dates/reminders.ts';
import { servicesOf, titleOf } from '../../src/domain/health/issue.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import type { Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label } from '../kit/escape.ts';
import { dayName } from '../kit/format.ts';
import { noticeCard } from '../notice.ts';
import { markButtons } from './marks.ts';

/** Items in one message that are named; of more, that there are more. */
const MOST = 10;
/** Items that a button opens. */
const MOST_BUTTONS = 3;

/** Reminds of the dates that are near, nearest first: of one with what can be said of it, of several with each to open. */
export function deadlinesCard(items: readonly DueItem[], locale: string): Card {
  const words = wordsFor(locale);
  const { reminders } = words.watching;
  const [only] = items;
  const all = {
    title: words.announcements.list.filters.actBy,
    ask: commandLine.announcements({ kind: 'message', actBy: true }),
  };
  const open = ({ issue: { id } }: DueItem) => ({
    title: words.asking.buttons.open(id),
    ask: commandLine.announcement(id),
  });
  if (only && items.length === 1) {
    const { id } = only.issue;
    const title = reminders.one(id, dateIn(only, words), distanceOf(only, words));
    return noticeCard({
      ...{ tone: 'warning', title, text: aboutOf(only) },
      buttons: [open(only), ...markButtons(id, undefined, words), all],
    });
  }
  const lines = items.slice(0, MOST).map((item) => `- ${lineOf(item, words)}`);
  const more = items.length > MOST ? [`- ${words.subscriptions.andMore(items.length - MOST)}`] : [];
  const buttons = [...items.slice(0, MOST_BUTTONS).map(open), all];
  return noticeCard({
    tone: 'warning',
    title: reminders.many(items.length),
    text: [...lines, ...more].join('\n'),
    buttons,
  });
}

function lineOf(item: DueItem, words: Words): string {
  const { line, more } = words.watching.reminders;
  return line(dateIn(item, words), distanceOf(item, words), more(item.issue.id, aboutOf(item)));
}

/** `Exchange Online · Old sign-in ends` */
function aboutOf({ issue }: DueItem): string {
  const services = servicesOf(issue).map(({ name }) => name);
  return label([services[0] ?? '', titleOf(issue)].join(' · '), 200);
}

/** Microsoft gives a day, the same one everywhere. */
function dateIn({ actBy }: DueItem, words: Words): string {
  return dayName(actBy.slice(0, 10), words, { day: 'numeric', month: 'short' });
}

function distanceOf({ daysLeft }: DueItem, { watching, speech }: Words): string {
  const { today, tomorrow } = watching.reminders;
  if (daysLeft < 2) return daysLeft < 1 ? today : tomorrow;
  return speech.relative(daysLeft, 'day');
}
