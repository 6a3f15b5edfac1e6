import type { ItemMark } from '../../src/domain/announcement/mark.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import type { AskButton, Button, Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label } from '../kit/escape.ts';
import { dateOf, type TimeFrame } from '../kit/format.ts';
import { withNote } from '../kit/frame.ts';

/** What is said here of an item, by whom and when; of one that is done, whether news came since. */
export function markFact(mark: ItemMark | undefined, isNewer: boolean, frame: TimeFrame): string[] {
  if (!mark) return [];
  const { marks } = wordsFor(frame.locale).watching;
  const say = mark.mark === 'done' && isNewer ? marks.changedSince : marks[mark.mark];
  return [say(label(mark.by.name, 60) || marks.somebody, dateOf(mark.at, frame))];
}

/** To say it, or to take it back. */
export function markButtons(id: string, mark: ItemMark | undefined, { watching }: Words): AskButton[] {
  const { buttons } = watching.marks;
  if (mark) return [{ title: buttons.none, ask: commandLine.mark(id, 'none') }];
  return [
    { title: buttons.done, ask: commandLine.mark(id, 'done') },
    { title: buttons['not-for-us'], ask: commandLine.mark(id, 'not-for-us') },
  ];
}

/** The card of an item, with what was said of it above, and the way to take that back in place of the ways to say it. */
export function withMark(card: Card, id: string, mark: ItemMark, frame: TimeFrame): Card {
  const words = wordsFor(frame.locale);
  const saying = new Set(markButtons(id, undefined, words).map(({ ask }) => ask));
  const { buttons = [] } = card.data as { readonly buttons?: readonly Button[] };
  const isSaying = (button: Button) => 'ask' in button && saying.has(button.ask);
  const at = Math.max(0, buttons.findIndex(isSaying));
  const own = buttons.filter((button) => !isSaying(button)).toSpliced(at, 0, ...markButtons(id, mark, words));
  return withNote({ ...card, data: { ...card.data, buttons: own } }, markFact(mark, false, frame).join(' '));
}
