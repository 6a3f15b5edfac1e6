import type { ItemMark } from '../../src/domain/announcement/mark.ts';
import type { Marked } from '../../src/usecases/subscribing/mark-item.ts';
import type { Words } from '../../words/index.ts';
import type { Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { noticeCard } from '../notice.ts';
import { markButtons } from './marks.ts';

/** The answer to whoever marked an item, with the way back. */
export function markedCard(id: string, mark: ItemMark['mark'] | 'none', { before, after }: Marked, words: Words): Card {
  const { said, wasNot } = words.watching.marks;
  const open = { title: words.asking.buttons.open(id), ask: commandLine.announcement(id) };
  const buttons = [...markButtons(id, after, words), open];
  if (mark === 'none' && !before) return noticeCard({ tone: 'info', title: wasNot(id), text: said.none.text, buttons });
  return noticeCard({ tone: 'info', title: said[mark].title(id), text: said[mark].text, buttons });
}

/** Why nothing was marked: no id was named, or one of an incident. */
export function notMarkedCard(id: string | undefined, words: Words): Card {
  const { which, notAMessage } = words.watching.marks;
  const buttons = [
    { title: words.asking.buttons.messages, ask: commandLine.announcements({ kind: 'message', actBy: true }) },
  ];
  if (id === undefined) return noticeCard({ tone: 'info', ...which, buttons });
  return noticeCard({ tone: 'info', title: which.title, text: notAMessage(id), buttons });
}
