import { markedCard, notMarkedCard } from '../../../cards/alerts/marked.ts';
import type { Card } from '../../../cards/kit/card.ts';
import type { ItemMark } from '../../../src/domain/announcement/mark.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Ask } from '../command.ts';
import { idNamed } from '../open-by-id.ts';

/** Says of the item that a line names what it is to this conversation, or takes that back. */
export async function markNamed(ask: Ask, app: UseCases, mark: ItemMark['mark'] | 'none'): Promise<Card> {
  const id = await idNamed(ask, app);
  if (id === undefined) return notMarkedCard(undefined, ask.words);
  const marked = await app.markItem(ask.reader, id, mark);
  return marked ? markedCard(id, mark, marked, ask.words) : notMarkedCard(id, ask.words);
}
