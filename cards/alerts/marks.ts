import type { ItemMark } from '../../src/domain/announcement/mark.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import type { AskButton } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label } from '../kit/escape.ts';
import { dateOf, type TimeFrame } from '../kit/format.ts';

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
