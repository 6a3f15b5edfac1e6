import type { Instant } from '../../src/domain/instant.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Person } from '../../src/domain/subscription/subscription.ts';
import type { Undone } from '../../src/usecases/asking/answers.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import type { Button, Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label } from '../kit/escape.ts';
import { clockOrMoment } from '../kit/format.ts';
import { noticeCard } from '../notice.ts';
import { subscriptionsCard } from './list.ts';

/** `undo`: what was taken back and what is heard now, or why nothing was. `asked` says whether a key was given. */
export function undoneCard(undone: Undone, reader: Reader, asked: 'named' | 'newest'): Card {
  const words = wordsFor(reader.locale);
  const buttons = whatElse(words.undo);
  switch (undone.outcome) {
    case 'undone':
      return subscriptionsCard(undone, reader, undoneWords(undone.change, reader, words));
    case 'already':
      return subscriptionsCard(undone, reader, words.undo.already);
    case 'too-late':
      return noticeCard({ tone: 'info', ...words.undo[asked === 'named' ? 'tooLate' : 'nothingToUndo'], buttons });
    case 'changed-since':
      return noticeCard({ tone: 'warning', ...changedSince(undone, reader, words), buttons });
  }
}

function undoneWords(
  { by, at }: { readonly by: Person; readonly at: Instant },
  reader: Reader,
  { undo }: Words,
): string {
  const time = clockOrMoment(at, reader);
  if (by.id === reader.userId) return undo.yoursUndone(time);
  return undo.undone(label(by.name, 60) || undefined, time);
}

/** A record of an older version does not say who changed it: then it was somebody, by now. */
function changedSince(
  { by, at = '' }: { readonly by?: Person; readonly at?: Instant },
  reader: Reader,
  { undo }: Words,
) {
  const time = clockOrMoment(at || reader.now, reader);
  if (by?.id === reader.userId) return undo.changedSinceByYou(time);
  return undo.changedSince(label(by?.name ?? '', 60) || undefined, time);
}

function whatElse({ edit, subscriptions }: Words['undo']): Button[] {
  return [
    { title: edit, ask: commandLine.subscribe() },
    { title: subscriptions, ask: commandLine.subscriptions() },
  ];
}
